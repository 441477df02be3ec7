import { Problem } from '@release-tools/base'
import type { DataFile } from './data-file.ts'
import type { Python } from './python.ts'

/** Throws a Problem that names two data files that cannot be combined, or one of a different major version of coverage.py. */
export function requireCombinable(files: DataFile[], python: Python): void {
  const [first] = files
  if (first === undefined) return
  const other = files.find(file => file.branches !== first.branches)
  if (other !== undefined) {
    const [with_, without] = first.branches ? [first, other] : [other, first]
    throw new Problem('combine the coverage data', {
      found: `${with_.file} has branches, but ${without.file} does not.`,
      next: 'Set `branch` to the same value in the configuration of coverage.py for all matrix jobs.',
    })
  }
  for (const file of files) requireMajor(file, first, python)
}

function requireMajor(file: DataFile, first: DataFile, python: Python) {
  const major = majorOf(file.version)
  if (major === undefined) return
  const versions: [string, string | undefined][] = [
    [`${first.file} with ${first.version}`, first.version],
    [`${python.program} has ${python.packages.coverage}`, python.packages.coverage],
  ]
  const other = versions.find(([, version]) => majorOf(version) !== undefined && majorOf(version) !== major)
  if (other === undefined) return
  throw new Problem('combine the coverage data', {
    found: `${file.file} was measured with coverage.py ${file.version}, but ${other[0]}.`,
    next: 'Install the same major version of coverage.py in all matrix jobs and in this job.',
  })
}

function majorOf(version: string | undefined): string | undefined {
  return version?.split('.')[0]
}
