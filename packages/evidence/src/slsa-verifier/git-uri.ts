import { refused } from './refused.ts'

/** `github.com/acme/widget` as provenance writes it: `git+https://github.com/acme/widget`. */
export function gitUri(text: string): string {
  if (text.startsWith('git+')) return text
  return text.includes('://') ? `git+${text}` : `git+https://${text}`
}

/** Splits `git+https://github.com/acme/widget@refs/heads/main`. The ref is empty if there is none. */
export function splitGitUri(uri: string): { uri: string; ref: string } {
  if (uri === '') throw refused('malformedUri', 'empty uri')
  if (!uri.startsWith('git+')) throw refused('malformedUri', `not a git URI: ${quoted(uri)}`)
  const at = uri.indexOf('@')
  return at === -1 ? { uri, ref: '' } : { uri: uri.slice(0, at), ref: uri.slice(at + 1) }
}

/** The type and name of a ref: `refs/tags/v1` is of the type `tags`. The type is empty for anything else. */
export function splitRef(ref: string): { type: string; name: string } {
  const [, type = '', name = ref] = /^refs\/([^/]*)\/(.*)$/s.exec(ref) ?? []
  return { type, name }
}

/** The name of a tag or branch. Throws if the ref is something else. */
export function refName(type: 'tags' | 'heads', ref: string): string {
  const found = splitRef(ref)
  if (found.type !== type) throw refused('ref', `${quoted(ref)}: unexpected ref type: ${quoted(found.type)}`)
  if (found.name === '') throw refused('ref', `${quoted(ref)}: empty ref name`)
  return found.name
}

export function quoted(text: string): string {
  return JSON.stringify(text)
}
