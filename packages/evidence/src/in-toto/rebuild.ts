import {
  byBytes,
  cut,
  list,
  matching,
  object,
  oneLine,
  oneOf,
  optional,
  readShape,
  type ShapeOf,
} from '@release-tools/base'
import type { ImageEntry } from '../manifest/manifest-model.ts'
import { manifestName } from '../manifest/release-names.ts'
import { reproducibleValues } from '../manifest/reproducible.ts'
import type { Statement } from './in-toto.ts'

/** docs/buildtypes/rebuild-v1.md explains it. */
export const rebuildType = 'https://github.com/org/release-tools/blob/v1/docs/buildtypes/rebuild-v1.md'

/**
 * What a rebuild says of a released file. `identical`: the same bytes. `payload`: what is signed is the same. `content`: the same
 * content in another container. `differs`: another content. `declared`: it differs as the release says that it does. `unknown`: not
 * rebuilt, or not compared.
 */
export const rebuildResults = ['identical', 'payload', 'content', 'differs', 'declared', 'unknown'] as const
export type RebuildResult = (typeof rebuildResults)[number]

const hex = matching(/^[0-9a-f]{64}$/, '64 lower-case hexadecimal digits')
/** Most characters of a text. */
const lineLength = 4000
const line = matching(new RegExp(`^[^\\p{Cc}\\p{Cs}]{0,${lineLength}}$`, 'u'), 'one line of text')

const difference = object({ member: optional(line), field: line, old: line, new: line, cause: optional(line) })

const file = object({
  path: line,
  sha256: hex,
  reproducible: oneOf(...reproducibleValues),
  result: oneOf(...rebuildResults),
  rebuilt: optional(hex),
  reason: optional(line),
  differences: optional(list(difference, 100)),
})

const predicate = object({
  release: object({ project: line, version: line, repository: line, tag: line, commit: line, manifestSha256: hex }),
  rebuilder: object({
    program: object({ name: line, version: line }),
    platform: line,
    tools: list(object({ name: line, version: line, sha256: optional(hex) }), 10_000),
    differences: list(difference, 10_000),
  }),
  result: oneOf('reproduced', 'different', 'unknown'),
  problems: list(line, 100),
  files: list(file, 100_000),
})

/**
 * The predicate of a rebuild: which release, with what it was rebuilt, and what each file gave. It has no time: whoever signs it
 * says when. Digests are in lower-case hex.
 */
export type Rebuild = ShapeOf<typeof predicate>
export type RebuiltFile = Rebuild['files'][number]

/** The path of an image among the files of a rebuild. Its content is in a registry: `sha256` is its digest. */
export function imagePath({ name }: Pick<ImageEntry, 'name'>): string {
  return `images/${name}`
}

/**
 * The statement of a rebuild. Its subjects are the released files that were compared, and the manifest that lists them. Reasons and values
 * can hold any text of a build or of a file: they become one line each, which `readRebuild` accepts.
 */
export function rebuildStatement(found: Rebuild): Statement<Rebuild> {
  const rebuild = inLines(found)
  const files = [...rebuild.files].sort((a, b) => byBytes(a.path, b.path))
  const compared = files.filter(({ result }) => result !== 'unknown')
  const named = [{ path: manifestName, sha256: rebuild.release.manifestSha256 }, ...compared]
  return {
    _type: 'https://in-toto.io/Statement/v1',
    subject: named.map(({ path, sha256 }) => ({ name: path, digest: { sha256 } })),
    predicateType: rebuildType,
    predicate: { ...rebuild, files },
  }
}

function inLines(rebuild: Rebuild): Rebuild {
  // Paths were checked with the manifest, and are compared with it.
  const asLine = (key: string, value: unknown) =>
    typeof value === 'string' && key !== 'path' ? cut(oneLine(value), lineLength - 1) : value
  return JSON.parse(JSON.stringify(rebuild, asLine))
}

/** The predicate of a statement of a rebuild. `what` names it in errors. Throws a Problem if it is another one. */
export function readRebuild({ predicateType, predicate: raw }: Statement, what: string): Rebuild {
  readShape(oneOf(rebuildType), predicateType, `the predicate type of ${what}`, next)
  return readShape(predicate, raw, what, next)
}

const next = 'Give an attestation that `release-tools reproduce --attestation` wrote.'
