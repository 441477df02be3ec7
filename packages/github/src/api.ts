import { stat } from 'node:fs/promises'
import { BadAnswer, failureOf, unlessAbsent } from './failure.ts'
import { notDraft, refuseTaken } from './not-draft.ts'
import { type Reviewers, readReviewers } from './read-reviewers.ts'
import { readTag } from './read-tag.ts'
import type { FileBody, Requests } from './requests.ts'
import {
  type Asset,
  assetShape,
  type Comment,
  commentShape,
  generatedNotesShape,
  type Release,
  type ReleaseText,
  releaseShape,
  type Tag,
  userShape,
} from './types.ts'

export type { Asset, Comment, Release, ReleaseText, Tag } from './types.ts'

const releases = '/repos/{owner}/{repo}/releases'
const one = `${releases}/{release_id}`
const oneAsset = `${releases}/assets/{asset_id}`
const issues = '/repos/{owner}/{repo}/issues'

/**
 * The parts of GitHub's REST API for releases (https://docs.github.com/en/rest/releases) and comments. Each method that writes to a
 * release reads it again first, and throws a Problem if it is public (docs/adr/0025-own-drafts.md).
 */
export class GitHub {
  readonly #requests: Requests

  constructor(requests: Requests) {
    this.#requests = requests
  }

  /** Runs a call of several requests, and again after temporary failures. */
  retried<T>(what: string, call: () => Promise<T>): Promise<T> {
    return this.#requests.retried(what, call)
  }

  /** All releases that the token may see, newest first. Includes drafts if the token may write. */
  async releases(): Promise<Release[]> {
    return this.#requests.pages('list the releases', `GET ${releases}`, {}, releaseShape)
  }

  /** The public release of a tag; undefined if there is none. */
  async published(tag: string): Promise<Release | undefined> {
    const route = `GET ${releases}/tags/{tag}`
    return this.#requests.jsonIfAny(`look for the release of ${tag}`, route, { tag }, releaseShape)
  }

  /**
   * The tag of the release that GitHub shows as the latest; undefined if there is none. If releases are public, asks again before
   * it says so.
   */
  async latestTag(named: boolean): Promise<string | undefined> {
    const what = 'read the latest release'
    const latest = this.#requests.json(what, `GET ${releases}/latest`, {}, releaseShape, { named })
    return (await latest.catch(unlessAbsent))?.tag
  }

  /** Creates a draft, in one attempt. After a failure, the caller checks whether the draft exists nevertheless. */
  async createDraft(tag: string, text: ReleaseText): Promise<Release> {
    return this.#requests.once(`POST ${releases}`, { tag_name: tag, draft: true, ...text }, releaseShape)
  }

  /** Makes a draft public. Returns the public release, also if an earlier attempt made it, whose answer was lost. */
  async publish(draft: Release, text: ReleaseText, latest: boolean): Promise<Release> {
    const parameters = { release_id: draft.id, ...text, draft: false, make_latest: latest ? 'true' : 'false' }
    let sent = false
    return this.retried(`publish ${draft.tag}`, async () => {
      const now = await this.#current(draft)
      if (!now.draft && now.id === draft.id && sent) return now
      if (!now.draft) throw notDraft(now)
      sent = true
      const made = await this.#requests
        .once(`PATCH ${one}`, parameters, releaseShape, { named: true })
        .catch(refuseTaken)
      if (made.draft) throw new BadAnswer('it says that the release is still a draft')
      return made
    })
  }

  /** Deletes a draft with its assets. Done if it does not exist. */
  async deleteDraft(draft: Release): Promise<void> {
    await this.retried(`delete the superfluous draft ${draft.id}`, async () => {
      const parameters = { release_id: draft.id }
      const now = await this.#requests.once(`GET ${one}`, parameters, releaseShape).catch(unlessAbsent)
      if (now === undefined) return
      if (!now.draft) throw notDraft(now)
      await this.#requests.none(`DELETE ${one}`, parameters).catch(unlessAbsent)
    })
  }

  /** The assets of a release that GitHub named a moment ago. */
  async assets(releaseId: number): Promise<Asset[]> {
    const parameters = { release_id: releaseId }
    return this.#requests.pages('list the assets of the release', `GET ${one}/assets`, parameters, assetShape, true)
  }

  /** Deletes an asset of a draft. Done if it does not exist. */
  async deleteAsset(draft: Release, { id, name }: Asset): Promise<void> {
    await this.retried(`delete the asset ${name}`, async () => {
      await this.#requireDraft(draft)
      await this.#requests.none(`DELETE ${oneAsset}`, { asset_id: id }).catch(unlessAbsent)
    })
  }

  /** Uploads a file to a draft, in one attempt. */
  async upload(draft: Release, name: string, path: string, mediaType: string): Promise<Asset> {
    const url = `${draft.uploadUrl.replace(/\{.*$/, '')}?name=${encodeURIComponent(name)}`
    const { size } = await stat(path)
    const body: FileBody = { file: { path, size }, headers: { 'content-type': mediaType } }
    await this.#requireDraft(draft)
    return this.#requests.once(`POST ${url}`, body, assetShape, { named: true, bytes: size })
  }

  /**
   * Downloads an asset to a file. It has the size and, if GitHub tells it, the digest of the asset. Returns its SHA-256, in
   * lower-case hex.
   */
  async download({ id, name, size, digest }: Asset, path: string): Promise<string> {
    return this.retried(`download the asset ${name}`, async () => {
      const sha256 = await this.#requests.file(`GET ${oneAsset}`, { asset_id: id }, path, size)
      if (digest?.startsWith('sha256:') && digest !== `sha256:${sha256}`)
        throw new BadAnswer(`its SHA-256 is ${sha256}, but the digest of the asset is ${digest}`)
      return sha256
    })
  }

  /** A tag; undefined if it does not exist. */
  async tag(name: string): Promise<Tag | undefined> {
    return readTag(this.#requests, name)
  }

  /** Who may approve the jobs of an environment. A failed request gives the reason why nobody knows. */
  async reviewers(environment: string): Promise<Reviewers> {
    return readReviewers(this.#requests, environment)
  }

  /**
   * The list of changes that GitHub makes of merged pull requests since the tag `previous`, as Markdown. It saves nothing, but needs
   * the permission to write.
   */
  async generateNotes(tag: string, commit: string, previous: string | undefined): Promise<string> {
    const since = previous === undefined ? {} : { previous_tag_name: previous }
    const parameters = { tag_name: tag, target_commitish: commit, ...since }
    const what = `let GitHub generate the notes of ${tag}`
    return this.#requests.json(what, `POST ${releases}/generate-notes`, parameters, generatedNotesShape)
  }

  /** All comments on a pull request, oldest first (https://docs.github.com/en/rest/issues/comments). */
  async comments(pullRequest: number): Promise<Comment[]> {
    const route = `GET ${issues}/{issue_number}/comments`
    return this.#requests.pages('list the comments', route, { issue_number: pullRequest }, commentShape)
  }

  /** Writes a comment, in one attempt. After a failure, the caller checks whether the comment exists nevertheless. */
  async createComment(pullRequest: number, body: string): Promise<Comment> {
    const parameters = { issue_number: pullRequest, body }
    return this.#requests.once(`POST ${issues}/{issue_number}/comments`, parameters, commentShape)
  }

  /** Changes a comment. Repeating it makes no difference, so failures are retried. */
  async updateComment(id: number, body: string): Promise<Comment> {
    const route = `PATCH ${issues}/comments/{comment_id}`
    const parameters = { comment_id: id, body }
    return this.#requests.json('change the comment', route, parameters, commentShape, { named: true })
  }

  /** Login of the user who owns the token; undefined for a token without a user, like a job's. */
  async login(): Promise<string | undefined> {
    try {
      return (await this.#requests.json('find the owner of the token', 'GET /user', {}, userShape)).login
    } catch (error) {
      // Does not match a rate limit, although its status is the same: ignoring that would hide our own comment.
      if (failureOf((error as Error).cause)?.status === 403) return undefined
      throw error
    }
  }

  async #requireDraft(draft: Release): Promise<void> {
    const now = await this.#current(draft)
    if (!now.draft) throw notDraft(now)
  }

  /** The draft as it is now. If it was deleted because another run published the tag, the release of that run. */
  async #current({ id, tag }: Release): Promise<Release> {
    try {
      return await this.#requests.once(`GET ${one}`, { release_id: id }, releaseShape, { named: true })
    } catch (error) {
      const theirs = failureOf(error)?.status === 404 ? await this.published(tag) : undefined
      if (theirs === undefined) throw error
      return theirs
    }
  }
}
