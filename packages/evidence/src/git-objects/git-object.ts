import { createHash } from 'node:crypto'
import { Problem } from '@release-tools/base'
import { byLines, type Header, headersOf, withoutSignatures } from './object-headers.ts'

/** Who made an object, and when they say that they did. */
export interface Ident {
  name: string
  email: string
  /** RFC 3339, in UTC. Nothing proves it: whoever makes the object writes it. */
  claimedTime: string
}

/** What all signed objects have. */
interface Signable {
  /** The signature as it stands in the object, in its armour; undefined if there is none. */
  signature: string | undefined
  /** The bytes that were signed. */
  payload: Buffer
}

export interface GitCommit extends Signable {
  kind: 'commit'
  id: string
  parents: string[]
  author: Ident
  committer: Ident
}

export interface GitTag extends Signable {
  kind: 'tag'
  id: string
  /** Id and type of what it names: `commit`, or rarely `tag`, `tree`, `blob`. */
  target: string
  type: string
  /** The name that it has in itself, which no ref can change. */
  name: string
  tagger: Ident
}

export type GitObject = GitCommit | GitTag

/** Most bytes of a commit or tag: its message may be long, and some keep whole reports in it. */
const objectLimit = 4 * 1024 * 1024

/**
 * Reads a commit as git keeps it (`git cat-file commit ID`). Its bytes must have the id. Throws a Problem if they have another one, or if it is
 * not a commit as git writes them: then two programs may read it differently.
 * https://git-scm.com/docs/signature-format
 */
export function parseCommitObject(raw: Buffer, id: string): GitCommit {
  requireId('commit', raw, id)
  const { headers, body } = headersOf(raw, id)
  const next = reader(headers, id)
  next('tree', true)
  const parents: string[] = []
  for (let parent = next('parent'); parent !== undefined; parent = next('parent')) parents.push(parent)
  const [author, committer] = [identOf(next('author', true), id), identOf(next('committer', true), id)]
  const signatures = headers.filter(({ key }) => key === signatureHeader(id)).map(({ value }) => value)
  if (signatures.length > 1) throw unreadable(id, 'it has two signatures.')
  const [signature] = signatures
  return { kind: 'commit', id, parents, author, committer, signature, payload: withoutSignatures(headers, body) }
}

/** The same for an annotated tag (`git cat-file tag ID`). Its signature is the end of its message. */
export function parseTagObject(raw: Buffer, id: string): GitTag {
  requireId('tag', raw, id)
  const { headers, body } = headersOf(raw, id)
  const next = reader(headers, id)
  const [target, type, name] = [next('object', true), next('type', true), next('tag', true)]
  const tagger = identOf(next('tagger', true), id)
  const start = signatureStart(body)
  const signature = start === undefined ? undefined : body.subarray(start).toString('latin1')
  const payload = withoutSignatures(headers, body.subarray(0, start))
  return { kind: 'tag', id, target, type, name, tagger, signature, payload }
}

/** Who must have signed an object: its committer or tagger. */
export function makerOf(object: GitObject): Ident {
  return object.kind === 'commit' ? object.committer : object.tagger
}

/** How a signature begins, by its kind. */
export const armours = {
  ssh: '-----BEGIN SSH SIGNATURE-----',
  openpgp: '-----BEGIN PGP SIGNATURE-----',
  cms: '-----BEGIN SIGNED MESSAGE-----',
} as const

/** As git finds it: the last line that begins like a signature. */
function signatureStart(body: Buffer): number | undefined {
  const beginnings = [...Object.values(armours), '-----BEGIN PGP MESSAGE-----'].map(text => Buffer.from(text))
  let last: number | undefined
  for (const { start, line } of byLines(body)) {
    if (beginnings.some(beginning => line.subarray(0, beginning.length).equals(beginning))) last = start
  }
  return last
}

function signatureHeader(id: string): string {
  return id.length === 64 ? 'gpgsig-sha256' : 'gpgsig'
}

function requireId(kind: 'commit' | 'tag', raw: Buffer, id: string) {
  if (raw.length > objectLimit) throw unreadable(id, `it has ${raw.length} bytes, more than ${objectLimit} accepted.`)
  const hash = createHash(id.length === 64 ? 'sha256' : 'sha1')
  const found = hash.update(`${kind} ${raw.length}\0`).update(raw).digest('hex')
  if (found !== id) throw unreadable(id, `its bytes have the id ${found}.`)
}

/** Gives the headers one after another; those that must be there come in the order in which git writes them. */
function reader(headers: Header[], id: string) {
  let index = 0
  function next(key: string, required: true): string
  function next(key: string): string | undefined
  function next(key: string, required = false): string | undefined {
    const header = headers[index]
    if (header?.key === key) {
      index += 1
      return header.value
    }
    if (required) throw unreadable(id, `its header ${JSON.stringify(key)} is missing, or not in its place.`)
    return undefined
  }
  const fixed = ['tree', 'parent', 'author', 'committer', 'object', 'type', 'tag', 'tagger']
  const repeated = headers.filter(({ key }) => key !== 'parent' && fixed.includes(key)).map(({ key }) => key)
  if (new Set(repeated).size < repeated.length) throw unreadable(id, 'one of its headers is there twice.')
  return next
}

function identOf(value: string, id: string): Ident {
  const parts = /^(?<name>[^<>\n]*?) ?<(?<email>[^<>\n]*)> (?<seconds>\d{1,12}) [+-]\d{4}$/.exec(value)?.groups
  if (parts === undefined) throw unreadable(id, `${JSON.stringify(value.slice(0, 200))} names no person and time.`)
  const { name = '', email = '', seconds = '' } = parts
  // RFC 3339 ends with the year 9999.
  const time = Math.min(Number(seconds), 253_402_300_799)
  return { name, email, claimedTime: new Date(time * 1000).toISOString().replace('.000Z', 'Z') }
}

function unreadable(id: string, found: string): Problem {
  return new Problem(`read the git object ${id}`, { found, next: 'Fetch the repository again, and run `git fsck`.' })
}
