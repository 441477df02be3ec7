import { at, boolean, list, matching, number, type Shape, text, textAt } from '@release-tools/base'
import { account, address, anyText, fieldsOf, id, orAbsent } from './fields.ts'

/** One file of a release, with the fields that we read. */
export interface Asset {
  id: number
  name: string
  size: number
  /** `uploaded`; `open` or `starter` after an interrupted upload. */
  state: string
  /** `sha256:…`; null for assets older than June 2025 and on older servers. */
  digest: string | null
  /** Address at which anybody can download it from a public release; a request there does not count for the limits of the API. */
  url?: string
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

/** A comment on a pull request, with the fields that we read. */
export interface Comment {
  id: number
  body: string
  /** The author's login and type: `User` or `Bot`; undefined for a deleted account. */
  author: { login: string; type: string } | undefined
  url: string
}

/** What a git reference or an annotated tag points at. */
export interface GitTarget {
  type: string
  sha: string
  /** Of an annotated tag; it may end with a signature. */
  message?: string
}

/** A tag, with the fields that we read. */
export interface Tag {
  commit: string
  /** Id of what the reference names: the annotated tag, or else the commit. */
  object: string
  /** Undefined for a tag without annotation. */
  message: string | undefined
}

// The shapes below are in GitHub's order of fields: https://docs.github.com/en/rest/releases. They take what we read, and leave
// all other fields, because GitHub adds some now and then.

export const releaseShape: Shape<Release> = (raw, place) => {
  const field = fieldsOf(raw, place)
  return {
    id: field('id', id),
    tag: field('tag_name', text),
    draft: field('draft', boolean),
    prerelease: field('prerelease', boolean),
    immutable: field('immutable', orAbsent(boolean)) ?? false,
    body: field('body', orAbsent(anyText)) ?? '',
    url: field('html_url', address),
    uploadUrl: field('upload_url', address),
  }
}

export const assetShape: Shape<Asset> = (raw, place) => {
  const field = fieldsOf(raw, place)
  return {
    id: field('id', id),
    name: field('name', text),
    size: field('size', number(0, Number.MAX_SAFE_INTEGER)),
    state: field('state', text),
    digest: field('digest', orAbsent(matching(/^[a-z0-9]+:[0-9a-f]+$/, 'a digest'))) ?? null,
    ...given('url', field('browser_download_url', orAbsent(address))),
  }
}

export const commentShape: Shape<Comment> = (raw, place) => {
  const field = fieldsOf(raw, place)
  return {
    id: field('id', id),
    body: field('body', orAbsent(anyText)) ?? '',
    author: field('user', orAbsent(account)),
    url: field('html_url', address),
  }
}

/** A git reference, or an annotated tag. https://docs.github.com/en/rest/git */
export const refShape: Shape<GitTarget> = (raw, place) => {
  const field = fieldsOf(at(raw, 'object'), `${place}object`)
  const message = fieldsOf(raw, place)('message', orAbsent(anyText))
  return {
    type: field('type', text),
    sha: field('sha', matching(/^[0-9a-f]{40,64}$/, 'the id of a git object')),
    ...(message === undefined ? {} : { message }),
  }
}

/** Notes that GitHub generated: their text. */
export const generatedNotesShape: Shape<string> = (raw, place) => fieldsOf(raw, place)('body', anyText)

/**
 * The reviewers of an environment; undefined if the answer does not say them: it has no rules, or a rule without its reviewers.
 * https://docs.github.com/en/rest/deployments/environments
 */
export const reviewersShape: Shape<EnvironmentReviewers | undefined> = (raw, place) => {
  const rules = fieldsOf(raw, place)('protection_rules', orAbsent(list(protectionRule, 100)))
  const lists = rules?.filter(({ type }) => type === 'required_reviewers').map(({ reviewers }) => reviewers)
  if (lists === undefined || lists.some(one => one.length === 0)) return undefined
  const all = lists.flat()
  const of = (kind: 'user' | 'team') =>
    all.flatMap(one => (one.kind === kind && one.name !== undefined ? [one.name] : []))
  return { count: all.length, users: of('user'), teams: of('team') }
}

/** Who may approve the jobs of an environment: logins, and slugs of teams. */
export interface EnvironmentReviewers {
  count: number
  users: string[]
  teams: string[]
}

const protectionRule: Shape<{ type: string; reviewers: { kind: 'user' | 'team'; name: string | undefined }[] }> = (
  raw,
  place,
) => {
  const field = fieldsOf(raw, place)
  return { type: field('type', text), reviewers: field('reviewers', orAbsent(list(reviewer, 100))) ?? [] }
}

const reviewer: Shape<{ kind: 'user' | 'team'; name: string | undefined }> = raw => {
  const kind = textAt(raw, 'type') === 'Team' ? 'team' : 'user'
  return { kind, name: textAt(raw, 'reviewer', kind === 'team' ? 'slug' : 'login') }
}

/** Whether a repository is private. https://docs.github.com/en/rest/repos/repos#get-a-repository */
export const visibilityShape: Shape<{ private: boolean }> = (raw, place) => ({
  private: fieldsOf(raw, place)('private', boolean),
})

/** A page of variables. https://docs.github.com/en/rest/actions/variables */
export const variablesShape: Shape<{ total: number; variables: { name: string; value: string }[] }> = (raw, place) => {
  const field = fieldsOf(raw, place)
  return {
    total: field('total_count', number(0, 100_000)),
    variables: field('variables', list(variable, 100)),
  }
}

const variable: Shape<{ name: string; value: string }> = (raw, place) => {
  const field = fieldsOf(raw, place)
  return { name: field('name', text), value: field('value', anyText) }
}

/** The owner of a token. */
export const userShape: Shape<{ login: string }> = (raw, place) => ({ login: fieldsOf(raw, place)('login', text) })

/** A field that is left out if there is nothing. */
function given<K extends string, T>(key: K, value: T | undefined): { [Key in K]?: T } {
  return value === undefined ? {} : ({ [key]: value } as { [Key in K]: T })
}
