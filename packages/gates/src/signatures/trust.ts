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
import { ownersOfFile } from '../types/policy-owners.ts'
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
      found: 'it is not a path from the root of the repository.',
      next: 'Keep the keys of people in the repository: .github/keys/alice.pub.',
    })
  return readLimited(join(workspace, path), limits.trust)
}

/** Why nobody can say who signed. */
export const nobodyKnown =
  'the policy gives a key to nobody of "people", so that it is not known whose signatures count'

/**
 * The files that changed since the release before and that say whose signatures count, in a sentence (empty if none did). `unowned` are those that
 * nobody has to approve by CODEOWNERS: whoever may push could let a key of their own count.
 */
export async function changedTrust({
  host,
  policy,
  policyPath = defaultPolicyPath,
  previous,
  commit,
}: GateContext): Promise<{ text: string; unowned: string[] }> {
  if (previous === undefined) return { text: '', unowned: [] }
  const paths = [policyPath, ...keyFilesOf(policy.people ?? [])]
  const args = ['diff', '--name-only', '-z', `refs/tags/${previous}^{commit}`, commit, '--', ...paths]
  const changed = (await readGit(host, 'compare the keys with the release before', args)).split('\0').filter(Boolean)
  if (changed.length === 0) return { text: '', unowned: [] }
  const unowned: string[] = []
  for (const path of changed) if ((await ownersOfFile(host.workspace, path)).length === 0) unowned.push(path)
  const text = ` Whose signatures count changed since ${previous}: ${changed.join(', ')}.`
  if (unowned.length === 0) return { text, unowned }
  return { text: `${text} No line of CODEOWNERS covers ${unowned.join(', ')}, so that a person must decide.`, unowned }
}
