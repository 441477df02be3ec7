import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findBuildRequirements, markerProgram, parseMarkerEnvironment, readConfig } from '@release-tools/project'
import type { OwnProject } from './own-project.ts'

/**
 * Writes the build requirements that build-python will ask pip for as a requirements file into a folder: from a requirements file, a
 * lock or the configuration, for the `python3` of this machine. Returns its path; undefined if the project pins none. Throws a Problem
 * if the configuration or the lock is wrong.
 */
export async function writeBuildPins({ clone, rehearsed, directory }: OwnProject, folder: string) {
  const { tag, repository } = rehearsed.consumer
  const given = { directory: { value: directory, from: 'the directory of the project' } }
  const config = await readConfig(clone, { given, tag, repository })
  const place = { directory: join(clone, config.directory.value), repository: clone }
  const markers = parseMarkerEnvironment(execFileSync('python3', ['-I', '-c', markerProgram], { encoding: 'utf8' }))
  const { pins, constraints } = await findBuildRequirements(
    place,
    markers,
    config.python?.['build-requirements']?.value,
  )
  if (pins.length === 0) return undefined
  const path = join(folder, 'requirements-build.txt')
  writeFileSync(path, constraints)
  return path
}
