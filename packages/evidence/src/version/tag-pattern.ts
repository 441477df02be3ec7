// Has no imports: actions check their inputs with it before anything heavy is loaded.
import type { VersionScheme } from './version.ts'

const placeholder = '{version}'

/** Which tags are releases of a project, and how the versions in them are read. */
export interface TagRule {
  /** A tag with `{version}` in place of the version: `v{version}`, `widget@{version}`. */
  pattern: string
  scheme: VersionScheme
}

/** The rule of a Python project that says nothing else. */
export const defaultTagRule: TagRule = { pattern: `v${placeholder}`, scheme: 'pep440' }

/**
 * A tag that a manifest, a URL and a file name can carry: parts of letters, digits and `. _ + - @ !`, joined by slashes. Git
 * forbids `..` (https://git-scm.com/docs/git-check-ref-format). A hyphen at the start would be read as an option.
 */
export const tagExpression =
  '^(?=.{1,200}$)(?!.*\\.\\.)[A-Za-z0-9_@][A-Za-z0-9._+@!-]*(?:/[A-Za-z0-9_@][A-Za-z0-9._+@!-]*)*$'

const validTag = new RegExp(tagExpression)

export function isTag(text: string): boolean {
  return validTag.test(text) && !/(?:\.|\.lock)(?:\/|$)/.test(text)
}

/** True for a pattern that has `{version}` once, and gives valid tags. */
export function isTagPattern(text: string): boolean {
  return text.split(placeholder).length === 2 && isTag(text.replace(placeholder, '1'))
}

/** The text in a tag that stands in place of `{version}`. Undefined if the tag does not fit the pattern. */
export function textInTag(tag: string, pattern: string): string | undefined {
  const [before = '', after = ''] = pattern.split(placeholder)
  if (tag.length <= before.length + after.length || !tag.startsWith(before) || !tag.endsWith(after)) return undefined
  const text = tag.slice(before.length, tag.length - after.length)
  // `v` belongs to the pattern, although PEP 440 allows it in front of a version.
  return /^[0-9]/.test(text) ? text : undefined
}

/** The tag of a version. */
export function tagOf(version: string, pattern: string): string {
  return pattern.replace(placeholder, () => version)
}

/** The tag of `refs/tags/…`; undefined for a branch or a pull request. */
export function tagOfRef(ref: string): string | undefined {
  return ref.startsWith('refs/tags/') ? ref.slice('refs/tags/'.length) : undefined
}
