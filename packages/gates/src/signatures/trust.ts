import { join } from 'node:path'
import { isSafePath, limits, Problem, readLimited } from '@release-tools/base'
import { type GateEvidence, type GitTrust, keyFilesOf, keysOfPeople, publicTrustedRoot } from '@release-tools/evidence'
import type { GateContext } from '../gate.ts'
import { filesAsEvidence } from '../local/files.ts'

/** Where the policy of a repository stands, of which the keys are a part. */
const policyPath = '.github/release-policy.yaml'

/** Whom the policy believes, and the files that say so; undefined if it gives a key to nobody. */
export async function trustOf({
  host,
  policy,
  now,
}: GateContext): Promise<{ trust: GitTrust; evidence: GateEvidence[] } | undefined> {
  const people = policy.people ?? []
  const keys = await keysOfPeople(people, path => keyFile(host.workspace, path))
  if (keys.length === 0) return undefined
  const isKeyless = keys.some(({ kind }) => kind === 'certificate')
  const evidence = await filesAsEvidence(host.workspace, [policyPath, ...keyFilesOf(people)])
  return { trust: { keys, now, ...(isKeyless && { trustedRoot: (await publicTrustedRoot()).root }) }, evidence }
}

async function keyFile(workspace: string, path: string): Promise<Buffer> {
  if (!isSafePath(path))
    throw new Problem(`read the key ${JSON.stringify(path)}`, {
      found: 'it is no path from the root of the repository.',
      next: 'Keep the keys of people in the repository: .github/keys/alice.pub.',
    })
  return readLimited(join(workspace, path), limits.trust)
}

/** Why nobody can say who signed. */
export const nobodyKnown =
  'the policy gives a key to nobody of "people", so that it is not known whose signatures count'
