import { limits } from '@release-tools/base'
import { git, type Host } from '@release-tools/host'
import { ownersOfPath, ownersPlaces } from '@release-tools/triage'
import type { Landed } from './landed.ts'

/** Owners of which one must approve, and a path that they own. */
export interface OwnedPath {
  owners: string[]
  path: string
}

/**
 * Of whom a change needs an approval: each list of owners once. The CODEOWNERS before the change decides, as on the server: a change cannot
 * make its author an owner. Undefined if the file is too long to be read.
 */
export async function ownersOf(landed: Landed[], host: Host): Promise<OwnedPath[] | undefined> {
  const [before] = landed[0]?.parents ?? []
  const text = before === undefined ? '' : await codeOwnersAt(before, host)
  if (text === undefined) return undefined
  const ownersFor = ownersOfPath(text)
  const lists = new Map<string, OwnedPath>()
  for (const path of landed.flatMap(({ files }) => files)) {
    const owners = ownersFor(path)
    const key = owners.join(' ')
    if (owners.length > 0 && !lists.has(key)) lists.set(key, { owners, path })
  }
  return [...lists.values()]
}

/** The CODEOWNERS of a commit; empty if it has none. */
async function codeOwnersAt(commit: string, host: Host): Promise<string | undefined> {
  for (const place of ownersPlaces) {
    const object = `${commit}:${place}`
    const size = await git(host.workspace, ['cat-file', '-s', object], host)
    if (size.exitCode !== 0) continue
    if (Number(size.stdout) > limits.trust) return undefined
    return (await git(host.workspace, ['cat-file', 'blob', object], host)).stdout
  }
  return ''
}
