import { join } from 'node:path'
import { Problem, parseJson } from '@release-tools/base'
import { pythonName } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import type { MarkerEnvironment } from '@release-tools/project'
import { cloneAt, repositoryOf } from '../git.ts'
import { readRequires } from '../python/read-requires.ts'
import { testEnv } from '../test-env.ts'
import { type Environment, lastLine, pipInstall } from './environment.ts'
import { buildSibling, namesIn, otherProjects, type Sibling } from './sibling-build.ts'

export interface SiblingOptions {
  /** Absolute path of the repository. */
  repository: string
  /** Name of the wheel that is tested. */
  wheel: string
  /** Extras of the wheel that the tests need. */
  extras: string[]
  /** Lines of requirements of the tests. */
  lines: string[]
  /** Names that the project pins: these come from an index. */
  pinned: string[]
  markers: MarkerEnvironment
}

/**
 * Builds the projects of the same repository that the wheel or its tests need, from the commit that is checked out, and installs them. An
 * index may not have them yet, or may have foreign packages with their names. Throws a Problem if one cannot be built.
 */
export async function installSiblings(
  { repository, wheel, extras, lines, pinned, markers }: SiblingOptions,
  environment: Environment,
  host: Host,
): Promise<Sibling[]> {
  const needs = async (name: string, extras: string[] = []) =>
    namesIn(await requiresOf(name, environment, host), markers, extras)
  const needed = [...(await needs(wheel, extras)), ...namesIn(lines, markers)]
  if (needed.length === 0) return []
  const projects = await otherProjects(repository, wheel)
  for (const name of pinned) projects.delete(pythonName(name))
  // So that a build leaves nothing in the checkout that is tested.
  const clone = join(environment.directory, 'siblings')
  const installed: Sibling[] = []
  for (const name of needed) {
    const project = projects.get(name)
    if (project === undefined) continue
    projects.delete(name)
    if (installed.length === 0) await cloneAt(repository, (await repositoryOf(repository, host)).commit, clone, host)
    const sibling = await buildSibling(project, clone, { base: environment.base, markers }, host)
    await pipInstall(
      environment,
      ['--no-deps', '--no-index', sibling.wheel],
      output => unfitting(sibling, output),
      host,
    )
    installed.push(sibling)
    needed.push(...(await needs(name)))
  }
  return installed
}

function unfitting({ name }: Sibling, output: string): Problem {
  return new Problem(`install ${name}, which the tests need`, {
    found: `pip reported: ${lastLine(output)}`,
    next: `Check the metadata of ${name}, such as \`requires-python\`.`,
    details: output.slice(-20_000),
  })
}

async function requiresOf(name: string, { python }: Environment, host: Host): Promise<string[]> {
  const { exitCode, stdout, stderr } = await host.exec(python, ['-I', '-c', readRequires, name], {
    env: testEnv(host.env),
  })
  if (exitCode !== 0)
    throw new Problem(`read what ${name} needs`, {
      found: `Python reported: ${lastLine(stderr)}`,
      next: 'Check the metadata of its wheel (`Requires-Dist`).',
    })
  const lines = parseJson(stdout, 'the answer of Python')
  return Array.isArray(lines) ? lines.filter(line => typeof line === 'string') : []
}
