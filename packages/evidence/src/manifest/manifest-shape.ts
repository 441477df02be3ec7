import {
  hexDigest,
  list,
  matching,
  object,
  oneOf,
  optional,
  pathLength,
  type Shape,
  safePath,
  WrongShape,
  wrong,
} from '@release-tools/base'
import { approverShape } from '../gates/approver.ts'
import { tagExpression } from '../version/tag-pattern.ts'
import { type FileEntry, type ImageEntry, type Manifest, manifestSchema, type Tool } from './manifest-model.ts'
import { reproducibleValues } from './reproducible.ts'

// docs/schema/manifest.v1.json has the same rules. A test checks that both refuse the same broken manifests.

const line = matching(/^[^\p{Cc}\p{Cs}]{1,500}$/u, 'one line of text')
const digest = matching(/^sha256:[0-9a-f]{64}$/, '"sha256:" and 64 lower-case hexadecimal digits')
const webAddress = matching(/^https?:\/\/[^\s\p{Cc}\p{Cs}]{1,2000}$/u, 'a web address')
const tag = matching(new RegExp(tagExpression), 'a tag of letters, digits and . _ + - @ ! /')

const path: Shape<string> = (value, at) => {
  const text = matching(safePath, 'a relative path with forward slashes')(value, at)
  if (text.length > pathLength)
    throw new WrongShape(`${JSON.stringify(at)} has ${text.length} characters, more than ${pathLength}.`)
  return text
}

/** Names of assets that GitHub keeps: it replaces other characters, and drops dots at both ends. */
export const assetNamePattern = /^(?!\.)[A-Za-z0-9._+-]{1,255}(?<!\.)$/

const whole: Shape<number> = (value, at) => {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
    throw wrong(at, value, 'a whole number from 0')
  return value
}

const tool: Shape<Tool> = object({ name: line, version: line, sha256: optional(hexDigest) })

const causes = optional(list(matching(/^[^\p{Cs}]{1,4000}$/u, 'text of at most 4000 characters'), 1000))

const file: Shape<FileEntry> = object({
  path,
  size: whole,
  sha256: hexDigest,
  mediaType: matching(/^[a-z0-9]+\/[A-Za-z0-9.+_-]+$/, 'a media type'),
  madeBy: tool,
  asset: optional(matching(assetNamePattern, 'a name of letters, digits and . _ + - with no dot at either end')),
  reproducible: oneOf(...reproducibleValues),
  causes,
})

const image: Shape<ImageEntry> = object({
  name: matching(/^[a-z0-9]+(?:[._-]+[a-z0-9]+)*$/, 'a short name of lower-case letters, digits and . _ -'),
  repository: matching(
    /^[a-z0-9.-]+(?::[0-9]+)?(?:\/[a-z0-9]+(?:[._-]+[a-z0-9]+)*)+$/,
    'a registry and repository without tag or digest',
  ),
  digest,
  platforms: list(
    object({
      platform: matching(/^[a-z0-9]+[/-][a-z0-9_]+(?:[/-][a-z0-9_.]+)?$/, 'a platform like linux/amd64'),
      digest,
    }),
  ),
  reproducible: optional(oneOf(...reproducibleValues)),
  causes,
})

const objectId = matching(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'a full commit id')

/** A manifest of version 1, field by field. manifest-rules.ts has the rules between fields. */
export const manifestShape: Shape<Manifest> = object({
  schema: oneOf(manifestSchema),
  project: object({ name: line, version: line }),
  source: object({
    repository: webAddress,
    tag,
    tagObject: optional(objectId),
    commit: objectId,
    commitTime: matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, 'a time like 2026-01-31T12:00:00Z'),
  }),
  images: list(image),
  approver: optional(approverShape),
  builder: object({ id: line, run: optional(webAddress) }),
  policy: object({ path, sha256: hexDigest }),
  verdict: object({
    result: oneOf('pass', 'fail', 'review', 'error'),
    reasons: list(matching(/^[^\p{Cs}]{1,4000}$/u, 'text of at most 4000 characters')),
    day: matching(/^\d{4}-\d\d-\d\d$/, 'a day like 2026-01-31'),
  }),
  previousRelease: optional(object({ tag, manifestSha256: hexDigest })),
  files: list(file),
})
