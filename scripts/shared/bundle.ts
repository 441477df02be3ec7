import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { licencesText } from './licences.ts'
import { Ncc } from './ncc.ts'
import { joinChunks } from './one-file.ts'
import { actionNames, root } from './repository.ts'

/** A committed bundle. */
export interface Bundle {
  name: string
  /** `library`: not a program. Other bundles load it when they need it. */
  kind: 'action' | 'cli' | 'library'
  /** The compiled entry file, relative to the clone. */
  entry: string
  /** The committed folder, relative to the clone. */
  out: string
  /** Name of a program or a library with a single file, into which its lazy chunks are joined. Actions have files of their own for them. */
  file?: string
  /** Packages that it loads from elsewhere. In actions, the path exists because GitHub's runner downloads the whole repository. */
  shared?: { package: string; from: string }[]
  /** A library that lies beside it, unchanged. */
  beside?: { package: string; path: string; file: string }
}

/** LGPL: whoever has the program may exchange the library, so it is in no bundle. The CLI has it beside its one file. */
const openPgp = { package: 'openpgp', path: 'dist/node/openpgp.min.mjs', file: 'openpgp.min.mjs' }
const cliFolder = 'packages/cli/dist'

/** 4 MB that every action that moves files between jobs would otherwise contain. */
const artifactClient: Bundle = {
  name: 'artifact-client',
  kind: 'library',
  entry: 'packages/runner/lib/artifact-client.js',
  out: 'packages/runner/dist/artifact-client',
}

/** The published package for programs (pack.ts). It is not committed: nothing in the repository runs it. */
export const evidencePackage: Bundle = {
  name: 'evidence',
  kind: 'library',
  entry: 'packages/evidence/lib/programs.js',
  out: 'packages/evidence/dist',
  file: 'index.js',
  shared: [{ package: openPgp.package, from: `./${openPgp.file}` }],
  beside: openPgp,
}

/** Every committed bundle of the repository. */
export function bundles(): Bundle[] {
  const actions = actionNames().map(name => ({
    name,
    kind: 'action' as const,
    entry: `actions/${name}/lib/main.js`,
    out: `actions/${name}/dist`,
    shared: [
      { package: '@actions/artifact', from: `../../../${artifactClient.out}/index.js` },
      { package: openPgp.package, from: `../../../${cliFolder}/${openPgp.file}` },
    ],
  }))
  return [
    ...actions,
    artifactClient,
    {
      name: 'cli',
      kind: 'cli',
      entry: 'packages/cli/lib/main.js',
      out: cliFolder,
      file: 'release-tools.mjs',
      shared: [{ package: openPgp.package, from: `./${openPgp.file}` }],
      beside: openPgp,
    },
  ]
}

/** Builds one bundle with a process of its own (buildWith). */
export async function build(bundle: Bundle, out: string): Promise<void> {
  const ncc = new Ncc()
  await buildWith(ncc, bundle, out).finally(() => ncc.close())
}

/**
 * Bundles into an empty folder `out` (absolute). The whole folder is replaced, because ncc leaves chunks of earlier builds behind.
 * Throws an Error with ncc's output, or if an import was not found, which ncc treats as a success.
 */
export async function buildWith(ncc: Ncc, bundle: Bundle, out: string): Promise<void> {
  const work = await mkdtemp(join(tmpdir(), 'release-tools-build-'))
  try {
    const modules = await ncc.bundle({ entry: join(root, bundle.entry), out: work }).catch(error => {
      throw new Error(`ncc could not bundle ${bundle.name}:\n${error.message}`)
    })
    const { beside } = bundle
    const folder = beside && join(root, 'packages/evidence/node_modules', beside.package)
    await writeFile(join(work, 'licenses.txt'), licencesText(modules, folder === undefined ? [] : [folder]))
    await refuseMissingModules(bundle, work)
    await takeShared(bundle, work)
    if (bundle.file !== undefined) await keepOneFile(bundle.file, work)
    if (beside && folder !== undefined) await cp(join(folder, beside.path), join(work, beside.file))
    await rm(out, { recursive: true, force: true })
    await mkdir(out, { recursive: true })
    for (const name of await readdir(work)) await cp(join(work, name), join(out, name), { recursive: true })
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

/** Sets the path of the other bundle in an import that webpack ignores and does not change. */
async function takeShared({ shared = [] }: Bundle, out: string): Promise<void> {
  for (const file of await scripts(out)) {
    const text = await readFile(join(out, file), 'utf8')
    const pointed = shared.reduce(
      (before, { package: name, from }) =>
        before.replaceAll(`import(/* webpackIgnore: true */ '${name}')`, `import('${from}')`),
      text,
    )
    if (pointed !== text) await writeFile(join(out, file), pointed)
  }
}

/** Modules that are missing on purpose: pnpm-workspace.yaml removes them, and their users import them lazily or in a `try`. */
const absentOnPurpose = new Set(['apache-arrow', 'kerberos', 'supports-color', 'encoding'])

async function refuseMissingModules(bundle: Bundle, out: string): Promise<void> {
  for (const file of await scripts(out)) {
    const text = await readFile(join(out, file), 'utf8')
    const missing = [...text.matchAll(/eval\("require"\)\("([^"]+)"\)/g)].map(match => match[1] ?? '')
    const unknown = missing.filter(name => !absentOnPurpose.has(name))
    if (unknown.length > 0)
      throw new Error(`the bundle ${bundle.name} lacks ${unknown.join(', ')}: ncc did not find them (${file})`)
  }
}

async function keepOneFile(file: string, out: string): Promise<void> {
  await joinChunks(out)
  const extra = (await readdir(out)).filter(name => !['index.js', 'package.json', 'licenses.txt'].includes(name))
  if (extra.length > 0) {
    throw new Error(`${file} must be one file, but there are also ${extra.join(', ')}.`)
  }
  await rename(join(out, 'index.js'), join(out, file))
  await rm(join(out, 'package.json'), { force: true })
}

async function scripts(out: string): Promise<string[]> {
  return (await readdir(out)).filter(name => /\.m?js$/.test(name)).sort()
}
