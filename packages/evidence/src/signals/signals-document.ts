import {
  boolean,
  hexDigest,
  isObject,
  list,
  matching,
  number,
  object,
  oneOf,
  optional,
  parseJson,
  readShape,
  renderJson,
  type Shape,
  type ShapeOf,
  safePath,
} from '@release-tools/base'
import { severities } from '../findings/severity.ts'
import { targetKinds } from '../release/target.ts'
import type { SignedBy } from '../sigstore/signer.ts'
import { badgeNames } from './badge-names.ts'

// docs/schema/security-signals.v1.json has the same rules. A test checks that both refuse the same broken documents.

/** The value of `schema`, and the `$id` of the JSON Schema. */
export const signalsSchema = 'https://github.com/org/release-tools/blob/v1/docs/schema/security-signals.v1.json'

const line = matching(/^[^\p{Cc}\p{Cs}]{1,4000}$/u, 'one line of text')
const digest = matching(/^sha256:[0-9a-f]{64}$/, '"sha256:" and 64 lower-case hexadecimal digits')
const webAddress = matching(/^https?:\/\/[^\s\p{Cc}\p{Cs}]{1,2000}$/u, 'a web address')
const day = matching(/^\d{4}-\d\d-\d\d$/, 'a day like 2026-01-31')
const path = matching(safePath, 'a relative path with forward slashes')
const word = matching(/^[\x20-\x7e]{1,200}$/, 'up to 200 characters of ASCII')
const count = number(0, Number.MAX_SAFE_INTEGER)

/** A file of the release. `url` is the address of its asset; without one, it is in the tarball only. */
const file = object({ path, sha256: hexDigest, mediaType: line, url: optional(webAddress) })

const signers = {
  key: object({ kind: oneOf('key'), sha256: hexDigest }),
  identity: object({ kind: oneOf('identity'), identity: line, issuer: line }),
} satisfies Record<SignedBy['kind'], Shape<SignedBy>>
const signer: Shape<SignedBy> = (value, at) => {
  const kind = oneOf('key', 'identity')(isObject(value) ? value.kind : undefined, `${at}.kind`)
  return signers[kind](value, at)
}

/** What every signal has. `reason` says why it is not `present`, or why not wholly. */
const signal = {
  status: oneOf('present', 'absent', 'unknown'),
  reason: optional(line),
  evidence: list(file),
}
const target = object({
  kind: oneOf(...targetKinds),
  name: line,
  platform: optional(line),
  digest: optional(digest),
})
const counts = Object.fromEntries(severities.toReversed().map(severity => [severity, count])) as Record<
  (typeof severities)[number],
  typeof count
>
const signals = object({
  signed: object({ ...signal, signer, logged: boolean }),
  sbom: object({
    ...signal,
    formats: list(oneOf('CycloneDX', 'SPDX'), 2),
    targets: list(object({ target, components: count })),
  }),
  findings: object({
    ...signal,
    total: optional(count),
    severities: optional(object(counts)),
    fixable: optional(count),
    targets: list(target),
    unjudged: optional(count),
    day: optional(day),
    scanners: list(object({ name: line, version: line, database: optional(line) })),
  }),
  provenance: object({ ...signal, predicateType: optional(line), builder: optional(line) }),
  coverage: object({
    ...signal,
    percent: optional(number(0, 100)),
    lines: optional(count),
    coveredLines: optional(count),
    branches: optional(count),
    coveredBranches: optional(count),
  }),
  slsa: object({ ...signal, level: oneOf(0, 1, 2, 3) }),
})

const shape = object({
  schema: oneOf(signalsSchema),
  project: object({ name: line, version: line }),
  source: object({ repository: webAddress, tag: line, commit: line, commitTime: line }),
  release: object({ url: webAddress, run: optional(webAddress) }),
  verify: object({ manifest: webAddress, signature: webAddress, sums: webAddress, tarball: webAddress }),
  subjects: object({
    files: list(object({ name: line, sha256: hexDigest, url: webAddress })),
    images: list(object({ repository: line, digest })),
  }),
  verdict: object({ result: oneOf('pass', 'fail', 'review', 'error'), day, policy: file }),
  signals,
  badges: list(
    object({ name: oneOf(...badgeNames), label: word, message: word, color: word, endpoint: file, picture: file }),
    badgeNames.length,
  ),
})

/** `security-signals.json` of a release: docs/schema/security-signals.v1.json. */
export type SecuritySignals = ShapeOf<typeof shape>
/** What the evidence says of each subject. */
export type Signals = SecuritySignals['signals']
/** A file of the release in that document. */
export type SignalFile = ShapeOf<typeof file>
/** What was catalogued or scanned, in that document. */
export type SignalTarget = ShapeOf<typeof target>
/** A badge: its words, and its files. */
export type SignalBadge = SecuritySignals['badges'][number]

/** The bytes of `security-signals.json`. */
export function renderSignals(document: SecuritySignals): string {
  return renderJson(document)
}

/** Parses `security-signals.json` of a release. `what` names it in errors. Throws a Problem. */
export function parseSignals(text: string, what: string): SecuritySignals {
  return readShape(shape, parseJson(text, what), what, 'Ask its publisher.')
}
