import {
  byBytes,
  cut,
  hexDigest,
  isObject,
  list,
  matching,
  object,
  oneOf,
  optional,
  readShape,
  type ShapeOf,
} from '@release-tools/base'
import { isArtifact } from '../kinds/artifacts.ts'
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

/** Of one text, in characters. */
const longest = 4000
const line = matching(new RegExp(`^[^\\p{Cc}\\p{Cs}]{0,${longest}}$`, 'u'), 'one line of text')

const difference = object({ member: optional(line), field: line, old: line, new: line, cause: optional(line) })

const file = object({
  path: line,
  sha256: hexDigest,
  reproducible: oneOf(...reproducibleValues),
  result: oneOf(...rebuildResults),
  rebuilt: optional(hexDigest),
  reason: optional(line),
  differences: optional(list(difference, 100)),
})

const predicate = object({
  release: object({
    project: line,
    version: line,
    repository: line,
    tag: line,
    commit: line,
    manifestSha256: hexDigest,
  }),
  rebuilder: object({
    program: object({ name: line, version: line }),
    platform: line,
    tools: list(object({ name: line, version: line, sha256: optional(hexDigest) }), 10_000),
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

/**
 * The statement of a rebuild. Its subjects are the released files that were compared, and the manifest that lists them. Values and names
 * from files become one line each: otherwise, a tab in a line that differs would make the statement unreadable.
 */
export function rebuildStatement(given: Rebuild): Statement<Rebuild> {
  const rebuild = readShape(predicate, inLines(given), 'the attestation', 'This is a defect of release-tools.')
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

function inLines(value: unknown): unknown {
  if (typeof value === 'string') return cut(value.replace(/[\p{Cc}\p{Cs}]/gu, escaped), longest - 1)
  if (Array.isArray(value)) return value.map(inLines)
  return isObject(value) ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inLines(one)])) : value
}

function escaped(character: string): string {
  return `\\u{${character.codePointAt(0)?.toString(16)}}`
}

/**
 * The predicate of a statement of a rebuild. Its result is never better than what it says of the files: a statement could claim that
 * all is well and list a file that differs. `what` names it in errors. Throws a Problem if it is another one.
 */
export function readRebuild({ predicateType, predicate: raw }: Statement, what: string): Rebuild {
  readShape(oneOf(rebuildType), predicateType, `the predicate type of ${what}`, next)
  const rebuild = readShape(predicate, raw, what, next)
  const both = [rebuild.result, rebuildResult(rebuild.files, rebuild.problems)]
  return { ...rebuild, result: worstFirst.find(result => both.includes(result)) ?? 'unknown' }
}

const worstFirst = ['different', 'unknown', 'reproduced'] as const

/**
 * Whether a rebuild reproduces the whole: a difference outweighs what is not known. An artifact or image that differs as declared is not
 * known to be the same.
 */
export function rebuildResult(files: RebuiltFile[], problems: string[]): Rebuild['result'] {
  if (problems.length > 0 || files.some(isBroken)) return 'different'
  if (files.some(isOpen)) return 'unknown'
  return files.some(({ result }) => result !== 'unknown' && result !== 'declared') ? 'reproduced' : 'unknown'
}

function isOpen(file: RebuiltFile): boolean {
  return (file.result === 'unknown' && shouldBeSame(file)) || (file.result === 'declared' && isUsed(file))
}

function isBroken({ result, reproducible, sha256, rebuilt = sha256 }: RebuiltFile): boolean {
  if (result === 'identical') return rebuilt !== sha256
  return result === 'differs' || (result === 'content' && reproducible === 'bytes')
}

/** Where an image stands among the files of a release: an image is in a registry, and known by its digest. */
export function imagePath(name: string): string {
  return `images/${name}`
}

/** True for files whose rebuild must give the same bytes: those that are used, and those that the manifest says so of. */
export function shouldBeSame({ path, reproducible }: Pick<RebuiltFile, 'path' | 'reproducible'>): boolean {
  return reproducible === 'bytes' || isUsed({ path })
}

function isUsed({ path }: Pick<RebuiltFile, 'path'>): boolean {
  return isArtifact(path) || /^images\/[^/]+$/.test(path)
}

const next = 'Give an attestation that `release-tools reproduce --attestation` wrote.'
