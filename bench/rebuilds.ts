import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { globSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { asOtherUser } from '@release-tools/testbed'
import { progress } from '../scripts/shared/progress.ts'
import { inParallel } from '../scripts/shared/run.ts'
import { requirePrepared } from './prepare.ts'
import type { BuildRequest } from './rebuilds/build-as.ts'
import { rustPrograms } from './rebuilds/crates.ts'
import { type RebuiltProject, rebuiltProjects } from './rebuilds/list.ts'
import { requirementsOf, versionOf } from './rebuilds/prepare.ts'
import { compareBuilds, type ProjectResult, renderRebuilds } from './rebuilds/report.ts'
import { epochOf, repositoryOf } from './rebuilds/repository.ts'

/** Two users, with their own clones and home directories, and a build without build-python. */
const builders = ['first', 'second', 'plain'] as const
type Builder = (typeof builders)[number]

/** Builds projects of PyPI again: by one user, then by another one, then as without build-python. */
export async function measureRebuilds(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'release-tools-rebuilds-'))
  try {
    const errors = new Map<string, string>()
    // The two users build at the same path, so that they take turns.
    await inParallel(grouped(rebuiltProjects, 3), 3, async projects => {
      for (const builder of builders)
        for (const [name, error] of await buildAll(builder, projects, folder))
          errors.set(name, errors.get(name) ?? error)
    })
    const results: ProjectResult[] = []
    for (const project of rebuiltProjects) results.push(await resultOf(project, folder, errors.get(project.name)))
    return renderRebuilds(results)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Builds some projects as one user, each from an own clone. Returns the failures by the names of projects. */
async function buildAll(builder: Builder, projects: RebuiltProject[], folder: string): Promise<Map<string, string>> {
  const requests = projects.map(project => requestFor(project, builder, folder))
  const own = mkdtempSync(join(folder, `${builder}-`))
  const [temp, home] = [join(own, 'tmp'), join(own, 'home')]
  for (const path of [temp, home]) mkdirSync(path)
  const command = [process.execPath, join(import.meta.dirname, 'rebuilds/build-as.ts'), temp]
  const [program = '', ...args] = builder === 'second' ? (asOtherUser(command) ?? command) : command
  const find = globSync(join(requirePrepared().rebuilds, 'requirements/*')).join(' ')
  const path = `${rustPrograms(requirePrepared().rebuilds)}:${process.env.PATH}`
  const env = { ...process.env, PATH: path, HOME: home, TMPDIR: temp, PIP_NO_INDEX: '1', PIP_FIND_LINKS: find }
  const failed = new Map<string, string>()
  await eachLine(program, args, { env, input: JSON.stringify(requests) }, line => {
    const { name, error } = JSON.parse(line)
    progress(`${builder}: ${name} ${error ?? 'built'}`)
    if (error !== undefined) failed.set(name, error)
  })
  return failed
}

function grouped<T>(items: T[], groups: number): T[][] {
  return Array.from({ length: groups }, (_, group) => items.filter((_, index) => index % groups === group))
}

function requestFor({ name, pins }: RebuiltProject, builder: Builder, folder: string): BuildRequest {
  const version = versionOf(name)
  const outDir = outOf(builder, name, folder)
  mkdirSync(outDir, { recursive: true })
  const requirements = requirementsOf(name)
  const { sdist, wheel } = published(name)
  // By two users, from two clones, at two paths.
  const repository = join(folder, builder, builder === 'second' ? 'another/place' : 'repositories', name)
  repositoryOf({ sdist, version, requirements, pins, epoch: epochOf(wheel) }, repository)
  return {
    name,
    version,
    repository,
    outDir,
    pins: requirements === undefined ? undefined : pins,
    isPlain: builder === 'plain',
  }
}

function outOf(builder: Builder, name: string, folder: string): string {
  return join(folder, builder, 'out', name)
}

/** What PyPI has. */
function published(name: string): { sdist: string; wheel: string } {
  const find = (kind: string) => {
    const [path] = globSync(join(requirePrepared().rebuilds, kind, name, '*'))
    if (path === undefined) throw new Error(`${name} is not among the prepared ${kind}`)
    return path
  }
  return { sdist: find('sdists'), wheel: find('wheels') }
}

async function resultOf(project: RebuiltProject, folder: string, error: string | undefined): Promise<ProjectResult> {
  const [first, second, plain] = builders.map(builder => ({
    sdist: globSync(join(outOf(builder, project.name, folder), '*.tar.gz'))[0],
    wheel: globSync(join(outOf(builder, project.name, folder), '*.whl'))[0],
  }))
  const { sdist, wheel } = published(project.name)
  return {
    ...project,
    version: versionOf(project.name),
    error,
    wheel: await compareBuilds(wheel, first?.wheel, second?.wheel, plain?.wheel),
    sdist: await compareBuilds(sdist, first?.sdist, second?.sdist, plain?.sdist),
  }
}

/** Runs a program, and calls `body` for each line of its standard output. Throws an Error if it fails. */
async function eachLine(
  program: string,
  args: string[],
  { env, input }: { env: NodeJS.ProcessEnv; input: string },
  body: (line: string) => void,
): Promise<void> {
  const child = spawn(program, args, { env, stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdin.end(input)
  const ended = once(child, 'close')
  for await (const line of createInterface(child.stdout)) body(line)
  const [code] = await ended
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} ended with exit code ${code}`)
}
