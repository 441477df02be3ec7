import { Branch } from '@release-tools/github'
import type { Host } from '@release-tools/host'
import {
  type BranchIndex,
  metadataBranch,
  type OpenedIndex,
  openIndex,
  parseRoot,
  type RoleSigner,
  updateBranch,
  wantedIndex,
} from '@release-tools/releases'
import { canChange, lifetimesFor, rolesFor } from './abilities.ts'
import type { IndexRun } from './index-run.ts'
import { lackingOf } from './wanted.ts'

/** The index after a run. */
export interface Updated {
  opened: OpenedIndex
  changed: boolean
  /** What it does not say, although it should: this run has no key for that. */
  lacking: string[]
  /** What people should know, in sentences. */
  notes: string[]
  /** As it is in the branch; undefined if this run could only look. */
  index: BranchIndex | undefined
}

/** An end is said this many days before it. */
const soonDays = 30

/** Changes the index, renews it, or looks at it, as far as the key of the run reaches. */
export async function update(run: IndexRun, signer: RoleSigner | undefined, host: Host): Promise<Updated> {
  const roles = rolesFor(run.root, signer)
  const [index, opened] = roles.length === 0 ? [undefined, await look(run, host)] : await write(run, signer, host)
  const lacking = canChange(roles) ? [] : lackingOf(opened.index, run.wanted)
  const notes = [
    ...lacking.map(one => `${one} ${offline}`),
    ...freeze(opened, roles.length > 0),
    ...endingSoon(run, opened),
  ]
  for (const note of notes) host.warning(note)
  return { opened, changed: index?.changed ?? false, lacking, notes, index }
}

const offline =
  'This step has no key for that: sign the index on a machine that has it, with release-tools index update (docs/tasks/index-keys.md).'

async function look({ repository, address, root, now }: IndexRun, host: Host): Promise<OpenedIndex> {
  const { token, apiUrl: api } = address
  return openIndex(repository, { root, repository, now, api, token }, host)
}

async function write(run: IndexRun, signer: RoleSigner | undefined, host: Host): Promise<[BranchIndex, OpenedIndex]> {
  const { repository, requests, root, earlierRoot, now, wanted, copies } = run
  const roles = rolesFor(root, signer)
  const [release] = wanted.add
  const warn = (line: string) => host.warning(line)
  const index = await updateBranch(
    new Branch(requests, metadataBranch),
    {
      ...{ root, repository, now, lifetimes: lifetimesFor(roles), atLeast: copies.newest },
      ...(earlierRoot === undefined ? {} : { earlierRoot }),
      signers: signer === undefined ? [] : [signer],
      headline: release === undefined ? 'Renew the index' : `List ${release.tag} in the index`,
      change: before => (canChange(roles) ? wantedIndex(before, wanted, warn) : before),
    },
    host,
  )
  return [index, index.opened]
}

/** Whether somebody who holds back a newer index is noticed. Another job may have the key that this step lacks. */
function freeze({ online, freshUntil }: OpenedIndex, hasKey: boolean): string[] {
  if (online && hasKey) return []
  if (online)
    return [
      `This step has no key that renews the index: unless another job does, readers refuse it after ${freshUntil}.`,
    ]
  return [
    `Nobody notices before ${freshUntil} if somebody holds back a newer index: no key of a job signs its timestamp again and again. Until then, readers can ask for a least version (--index-at-least).`,
  ]
}

function endingSoon({ root, now }: IndexRun, { freshUntil, online }: OpenedIndex): string[] {
  const { expires } = parseRoot(root, 'the root of the index').signed
  const isSoon = (time: string) => Date.parse(time) - now.getTime() < soonDays * 86_400_000
  const ofRoot = isSoon(expires)
    ? [`The root of the index ends on ${expires}. Sign a new one before: release-tools index rotate.`]
    : []
  const ofRest =
    !online && isSoon(freshUntil) && !isSoon(expires) ? [`The index ends on ${freshUntil}. Sign it again before.`] : []
  return [...ofRoot, ...ofRest]
}
