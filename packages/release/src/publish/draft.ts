import type { GitHub, Release, ReleaseText } from '@release-tools/github'
import type { Host } from '@release-tools/host'

/** Marks drafts of release-tools, so that a draft that a person wrote for the same tag stays unchanged. */
export function marker(tag: string): string {
  return `<!-- release-tools: ${tag} -->`
}

/** The published release of a tag, if there is one. */
export function publishedOf(releases: Release[], tag: string): Release | undefined {
  return releases.find(release => release.tag === tag && !release.draft)
}

/**
 * Finds the draft of a tag, or makes it. Two simultaneous runs may both make one. Both runs keep the draft with the lowest id.
 */
export async function obtainDraft(github: GitHub, tag: string, text: ReleaseText, host: Host): Promise<Release> {
  const found = await ownDrafts(github, tag)
  const made = found.length > 0 ? undefined : await createOnce(github, tag, text)
  const [kept, ...superfluous] = made === undefined ? found : await listedWith(made, github, tag)
  if (kept === undefined) throw new Error(`the draft of ${tag} was neither found nor made`)
  for (const release of superfluous) {
    host.info(`Deleting the superfluous draft ${release.id}.`)
    await github.deleteRelease(release.id)
  }
  if (found.length > 0) host.info(`Continuing with the draft ${kept.id}.`)
  return github.updateRelease(kept.id, text)
}

/** Makes the draft once: if only the answer to a request was lost, the draft exists nevertheless. */
async function createOnce(github: GitHub, tag: string, text: ReleaseText): Promise<Release> {
  let first = true
  return github.retried('make a draft release', async () => {
    const [existing] = first ? [] : await ownDrafts(github, tag)
    first = false
    return existing ?? github.createDraft(tag, text)
  })
}

/** All our drafts, including the one just made, which may be missing in GitHub's list for a moment. */
async function listedWith(made: Release, github: GitHub, tag: string): Promise<Release[]> {
  const others = (await ownDrafts(github, tag)).filter(draft => draft.id !== made.id)
  return [made, ...others].sort((a, b) => a.id - b.id)
}

/** Drafts of a tag that have our marker, with the lowest id first. */
export async function ownDrafts(github: GitHub, tag: string): Promise<Release[]> {
  const drafts = (await github.releases()).filter(
    release => release.draft && release.tag === tag && release.body.includes(marker(tag)),
  )
  return drafts.sort((a, b) => a.id - b.id)
}
