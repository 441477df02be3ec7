import {
  boolean,
  byBytes,
  hexDigest,
  isPlatform,
  list,
  matching,
  object,
  oneOf,
  optional,
  parseJson,
  pathLength,
  readShape,
  renderJson,
  type Shape,
  type ShapeOf,
  safePath,
  WrongShape,
  wrong,
} from '@release-tools/base'
import { isBuilderArgument, isProxyArgument } from './build-arguments.ts'

// docs/schema/build.v1.json has the same rules. A test checks that both refuse the same broken documents.

/** The value of `schema`, and the `$id` of the JSON Schema. */
export const buildSchema = 'https://github.com/org/release-tools/blob/v1/docs/schema/build.v1.json'

/** What a second build gave: the same bytes, other bytes, or nothing, because there was none. */
export const proofs = ['bytes', 'unverified', 'no'] as const
export type Proof = (typeof proofs)[number]

const line = matching(/^[^\p{Cc}\p{Cs}]{1,500}$/u, 'one line of text')
const words = matching(/^[^\p{Cc}\p{Cs}]{0,4000}$/u, 'one line of text, or nothing')
const digest = matching(/^sha256:[0-9a-f]{64}$/, '"sha256:" and 64 lower-case hexadecimal digits')
const path: Shape<string> = (value, at) => {
  const text = matching(safePath, 'a relative path with forward slashes')(value, at)
  if (text.length > pathLength) throw new WrongShape(`${JSON.stringify(at)} is longer than ${pathLength} characters.`)
  return text
}
const directory: Shape<string> = (value, at) => (value === '.' ? value : path(value, at))
const platform: Shape<string> = (value, at) => {
  if (typeof value === 'string' && isPlatform(value)) return value
  throw wrong(at, value, 'a platform like linux/amd64')
}
const argument: Shape<string> = (value, at) => {
  const name = matching(/^[A-Za-z_][A-Za-z0-9_]{0,499}$/, 'the name of a build argument')(value, at)
  if (isBuilderArgument(name) || isProxyArgument(name))
    throw new WrongShape(`${JSON.stringify(at)} is ${name}, which is not an argument of the project.`)
  return name
}
const whole: Shape<number> = (value, at) => {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
    throw wrong(at, value, 'a whole number from 0')
  return value
}

const cause = object({ member: optional(line), field: line, cause: words })
const proven = { proof: oneOf(...proofs), causes: optional(list(cause, 1000)) }

/** A directory that the build got besides its context: the wheels of the release and of its dependencies. */
const context = object({
  name: matching(/^[a-z][a-z0-9._-]{0,99}$/, 'the name of a build context'),
  requirements: optional(path),
  files: list(object({ path, sha256: hexDigest }), 10_000),
})

const image = object({
  dockerfile: path,
  context: line,
  platforms: list(platform, 1000),
  buildArgs: list(object({ name: argument, value: words }), 1000),
  annotations: optional(list(object({ name: line, value: words }), 1000)),
  bases: list(object({ reference: line, digest, floating: optional(boolean) }), 1000),
  network: optional(oneOf('none', 'default')),
  contexts: optional(list(context, 100)),
  digest,
  ...proven,
})

const shape = object({
  schema: oneOf(buildSchema),
  project: object({ name: line, version: line, directory }),
  source: object({
    commit: matching(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'a full commit id'),
    commitTime: matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, 'a time like 2026-01-31T12:00:00Z'),
  }),
  python: optional(object({ implementation: line, version: line, platform: line, zlib: optional(line) })),
  tools: list(object({ name: line, version: line, sha256: optional(hexDigest) }), 10_000),
  requirements: optional(object({ from: line, sha256: hexDigest })),
  environment: object({
    SOURCE_DATE_EPOCH: whole,
    umask: optional(line),
    TZ: optional(line),
    LC_ALL: optional(line),
    CC: optional(line),
    sourcePath: optional(line),
  }),
  image: optional(image),
  artifacts: list(
    object({
      path,
      sha256: hexDigest,
      size: whole,
      ...proven,
      normalised: optional(list(object({ rule: line, before: optional(hexDigest) }), 1000)),
      from: optional(line),
    }),
    10_000,
  ),
})

/**
 * `build.json` of a release: docs/schema/build.v1.json. What made the artifacts, or one image, and from what; it has no time of a
 * run, so that a rebuild gives the same document. Digests of artifacts are in lower-case hex; sizes in bytes; `SOURCE_DATE_EPOCH`
 * in seconds since 1970.
 */
export type BuildDocument = ShapeOf<typeof shape>
/** An artifact, and what a second build gave for it. */
export type BuiltArtifact = BuildDocument['artifacts'][number]
/** A difference between two builds: in which member of a file, in which field of it, and why. */
export type BuildCause = ShapeOf<typeof cause>

/** The bytes of `build.json`: tools and artifacts in a fixed order. Throws a Problem if the document is not one. */
export function renderBuild(document: BuildDocument): string {
  const { tools, artifacts, image: built } = document
  const contexts = built?.contexts?.map(one => ({
    ...one,
    files: one.files.toSorted((a, b) => byBytes(a.path, b.path)),
  }))
  return renderJson(
    readShape(
      shape,
      {
        ...document,
        ...(built === undefined ? {} : { image: { ...built, ...(contexts === undefined ? {} : { contexts }) } }),
        tools: [...tools].sort((a, b) => byBytes(a.name, b.name)),
        artifacts: [...artifacts].sort((a, b) => byBytes(a.path, b.path)),
      },
      'the record of the build',
      'This is a defect of release-tools.',
    ),
  )
}

/** Parses `build.json`. `what` names it in errors. Throws a Problem. */
export function parseBuild(source: string, what: string): BuildDocument {
  return readShape(shape, parseJson(source, what), what, 'Make it again with build-python or build-container.')
}

const workspaceMark = ' (workspace)'

/** The context of an image as its record has it: with a mark if the build saw the workspace, with what earlier steps of the job had made. */
export function recordedContext(context: string, source: 'commit' | 'workspace'): string {
  return source === 'commit' ? context : `${context}${workspaceMark}`
}

/** True if an image was built from more than its commit. */
export function isFromWorkspace({ context }: { context: string }): boolean {
  return context.endsWith(workspaceMark)
}

/** One cause in words, as manifest, notes and summaries show it. */
export function causeText({ member, field, cause: why }: BuildCause): string {
  const where = member === undefined ? field : `${member}: ${field}`
  return why === '' ? where : `${where} (${why})`
}
