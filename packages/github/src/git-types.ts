import { createHash } from 'node:crypto'
import { at, list, matching, number, oneOf, type Shape, text } from '@release-tools/base'
import { BadAnswer } from './failure.ts'
import { anyText, fieldsOf, orAbsent } from './fields.ts'

/** The id of an object of git, in lower-case hex. */
export const gitId = matching(/^[0-9a-f]{40}$/, 'the id of a git object')

/** The id that git gives to the content of a file. */
export function blobId(bytes: Buffer): string {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
}

export interface GitCommit {
  id: string
  /** Id of its tree. */
  tree: string
  parents: string[]
  message: string
}

/** A file or a folder. */
export interface GitEntry {
  name: string
  /** `100644`; `040000` for a folder. */
  mode: string
  type: 'blob' | 'tree' | 'commit'
  id: string
  /** Of a file, in bytes. */
  size: number | undefined
}

// https://docs.github.com/en/rest/git, in GitHub's order of fields.

export const shaShape: Shape<string> = (raw, place) => fieldsOf(raw, place)('sha', gitId)

/** The commit that a branch points at. */
export const headShape: Shape<string> = (raw, place) => {
  const field = fieldsOf(at(raw, 'object'), `${place}object`)
  field('type', oneOf('commit'))
  return field('sha', gitId)
}

/** The commit with an id. */
export function gitCommitShape(id: string): Shape<GitCommit> {
  return (raw, place) => {
    const field = fieldsOf(raw, place)
    return {
      id: field('sha', oneOf(id)),
      message: field('message', anyText),
      tree: field('tree', shaShape),
      parents: field('parents', list(shaShape, 100)),
    }
  }
}

/** Most entries that GitHub lists of a folder. */
const mostEntries = 100_000

/** The entries of the folder with an id, all of them. */
export function gitEntriesShape(id: string): Shape<GitEntry[]> {
  return (raw, place) => {
    const field = fieldsOf(raw, place)
    field('sha', oneOf(id))
    if (at(raw, 'truncated') === true) throw new BadAnswer('it lists only a part of a folder')
    return field('tree', list(entryShape, mostEntries))
  }
}

const entryShape: Shape<GitEntry> = (raw, place) => {
  const field = fieldsOf(raw, place)
  return {
    name: field('path', text),
    mode: field('mode', text),
    type: field('type', oneOf('blob', 'tree', 'commit')),
    id: field('sha', gitId),
    size: field('size', orAbsent(number(0, Number.MAX_SAFE_INTEGER))),
  }
}

/** How the second commit of a comparison is related to the first. */
export const comparisonShape: Shape<string> = (raw, place) =>
  fieldsOf(raw, place)('status', oneOf('diverged', 'ahead', 'behind', 'identical'))
