import { createHash } from 'node:crypto'
import { at, numberAt, type Problem, textAt } from '@release-tools/base'
import type { Statement } from '../in-toto/in-toto.ts'
import { cannotCheck } from '../sigstore/cannot-check.ts'
import { notVerified } from '../sigstore/refusal.ts'

/** https://github.com/ossf/model-signing-spec/blob/main/spec/v1.0.md §5.1 */
export const modelType = 'https://model_signing/signature/v1.0'
/** The start of the type in all versions. */
export const modelTypes = 'https://model_signing/'

/** A part of a file, or all of it. */
export interface SignedPart {
  /** In lower-case hex. */
  digest: string
  /** Offsets of the first byte and of the byte after the last one. Absent for the whole file. */
  range?: { start: number; end: number }
}

/** What is signed of a model. */
export interface ModelManifest {
  /** The name that its signer gave it. A model may be renamed. */
  name: string
  /** The files by their paths in the model, with forward slashes. */
  files: Map<string, SignedPart[]>
  hash: ModelHash
  /** True if files are signed in parts. */
  isSharded: boolean
  /** True if links are followed. */
  followsLinks: boolean
  /** Paths that are not signed, with all that is in them. */
  ignored: string[]
}

/** https://github.com/ossf/model-signing-spec/blob/main/algorithm-registry.md, as Node calls them. */
const hashes = { sha256: 'sha256', blake2b: 'blake2b512' } as const
export type ModelHash = (typeof hashes)[keyof typeof hashes]
const sizes: Record<ModelHash, number> = { sha256: 64, blake2b512: 128 }
/** Never signed, at the top of a model (§6.2). */
export const neverSigned = ['.git', '.gitattributes', '.github', '.gitignore']

/**
 * Reads a verified statement about a model. Throws a Problem if it contradicts itself, and CannotCheck if it was made in a way that is not
 * known.
 */
export function readModelManifest({ _type, predicateType, subject, predicate }: Statement): ModelManifest {
  if (predicateType !== modelType && predicateType.startsWith(modelTypes))
    throw unknown('version of the format', predicateType)
  if (predicateType !== modelType)
    throw notVerified(`it is a statement of type ${JSON.stringify(predicateType)}, not the signature of a model.`)
  if (_type !== 'https://in-toto.io/Statement/v1' || subject.length !== 1)
    throw wrong('it must be about one model, in a statement of version 1.')
  const how = at(predicate, 'serialization')
  const method = known(textAt(how, 'method'), ['files', 'shards'], 'way to list files (`method`)')
  const hash = hashes[known(textAt(how, 'hash_type'), ['sha256', 'blake2b'], 'kind of digest (`hash_type`)')]
  const resources = at(predicate, 'resources')
  if (!Array.isArray(resources) || resources.length === 0) throw wrong('it lists no file.')
  const isSharded = method === 'shards'
  const files = filesOf(resources, hash, isSharded)
  if (isSharded) requireShards(files, numberAt(how, 'shard_size'))
  requireRoot(resources, subject[0]?.digest.sha256)
  return {
    name: subject[0]?.name ?? '',
    files,
    hash,
    isSharded,
    followsLinks: at(how, 'allow_symlinks') === true,
    ignored: [...new Set([...neverSigned, ...ignoredPaths(at(how, 'ignore_paths'))])],
  }
}

function known<T extends string>(value: string | undefined, values: T[], what: string): T {
  const found = values.find(one => one === value)
  if (found !== undefined) return found
  throw unknown(what, value)
}

function unknown(what: string, value: string | undefined): Problem {
  return cannotCheck(`its ${what} is ${JSON.stringify(value)}, which is not known.`, 'Use model_signing.')
}

function filesOf(resources: unknown[], hash: ModelHash, isSharded: boolean): Map<string, SignedPart[]> {
  const files = new Map<string, SignedPart[]>()
  for (const resource of resources) {
    const [name, digest] = [textAt(resource, 'name'), textAt(resource, 'digest')]
    if (name === undefined || digest === undefined || !/^[0-9a-f]+$/.test(digest) || digest.length !== sizes[hash])
      throw wrong('one of its files has no name, or not the digest that it should have.')
    const { path, part } = isSharded ? shard(name, digest) : { path: name, part: { digest } }
    const parts = files.get(path)
    if (parts !== undefined && !isSharded) throw wrong(`it lists ${JSON.stringify(path)} twice.`)
    if (parts === undefined) files.set(path, [part])
    else parts.push(part)
  }
  return files
}

/** `weights.bin:0:1000000000`. A name may contain colons (§6.3.2). */
function shard(name: string, digest: string): { path: string; part: SignedPart } {
  const [, path = '', start, end] = /^(.+):(\d{1,15}):(\d{1,15})$/s.exec(name) ?? []
  if (start === undefined) throw wrong(`${JSON.stringify(name)} is not a part of a file.`)
  return { path, part: { digest, range: { start: Number(start), end: Number(end) } } }
}

/** The parts of a file must be all of it: each of the size that is named, but the last one. */
function requireShards(files: Map<string, SignedPart[]>, size: number | undefined): void {
  if (size === undefined || !Number.isSafeInteger(size) || size < 1) throw wrong('it does not say how large a part is.')
  for (const [path, parts] of files) {
    parts.sort((a, b) => (a.range?.start ?? 0) - (b.range?.start ?? 0))
    const isWhole = parts.every(({ range }, index) => {
      const start = index * size
      const isLast = index === parts.length - 1
      const end = range?.end ?? 0
      return range?.start === start && (isLast ? end > start && end <= start + size : end === start + size)
    })
    if (!isWhole) throw wrong(`the parts of ${JSON.stringify(path)} are not the whole file.`)
  }
}

/** §6.5.1 */
function requireRoot(resources: unknown[], root: string | undefined): void {
  const hash = createHash('sha256')
  for (const resource of resources) hash.update(Buffer.from(textAt(resource, 'digest') ?? '', 'hex'))
  if (hash.digest('hex') !== root) throw wrong('the digest of the model is not that of its files.')
}

/** Paths outside the model, as some versions write them for other files, are left out: nothing in the model has them. */
function ignoredPaths(value: unknown): string[] {
  if (value === undefined) return []
  if (!Array.isArray(value) || !value.every(path => typeof path === 'string' && path !== ''))
    throw wrong('its list of paths that are not signed is damaged.')
  return value.filter(path => !/^\/|(?:^|\/)\.{1,2}(?:\/|$)/.test(path)).map(path => path.replace(/\/+$/, ''))
}

function wrong(found: string): Problem {
  return notVerified(`its signed list of files contradicts itself: ${found}`)
}
