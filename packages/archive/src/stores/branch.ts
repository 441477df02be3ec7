import { isBranchName, Problem, segmentOf, sha256, writeFileAtomic } from '@release-tools/base'
import { Branch, forbiddenByRules, forbiddingRule, type Requests, readBranchRules } from '@release-tools/github'
import { damaged, missing } from '../differences.ts'
import type { Driver } from '../driver.ts'
import { isPartName } from '../part.ts'
import { readRecord, recordName } from '../record.ts'
import type { KeptFile, LockFact, Part, Progress, Store } from '../store.ts'
import { isMetadata, largestFile } from './branch/kept-names.ts'
import { fileOf, folderAt, folderOf, lookAt, type Place, recordBytes } from './branch/look.ts'
import { putPart } from './branch/put.ts'
import { listingName } from './branch/release-listing.ts'
import { storeListing } from './branch/store-listing.ts'
import { requireGrownSince } from './branch/unbroken.ts'

/**
 * `branch:release-metadata`: a branch of the repository that is released, with what describes its releases. It has no history in common
 * with the code. Commits are made through the API, so that GitHub signs them. Needs `contents: write`.
 */
export const branch: Driver = {
  scheme: 'branch',
  options: [],
  decides: true,
  requireAddress: ({ location }) => requireName(location),
  async open({ location }, { repository, github }) {
    requireName(location)
    const place = `branch:${location}`
    if (github === undefined)
      throw new Problem(`open the store ${place}`, {
        found: 'nobody said which GitHub has the repository.',
        next: 'Run it in a job, or give --repository.',
      })
    const requests = await github()
    return storeIn({ branch: new Branch(requests, location), place, repository }, requests)
  },
}

/** Throws a Problem for what git does not accept as the name of a branch. */
function requireName(name: string): void {
  if (isBranchName(name)) return
  throw new Problem(`open the store branch:${name}`, {
    found: 'it is not the name of a branch.',
    next: 'Write branch:release-metadata.',
  })
}

function storeIn(at: Place, requests: Requests): Store {
  return {
    place: at.place,
    limits: `A branch keeps no artifacts and no file above ${largestFile / 1024 ** 2} MiB, and whoever may change its rules can rewrite it.`,
    keeps: isMetadata,
    check: () => check(at, requests),
    async put(part, files, progress) {
      const kept = await putPart(at, part, files, progress)
      const lock = lockOf(await readBranchRules(requests, at.branch.name))
      return kept.map(file => ({ ...file, lock }))
    },
    files: part => files(at, part),
    parts: part => parts(at, part),
    get: (part, file, path, progress) => get(at, part, { file, path }, progress),
    listing: storeListing(at),
  }
}

async function check(at: Place, requests: Requests): Promise<LockFact> {
  const { name } = at.branch
  const now = await lookAt(at)
  const seen = await readBranchRules(requests, name)
  const rule = 'rules' in seen ? await forbiddingRule(requests, seen.rules, now !== undefined) : undefined
  if (rule !== undefined) throw forbiddenByRules(name, `the rule ${rule} is active`)
  if (now?.listing.previous !== undefined) await requireGrownSince(at, now, now.listing.previous, listingName)
  return lockOf(seen)
}

function lockOf(seen: Awaited<ReturnType<typeof readBranchRules>>): LockFact {
  if ('unseen' in seen)
    return { kind: 'unreadable', why: `GitHub does not show the rules of the branch: ${seen.unseen}` }
  const has = (wanted: string) => seen.rules.some(({ type }) => type === wanted)
  if (has('deletion') && has('non_fast_forward'))
    return {
      kind: 'unreadable',
      why: 'rules forbid to delete and to rewrite the branch, and GitHub does not show who may bypass or change them',
    }
  return { kind: 'none', why: 'no rules forbid both to delete and to rewrite the branch (deletion, non_fast_forward)' }
}

async function files(at: Place, part: Part): Promise<KeptFile[] | undefined> {
  const now = await lookAt(at)
  const folder = now && (await folderAt(at.branch, now.root, folderOf(part)))
  const bytes = folder && (await recordBytes(at, part, folder))
  return bytes && readRecord(bytes, part, at.place)
}

async function parts(at: Place, { tag }: Omit<Part, 'name'>): Promise<string[]> {
  const now = await lookAt(at)
  const folders = now === undefined ? [] : await folderAt(at.branch, now.root, segmentOf(tag))
  const whole: string[] = []
  for (const { name, type, id } of folders) {
    const isWhole =
      type === 'tree' && isPartName(name) && (await at.branch.tree(id)).some(entry => entry.name === recordName)
    if (isWhole) whole.push(name)
  }
  return whole
}

async function get(at: Place, part: Part, { file, path }: { file: KeptFile; path: string }, progress: Progress) {
  const now = await lookAt(at)
  const folder = now === undefined ? [] : await folderAt(at.branch, now.root, folderOf(part))
  const found = folder.find(({ name }) => name === file.name)
  if (found?.type !== 'blob') throw missing(at.place, file)
  if (found.size !== file.size) throw damaged(at.place, file, found.size === undefined ? {} : { size: found.size })
  const bytes = await fileOf(at, found)
  const digest = sha256(bytes)
  if (digest !== file.sha256) throw damaged(at.place, file, { sha256: digest })
  await writeFileAtomic(path, bytes)
  progress(bytes.length)
}
