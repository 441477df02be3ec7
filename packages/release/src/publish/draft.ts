import { randomUUID } from 'node:crypto'
import { messageOf, Problem } from '@release-tools/base'
import type { GitHub, Release, ReleaseText } from '@release-tools/github'
import type { Host } from '@release-tools/host'
import { bodyOf } from '../notes/notes-body.ts'

/** Marks releases of release-tools, so that a draft that a person wrote for the same tag stays unchanged. */
export function marker(tag: string): string {
  return `<!-- release-tools: ${tag} -->`
}

/** The beginning of a hidden text that only drafts of release-tools have. It names the one run that may write to the draft. */
const draftMark = '<!-- release-tools draft: '

/** The published release of a tag, if there is one. */
export function publishedOf(releases: Release[], tag: string): Release | undefined {
  return releases.find(release => release.tag === tag && !release.draft)
}

/** The name and text of a release of release-tools. */
export function releaseText(tag: string, notes: string, prerelease: boolean, hidden = marker(tag)): ReleaseText {
  return { name: tag, body: bodyOf(notes, hidden), prerelease }
}

/**
 * Makes a draft that no other run writes to or publishes, however many there are: each makes its own (docs/adr/0025-own-drafts.md).
 * If only the answer to a request was lost, the draft exists nevertheless, and is used.
 */
export async function makeDraft(github: GitHub, tag: string, notes: string, prerelease: boolean): Promise<Release> {
  const own = `${draftMark}${randomUUID()} -->`
  const text = releaseText(tag, notes, prerelease, `${marker(tag)}\n${own}`)
  let first = true
  return github.retried('make a draft release', async () => {
    const made = first ? undefined : (await github.releases()).find(({ draft, body }) => draft && body.includes(own))
    first = false
    return made ?? github.createDraft(tag, text)
  })
}

/**
 * Whose draft it is: of a run of release-tools, of a person who made a release of release-tools a draft again, or of somebody else. Undefined
 * for a public release.
 */
export function draftKind({ draft, tag, body }: Pick<Release, 'draft' | 'tag' | 'body'>): DraftKind | undefined {
  if (!draft) return undefined
  if (!body.includes(marker(tag))) return 'other'
  return body.includes(draftMark) ? 'run' : 'withdrawn'
}

export type DraftKind = 'run' | 'withdrawn' | 'other'

/** The drafts that runs of release-tools made, newest first. */
function draftsOfRuns(releases: Release[]): Release[] {
  return releases.filter(release => draftKind(release) === 'run')
}

/** The drafts of a tag that runs of release-tools made, newest first. Others may still be writing to them. */
export async function draftsOf(github: GitHub, tag: string): Promise<Release[]> {
  return draftsOfRuns(await github.releases()).filter(draft => draft.tag === tag)
}

/**
 * Deletes the drafts that runs of release-tools left, and that can never be published, because a release of their tag is public. A
 * draft of any other tag may belong to a run that is going to publish it. A failure is a warning: the release is already made. Returns
 * all releases as they were then; none after a failure.
 */
export async function removeStrays(github: GitHub, host: Host): Promise<Release[]> {
  let releases: Release[] = []
  try {
    releases = await github.releases()
    const strays = draftsOfRuns(releases).filter(({ tag }) => publishedOf(releases, tag) !== undefined)
    for (const draft of strays) {
      host.info(`Deleting the superfluous draft ${draft.id} of ${draft.tag}.`)
      await github.deleteDraft(draft)
    }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    host.warning(`A superfluous draft may be left: ${messageOf(error)}`)
  }
  return releases
}
