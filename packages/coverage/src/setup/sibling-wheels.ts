import { join } from 'node:path'
import { pythonName } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import {
  type Config,
  markerProgram,
  parseMarkerEnvironment,
  readConfigs,
  readPythonFacts,
} from '@release-tools/project'
import { findPython } from '../python.ts'
import { buildSibling, namesIn, otherProjects, type Sibling } from './sibling-build.ts'

/**
 * Builds the wheels of the projects that a project (its name) needs of its own repository, by their files: for a rehearsal, in which they
 * are not released. `clone` is the repository, in which the builds may write. Throws a Problem if one cannot be built.
 */
export async function siblingWheels(clone: string, name: string, host: Host): Promise<Sibling[]> {
  const projects = await otherProjects(clone, name)
  const own = (await readConfigs(clone)).find(config => pythonName(config.name.value) === pythonName(name))
  if (own === undefined || projects.size === 0) return []
  const base = await findPython(undefined, clone, host)
  const { stdout } = await host.exec(base.program, ['-I', '-c', markerProgram])
  const markers = parseMarkerEnvironment(stdout)
  const needed = namesIn(await listedBy(own, clone), markers)
  const built: Sibling[] = []
  for (const one of needed) {
    const project = projects.get(one)
    if (project === undefined) continue
    projects.delete(one)
    built.push(await buildSibling(project, clone, { base, markers }, host))
    needed.push(...namesIn(await listedBy(project, clone), markers))
  }
  return built
}

/** What a project lists in its files. What a build computes is not known. */
async function listedBy({ directory }: Config, clone: string): Promise<string[]> {
  const facts = await readPythonFacts(join(clone, directory.value), new Set())
  return facts !== undefined && 'requirements' in facts.dependencies ? facts.dependencies.requirements : []
}
