/** One file of a release, with the fields that we read. */
export interface Asset {
  id: number
  name: string
  size: number
  /** `uploaded`; `open` or `starter` after an interrupted upload. */
  state: string
  /** `sha256:…`; null for assets older than June 2025 and on older servers. */
  digest: string | null
}

/** A release, with the fields that we read. */
export interface Release {
  id: number
  tag: string
  draft: boolean
  prerelease: boolean
  immutable: boolean
  body: string
  url: string
  uploadUrl: string
}

/** The fields of a release that can be created or changed. */
export interface ReleaseText {
  name: string
  body: string
  prerelease: boolean
}

/** A release as GitHub sends it. */
export interface RawRelease {
  id: number
  tag_name: string
  draft: boolean
  prerelease: boolean
  immutable?: boolean
  body?: string | null
  html_url: string
  upload_url: string
}

/** A comment on a pull request, with the fields that we read. */
export interface Comment {
  id: number
  body: string
  /** The author's login and type: `User` or `Bot`; undefined for a deleted account. */
  author: { login: string; type: string } | undefined
  url: string
}

/** A comment as GitHub sends it. */
export interface RawComment {
  id: number
  body?: string
  user: { login: string; type: string } | null
  html_url: string
}

/** A git reference or annotated tag as GitHub sends it. */
export interface RawRef {
  object: { type: string; sha: string }
}

export function readRelease(raw: RawRelease): Release {
  return {
    id: raw.id,
    tag: raw.tag_name,
    draft: raw.draft,
    prerelease: raw.prerelease,
    immutable: raw.immutable === true,
    body: raw.body ?? '',
    url: raw.html_url,
    uploadUrl: raw.upload_url,
  }
}

export function readComment({ id, body, user, html_url }: RawComment): Comment {
  const author = user === null ? undefined : { login: user.login, type: user.type }
  return { id, body: body ?? '', author, url: html_url }
}
