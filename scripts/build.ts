// npm run build: bundles every action and the CLI into its committed dist/.
import { readFileSync, rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { builtBefore } from './shared/built-before.ts'
import { type Bundle, buildWith, bundles } from './shared/bundle.ts'
import { differences } from './shared/compare.ts'
import { Ncc } from './shared/ncc.ts'
import { progress, timed } from './shared/progress.ts'
import { cache, root } from './shared/repository.ts'
import { inParallel, run } from './shared/run.ts'

const help = `npm run build [-- --check] [-- NAME…]

Compiles the workspace and bundles every action (actions/<name>/dist) and the CLI (packages/cli/dist).
NAME limits it to some actions, or to "cli".

  --pack DIR  make the packages for npm in DIR: @release-tools/evidence for programs, and release-tools from its committed bundle
  --check   bundle into a temporary folder and compare it with the committed dist/, byte for byte; without NAME,
            skipped if this machine has built exactly them before, from the same sources and dependencies
  --help    this text`

async function compile() {
  const { code, output } = await run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '--build'])
  if (code !== 0) throw new Error(`tsc found errors:\n${output}`)
}

function kilobytes(bundle: Bundle, out: string): string {
  const size = readFileSync(join(out, bundle.file ?? 'index.js')).length
  return `${Math.ceil(size / 1000)} kB`
}

async function rebuild(ncc: Ncc, bundle: Bundle): Promise<string[]> {
  const out = join(root, bundle.out)
  const { ms } = await timed(() => buildWith(ncc, bundle, out))
  progress(`${bundle.name}: ${kilobytes(bundle, out)} in ${(ms / 1000).toFixed(1)} s`)
  return []
}

async function check(ncc: Ncc, bundle: Bundle, scratch: string): Promise<string[]> {
  const out = join(scratch, bundle.name)
  await buildWith(ncc, bundle, out)
  const found = await differences(out, join(root, bundle.out))
  progress(`${bundle.name}: ${found.length === 0 ? 'as committed' : 'differs'}`)
  return found.map(line => `${bundle.out}: ${line}`)
}

async function pack(out: string): Promise<number> {
  // Loaded here: before the packages are compiled, Node does not find them.
  const { packPackages } = await import('./shared/pack.ts')
  for (const path of await packPackages(out)) progress(path)
  return 0
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: { check: { type: 'boolean' }, pack: { type: 'string' }, help: { type: 'boolean' } },
    allowPositionals: true,
  })
  if (values.help) {
    console.log(help)
    return 0
  }
  const unknown = positionals.filter(name => !bundles().some(bundle => bundle.name === name))
  if (unknown.length > 0)
    throw new Error(
      `unknown bundle ${unknown.join(', ')}; known are ${bundles()
        .map(bundle => bundle.name)
        .join(', ')}`,
    )
  await compile()
  progress('compiled')
  if (values.pack !== undefined) return pack(resolve(values.pack))
  const before = positionals.length === 0 ? await builtBefore(root, cache) : undefined
  if (values.check && (await before?.gaveCommitted())) {
    progress('as committed: the same sources gave the same bundles before')
    return 0
  }
  const wanted = bundles().filter(bundle => positionals.length === 0 || positionals.includes(bundle.name))
  const scratch = await mkdtemp(join(tmpdir(), 'release-tools-check-'))
  const ncc = new Ncc()
  try {
    const found = (
      await inParallel(wanted, 2, bundle => (values.check ? check(ncc, bundle, scratch) : rebuild(ncc, bundle)))
    ).flat()
    for (const line of found) console.error(line)
    if (found.length > 0) console.error('Run `npm run build` and commit dist/.')
    else await before?.remember()
    return found.length === 0 ? 0 : 1
  } finally {
    ncc.close()
    rmSync(scratch, { recursive: true, force: true })
  }
}

try {
  process.exitCode = await main()
} catch (error) {
  console.error(`Could not build: ${error instanceof Error ? error.message : error}`)
  process.exitCode = 2
}
