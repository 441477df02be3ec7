// npm run verify-dist: rebuilds every bundle of a tag from nothing, and compares with what the tag has.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { must } from '@release-tools/testbed'
import { prepareNodes, supportedNodes } from './shared/nodes.ts'
import { progress } from './shared/progress.ts'
import { root } from './shared/repository.ts'
import { bundleDifferences, cloneOf } from './verify-dist/bundles.ts'
import { rebuildBundles } from './verify-dist/rebuild.ts'

const help = `npm run verify-dist [-- TAG]

Rebuilds every bundle of a tag or a commit from its sources, and compares byte for byte with the bundles that it has. TAG defaults to
HEAD: what is committed, not what is in the work tree.

Each rebuild has a new clone, its own installation of what pnpm-lock.yaml names, an empty home directory, and no cache but
the store of pnpm, which checks each file. There is one rebuild with Node 22 and one with Node 24. That takes some minutes.

Exit codes: 0 all are the same bytes, 1 a bundle differs, 2 a rebuild was not possible.

  --help   this text`

const versions = ['22', '24']

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ options: { help: { type: 'boolean' } }, allowPositionals: true })
  if (values.help) {
    console.log(help)
    return 0
  }
  if (positionals.length > 1) throw new Error('give one tag or commit')
  const [tag = 'HEAD'] = positionals
  // "^{commit}" is also for annotated tags.
  const named = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${tag}^{commit}`]
  const commit = (await must(`find ${tag} in this clone`, 'git', ['-C', root, ...named])).trim()
  progress(`${tag} is ${commit}`)
  await prepareNodes()
  const found: string[] = []
  for (const version of versions) found.push(...(await verifyWith(version, commit)))
  for (const line of found) console.error(line)
  progress(found.length === 0 ? 'every bundle is what the sources give' : `${found.length} differences`)
  return found.length === 0 ? 0 : 1
}

async function verifyWith(version: string, commit: string): Promise<string[]> {
  const node = supportedNodes()[version]
  if (node === undefined) throw new Error(`there is no Node ${version} here`)
  const folder = await mkdtemp(join(tmpdir(), `verify-dist-node${version}-`))
  try {
    const committed = await cloneOf(root, commit, join(folder, 'committed'))
    const built = await cloneOf(root, commit, join(folder, 'rebuilt'))
    await rebuildBundles(built, { node, folder, log: line => progress(`Node ${version}: ${line}`) })
    const found = await bundleDifferences(built, committed)
    return found.map(line => `Node ${version}: ${line}`)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

try {
  process.exitCode = await main()
} catch (error) {
  console.error(`Could not verify the bundles: ${error instanceof Error ? error.message : error}`)
  process.exitCode = 2
}
