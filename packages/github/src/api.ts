import { createWriteStream, openAsBlob } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { failureOf } from './failure.ts'
import { type Requests, transferTimeout } from './requests.ts'
import {
  type Asset,
  type Comment,
  type RawComment,
  type RawRef,
  type RawRelease,
  type Release,
  type ReleaseText,
  readComment,
  readRelease,
} from './types.ts'

export type { Asset, Comment, Release, ReleaseText } from './types.ts'

const releases = '/repos/{owner}/{repo}/releases'
const one = `${releases}/{release_id}`
const oneAsset = `${releases}/assets/{asset_id}`
const issues = '/repos/{owner}/{repo}/issues'

/** The parts of GitHub's REST API for releases (https://docs.github.com/en/rest/releases) and comments. */
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
    return (await this.#requests.pages<RawRelease>('list the releases', `GET ${releases}`, {})).map(readRelease)
  }

  async release(id: number): Promise<Release> {
    return readRelease(await this.#requests.json<RawRelease>('read the release', `GET ${one}`, { release_id: id }))
  }

  /** Creates a draft, in one attempt. After a failure, the caller checks whether the draft exists nevertheless. */
  async createDraft(tag: string, text: ReleaseText): Promise<Release> {
    return readRelease(
      await this.#requests.once<RawRelease>(`POST ${releases}`, { tag_name: tag, draft: true, ...text }),
    )
  }

  /** Changes text or state. Repeating it makes no difference, so failures are retried. */
  async updateRelease(
    id: number,
    change: Partial<ReleaseText> & { draft?: false; make_latest?: 'true' | 'false' },
  ): Promise<Release> {
    const parameters = { release_id: id, ...change }
    return readRelease(await this.#requests.json<RawRelease>('change the release', `PATCH ${one}`, parameters))
  }

  async deleteRelease(id: number): Promise<void> {
    await this.#requests.json('delete a superfluous draft', `DELETE ${one}`, { release_id: id }, [404])
  }

  async assets(releaseId: number): Promise<Asset[]> {
    return this.#requests.pages('list the assets of the release', `GET ${one}/assets`, { release_id: releaseId })
  }

  async deleteAsset({ id, name }: Asset): Promise<void> {
    await this.#requests.json(`delete the asset ${name}`, `DELETE ${oneAsset}`, { asset_id: id }, [404])
  }

  /** Uploads a file, in one attempt. `openAsBlob` reads it from disk during the request. */
  async upload(release: Release, name: string, path: string, mediaType: string): Promise<Asset> {
    const url = `${release.uploadUrl.replace(/\{.*$/, '')}?name=${encodeURIComponent(name)}`
    const parameters = { data: await openAsBlob(path), headers: { 'content-type': mediaType } }
    return this.#requests.once(`POST ${url}`, parameters, transferTimeout)
  }

  /** Downloads an asset to a file. */
  async download(asset: Asset, path: string): Promise<void> {
    const parameters = {
      asset_id: asset.id,
      headers: { accept: 'application/octet-stream' },
      request: { parseSuccessResponseBody: false },
    }
    await this.retried(`download the asset ${asset.name}`, async () => {
      const stream = await this.#requests.once<ReadableStream>(`GET ${oneAsset}`, parameters, transferTimeout)
      await pipeline(Readable.fromWeb(stream), createWriteStream(path))
    })
  }

  /** The commit of a tag, also of an annotated one; undefined if the tag does not exist. */
  async tagCommit(tag: string): Promise<string | undefined> {
    const what = `read the tag ${tag}`
    const git = '/repos/{owner}/{repo}/git'
    const ref = await this.#requests.json<RawRef | undefined>(
      what,
      `GET ${git}/ref/{ref}`,
      { ref: `tags/${tag}` },
      [404],
    )
    let target = ref?.object
    // A tag may point to a tag; git itself sets no limit.
    for (let depth = 0; target?.type === 'tag' && depth < 10; depth += 1) {
      target = (await this.#requests.json<RawRef>(what, `GET ${git}/tags/{tag_sha}`, { tag_sha: target.sha })).object
    }
    return target?.sha
  }

  /** All comments on a pull request, oldest first (https://docs.github.com/en/rest/issues/comments). */
  async comments(pullRequest: number): Promise<Comment[]> {
    const route = `GET ${issues}/{issue_number}/comments`
    const parameters = { issue_number: pullRequest }
    return (await this.#requests.pages<RawComment>('list the comments', route, parameters)).map(readComment)
  }

  /** Writes a comment, in one attempt. After a failure, the caller checks whether the comment exists nevertheless. */
  async createComment(pullRequest: number, body: string): Promise<Comment> {
    const parameters = { issue_number: pullRequest, body }
    return readComment(await this.#requests.once<RawComment>(`POST ${issues}/{issue_number}/comments`, parameters))
  }

  /** Changes a comment. Repeating it makes no difference, so failures are retried. */
  async updateComment(id: number, body: string): Promise<Comment> {
    const route = `PATCH ${issues}/comments/{comment_id}`
    return readComment(await this.#requests.json<RawComment>('change the comment', route, { comment_id: id, body }))
  }

  /** Login of the user who owns the token; undefined for a token without a user, like a job's. */
  async login(): Promise<string | undefined> {
    try {
      return (await this.#requests.json<{ login: string }>('find the owner of the token', 'GET /user', {})).login
    } catch (error) {
      // Does not match a rate limit, although its status is the same: ignoring that would hide our own comment.
      if (failureOf((error as Error).cause)?.status === 403) return undefined
      throw error
    }
  }
}
