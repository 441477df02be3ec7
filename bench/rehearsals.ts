import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { kinds, parseManifest } from '@release-tools/evidence'
import { cacheDir, cachedDir, pip } from '@release-tools/testbed'
import { git } from '../scripts/act/git.ts'
import { progress, timed } from '../scripts/shared/progress.ts'
import { root } from '../scripts/shared/repository.ts'
import { type Finished, run } from '../scripts/shared/run.ts'
import { busySeconds } from './busy.ts'
import { versionOf } from './rebuilds/prepare.ts'
import { repositoryOf } from './rebuilds/repository.ts'
import { type RehearsedProject, rehearsedProjects, writeMade } from './rehearsals/list.ts'
import { type Rehearsal, readOutput, renderRehearsals } from './rehearsals/report.ts'

const cli = join(root, 'packages/cli/dist/release-tools.mjs')

/** `init --yes`, then `rehearse`, for each project, with the network of this machine. `only` names some of them; `present` has the others. */
export async function measureRehearsals(only: string[], present: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'rehearsals-'))
  try {
    const results: Rehearsal[] = []
    for (const project of rehearsedProjects.filter(({ name }) => only.length === 0 || only.includes(name)))
      results.push(...(await rehearseOne(project, join(folder, project.name.replaceAll(' ', '-')))))
    return renderRehearsals(results, present)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function rehearseOne(project: RehearsedProject, folder: string): Promise<Rehearsal[]> {
  const { name, layout, backEnd, directories = ['.'], known } = project
  const repository = join(folder, basename(folder))
  const version = await makeRepository(project, repository)
  const before = busySeconds()
  const { value: init, ms: initMs } = await timed(() => command(['init', '--yes', repository]))
  const byInit = whatInitWrote(repository)
  const results: Rehearsal[] = []
  for (const directory of directories) {
    const out = join(folder, 'out', directory)
    const { value, ms } = await timed(async () =>
      init.code === 0 ? command(['rehearse', join(repository, directory), '--out', out]) : init,
    )
    const { output, code } = value
    const processors = busySeconds() - before
    const read = { ...readOutput(output, code), seconds: (initMs + ms) / 1000, processors }
    const title = directories.length === 1 ? name : `${name}, ${directory}`
    const result = {
      project: title,
      version,
      layout,
      backEnd,
      written: linesByHand(project),
      byInit,
      holds: holdsOf(out),
      ...read,
      ...(known && { known }),
    }
    progress(`${title}: ${read.verified ? 'verified' : `NOT released: ${read.reason}`}`)
    results.push(result)
  }
  return results
}

/** Lines that a person wrote for release-tools: the configuration of a project that is made here. The run edits nothing. */
export function linesByHand({ files = {} }: RehearsedProject): number {
  return (files['.github/release-tools.yaml'] ?? '').split('\n').length - 1
}

const command = (args: string[]): Promise<Finished> => run(process.execPath, [cli, ...args])

/** Makes the repository, with one commit and the tag of its version. Returns the version; empty for projects that are made here. */
async function makeRepository({ name, files }: RehearsedProject, repository: string): Promise<string> {
  if (files === undefined) {
    const version = versionOf(name)
    const source = { sdist: await sdistOf(name), version, requirements: undefined, pins: '', epoch: 1_760_000_000 }
    repositoryOf(source, repository)
    return version
  }
  mkdirSync(repository, { recursive: true })
  writeMade(files, repository)
  git(repository, 'init', '--quiet', '--initial-branch', 'main')
  git(repository, 'add', '--all')
  git(repository, 'commit', '--quiet', '--message', 'Everything')
  return ''
}

/** The source distribution of PyPI, by its digest. */
async function sdistOf(name: string): Promise<string> {
  const pin = join(import.meta.dirname, 'rebuilds/pins', `${name}.txt`)
  const folder = await cachedDir(join(cacheDir(), 'bench/sdists', `${name}-${versionOf(name)}`), async staging => {
    await pip('download', ['--dest', staging, `--no-binary=${name}`], [pin])
  })
  return globSync(join(folder, '*.tar.gz'))[0] ?? ''
}

export function whatInitWrote(repository: string): Rehearsal['byInit'] {
  const files = git(repository, 'ls-files', '--others', '--modified', '--exclude-standard').split('\n').filter(Boolean)
  const lines = files.map(file => readFileSync(join(repository, file), 'utf8').trimEnd().split('\n').length)
  return { files: files.length, lines: lines.reduce((sum, count) => sum + count, 0) }
}

/** What a release has that others may not have. */
export function holdsOf(out: string): string[] {
  const at = (path: string) => join(out, 'release', path)
  const manifest = at(kinds.manifest.files.document.path)
  if (!existsSync(manifest)) return []
  const { files, images } = parseManifest(readFileSync(manifest, 'utf8'))
  const artifacts = files
    .filter(({ path }) => path.startsWith('artifacts/'))
    .map(({ path, reproducible }) => ({ path, reproducible }))
  const proven = artifacts.filter(({ reproducible }) => reproducible === 'bytes').length
  const json = (path: string) => (existsSync(at(path)) ? JSON.parse(readFileSync(at(path), 'utf8')) : undefined)
  const [tests, coverage] = [kinds['test-results'], kinds.coverage].map(kind => json(kind.files.document.path)?.totals)
  return [
    ...artifacts.map(({ path }) =>
      path.endsWith('.whl') ? 'wheel' : path.endsWith('.tar.gz') ? 'sdist' : basename(path),
    ),
    ...(artifacts.length === 0 ? [] : [`${proven} of ${artifacts.length} proven reproducible`]),
    ...(images.length === 0 ? [] : [`${images.length} ${images.length === 1 ? 'image' : 'images'}`]),
    ...(tests === undefined ? [] : [`${tests.passed} of ${tests.total} tests passed`]),
    ...(coverage === undefined || coverage.lines === 0
      ? []
      : [`${((100 * coverage.coveredLines) / coverage.lines).toFixed(1)} % of lines covered`]),
    ...(/^## (Changes|What is new)/m.test(readFileSync(at(kinds.notes.files.text.path), 'utf8')) ? ['changes'] : []),
  ]
}
