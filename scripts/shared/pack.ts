import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, bundles, evidencePackage } from './bundle.ts'
import { copyDeclarations } from './declarations.ts'
import { root } from './repository.ts'
import { run } from './run.ts'

/** A package for npm. It depends on nothing: what it needs is in its bundle, with our patches. */
interface NpmPackage {
  name: string
  description: string
  /** Its page, relative to the clone. npm shows it. */
  readme: string
  /** Puts its files into a folder, and returns what its package.json says of them. */
  fill(folder: string): Promise<object>
}

const packages: NpmPackage[] = [
  {
    name: '@release-tools/evidence',
    description: 'Verifies releases, provenance and signatures offline, in any program.',
    readme: 'docs/tasks/verify-in-a-program.md',
    fill: async folder => {
      await build(evidencePackage, folder)
      const types = await copyDeclarations('packages/evidence/lib/programs.d.ts', join(folder, 'types'))
      return { exports: { '.': { types: `./types/${types}`, default: './index.js' } }, sideEffects: false }
    },
  },
  {
    name: 'release-tools',
    description: 'Verifies releases offline, and rebuilds them.',
    readme: 'packages/cli/README.md',
    fill: async folder => {
      const { out, file } = committedCli()
      await cp(join(root, out), folder, { recursive: true })
      return { bin: { 'release-tools': `./${file}` } }
    },
  },
]

/**
 * Makes the packages for npm in the folder `out` (absolute), and returns their paths. The sources must be compiled. The same sources give
 * the same bytes. Throws an Error with npm's output.
 */
export async function packPackages(out: string): Promise<string[]> {
  await mkdir(out, { recursive: true })
  const work = await mkdtemp(join(tmpdir(), 'release-tools-pack-'))
  try {
    const made: string[] = []
    for (const one of packages) made.push(await pack(one, join(work, one.name), out))
    return made
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

async function pack({ name, description, readme, fill }: NpmPackage, folder: string, out: string): Promise<string> {
  const { version, license, repository, engines } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
  await mkdir(folder, { recursive: true })
  const parts = await fill(folder)
  const manifest = { name, version, description, license, repository, type: 'module', engines, ...parts }
  await writeFile(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  await writeFile(
    join(folder, 'README.md'),
    await pageOf(readme, `${repository.url.replace(/^git\+|\.git$/g, '')}/blob/v${version}/`),
  )
  await cp(join(root, 'LICENSE'), join(folder, 'LICENSE'))
  const npm = ['pack', '--ignore-scripts', '--offline', '--pack-destination', out, folder]
  const { code, output } =
    process.platform === 'win32' ? await run('cmd', ['/c', 'npm', ...npm]) : await run('npm', npm)
  if (code !== 0) throw new Error(`npm could not pack ${name}:\n${output}`)
  return join(out, `${name.replace('@', '').replace('/', '-')}-${version}.tgz`)
}

/** A page with whole addresses, because npm shows it without the others. `files` is the address of the repository's files. */
async function pageOf(path: string, files: string): Promise<string> {
  const base = new URL(path, files)
  const text = await readFile(join(root, path), 'utf8')
  return text
    .replace(/^<!-- .* -->\n/gm, '')
    .replace(/\]\((?!https:|#)([^)]+)\)/g, (_, link: string) => `](${new URL(link, base)})`)
}

function committedCli(): { out: string; file: string } {
  const { out, file } = bundles().find(({ kind }) => kind === 'cli') ?? {}
  if (out === undefined || file === undefined) throw new Error('there is no bundle of the CLI')
  return { out, file }
}
