import {
  byBytes,
  list,
  matching,
  object,
  oneOf,
  optional,
  parseJson,
  readShape,
  renderJson,
  type Shape,
  type ShapeOf,
  wrong,
} from '@release-tools/base'

// docs/schema/hardening.v1.json has the same rules. A test checks that both refuse the same broken documents.

/** The value of `schema`, and the `$id` of the JSON Schema. */
export const hardeningSchema = 'https://github.com/org/release-tools/blob/v1/docs/schema/hardening.v1.json'

/** Most paths that a list has. A base image with more setuid files, shells or writable directories is told by its count. */
export const mostPaths = 100

const line = matching(/^[^\p{Cc}\p{Cs}]{1,500}$/u, 'one line of text')
const words = matching(/^[^\p{Cc}\p{Cs}]{0,500}$/u, 'one line of text, or nothing')
const digest = matching(/^sha256:[0-9a-f]{64}$/, '"sha256:" and 64 lower-case hexadecimal digits')
const path = matching(/^\/[^\p{Cc}\p{Cs}]{0,4095}$/u, 'an absolute path')
const whole: Shape<number> = (value, at) => {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value
  throw wrong(at, value, 'a whole number from 0')
}

const paths = object({ count: whole, paths: list(path, mostPaths) })

const secret = object({
  path: line,
  line: whole,
  rule: line,
  severity: line,
})

const platform = object({
  platform: line,
  digest,
  user: object({ name: words, uid: optional(whole) }),
  setuid: paths,
  capabilities: paths,
  shells: paths,
  packageManagers: paths,
  writable: paths,
  healthcheck: oneOf('absent', 'disabled', 'set'),
  secrets: optional(list(secret, 10_000)),
  size: whole,
  layers: list(object({ digest, size: whole, unpacked: whole, files: whole, createdBy: words }), 1000),
})

const shape = object({
  schema: oneOf(hardeningSchema),
  image: object({ name: line, digest }),
  detector: optional(object({ name: line, version: line })),
  platforms: list(platform, 100),
})

/**
 * `hardening.json` of an image: docs/schema/hardening.v1.json. What somebody who gets into a container of it finds there. Sizes are in bytes, `size`
 * and those of layers packed. Without `uid`, nobody knows who the user is; without `secrets`, nobody looked for them. A
 * secret is in a file by its absolute path, or in the `configuration`.
 */
export type HardeningDocument = ShapeOf<typeof shape>
/** The part about one platform. */
export type HardenedPlatform = HardeningDocument['platforms'][number]

/** The bytes of `hardening.json`. Throws a Problem if the document is not one. */
export function renderHardening(document: HardeningDocument): string {
  const platforms = [...document.platforms].sort((a, b) => byBytes(a.platform, b.platform))
  return renderJson(
    readShape(shape, { ...document, platforms }, 'the hardening report', 'This is a defect of release-tools.'),
  )
}

/** Parses `hardening.json`. `what` names it in errors. Throws a Problem. */
export function parseHardening(source: string, what: string): HardeningDocument {
  return readShape(shape, parseJson(source, what), what, 'Build the image again with build-container.')
}
