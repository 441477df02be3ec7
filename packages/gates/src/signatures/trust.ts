import { join } from 'node:path'
import { isSafePath, limits, Problem, readLimited } from '@release-tools/base'
import {
  defaultPolicyPath,
  type GateEvidence,
  type GitTrust,
  keyFilesOf,
  keysOfPeople,
  publicTrustedRoot,
} from '@release-tools/evidence'
import type { GateContext } from '../gate.ts'
import { filesAsEvidence } from '../local/files.ts'
import { readGit } from './git-objects.ts'

/** Whom the policy believes, and the files that say so; undefined if it gives a key to nobody. */
export async function trustOf({
  host,
  policy,
  policyPath = defaultPolicyPath,
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

/**
 * A sentence about the files that changed since the release before and that say whose signatures count; empty if none did. Whoever may change
 * them can let their own key count: a person should look.
 */
export async function changedTrust({
  host,
  policy,
  policyPath = defaultPolicyPath,
  previous,
  commit,
}: GateContext): Promise<string> {
  if (previous === undefined) return ''
  const paths = [policyPath, ...keyFilesOf(policy.people ?? [])]
  const args = ['diff', '--name-only', '-z', `refs/tags/${previous}^{commit}`, commit, '--', ...paths]
  const changed = (await readGit(host, 'compare the keys with the release before', args)).split('\0').filter(Boolean)
  if (changed.length === 0) return ''
  return ` Whose signatures count changed since ${previous}: ${changed.join(', ')}.`
}
