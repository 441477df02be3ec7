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
export async function writeBuildPins({ source, consumer, directory }: OwnProject, folder: string) {
  const from = `PROJECT in ${consumer.workflow}`
  const given = directory === undefined ? {} : { directory: { value: directory, from } }
  const config = await readConfig(source.directory, { given, tag: consumer.tag, repository: consumer.repository })
  const place = { directory: join(source.directory, config.directory.value), repository: source.directory }
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
