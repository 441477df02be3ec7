import { readdir } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { byBytes, ifThere, limits, readLimited } from '@release-tools/base'
import {
  type AffectedPackage,
  identityOf,
  lockedIn,
  packageKey,
  packageLabel,
  pythonName,
  type SbomSummary,
} from '@release-tools/evidence'
import type { GateContext } from '../gate.ts'

/** What is in the lock files of a project. */
export interface Locked {
  /** In the order of their paths. */
  files: string[]
  packages: { file: string; locked: AffectedPackage }[]
}

/** Reads the lock files in the directory of the project and in the root: `uv.lock`, `requirements.txt`, `Cargo.lock` and others. */
export async function lockedPackages({ host, config, project }: GateContext): Promise<Locked> {
  const found: Locked = { files: [], packages: [] }
  for (const directory of new Set([config.directory.value, '.'])) {
    const entries = (await ifThere(readdir(join(host.workspace, directory), { withFileTypes: true }))) ?? []
    for (const entry of entries.filter(one => one.isFile()).sort((a, b) => byBytes(a.name, b.name))) {
      const file = posix.join(directory, entry.name)
      if (lockedIn(file, '') === undefined) continue
      const text = (await readLimited(join(host.workspace, file), limits.document)).toString('utf8')
      // Some locks list the project itself.
      const packages = (lockedIn(file, text) ?? []).filter(({ name }) => pythonName(name) !== pythonName(project.name))
      found.files.push(file)
      found.packages.push(...packages.map(locked => ({ file, locked })))
    }
  }
  return found
}

/** The locked packages that an SBOM does not list in this version: it was made of something else. */
export function missingIn({ packages }: SbomSummary, { packages: locked }: Locked): string[] {
  const keyOf = (one: AffectedPackage) => packageKey(identityOf(one))
  const listed = new Set(packages.map(keyOf))
  const missing = locked.filter(one => !listed.has(keyOf(one.locked)))
  return missing.map(one => `${packageLabel(one.locked)} of ${one.file}`)
}
