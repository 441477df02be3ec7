import {
  boolean,
  hexDigest,
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
  text,
} from '@release-tools/base'
import { type Target, targetKinds } from '../release/target.ts'
import { type Database, type Feed, fixStates } from './assessment.ts'
import {
  type Baseline,
  baselineKinds,
  type Finding,
  type FindingsDocument,
  findingsSchema,
  isFixable,
  type Opinion,
  type ScannerRun,
} from './findings.ts'
import { packageStatuses } from './package-status.ts'
import { scannerNames } from './scanners.ts'
import { type Severity, severities } from './severity.ts'

// docs/schema/findings.v1.json has the same rules.

const line: Shape<string> = matching(/^[\s\S]{0,4000}$/, 'text of at most 4000 characters')
const digest = matching(/^sha256:[0-9a-f]{64}$/, '"sha256:" and 64 lower-case hexadecimal digits')
const severity = oneOf(...severities)
const time = matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/, 'a time like 2026-01-31T12:00:00Z')
const count = number(0, Number.MAX_SAFE_INTEGER)

const fix = object({ state: oneOf(...fixStates), versions: list(line, 1000) })
const opinion: Shape<Opinion> = object({
  scanner: oneOf(...scannerNames),
  id: text,
  severity,
  source: text,
  fix,
  title: optional(line),
  url: optional(line),
  cvss: optional(number(0, 10)),
  epss: optional(number(0, 1)),
  knownExploited: optional(boolean),
  published: optional(time),
})
const finding: Shape<Finding> = object({
  id: text,
  aliases: list(text, 1000),
  package: object({
    name: text,
    version: line,
    type: line,
    purl: optional(text),
    otherDistributions: optional(list(text, 10)),
  }),
  severity,
  fix,
  locations: list(line),
  opinions: list(opinion, 1000),
  epss: optional(number(0, 1)),
  knownExploited: optional(boolean),
  since: optional(time),
  unseen: optional(list(oneOf(...scannerNames), 10)),
  disagreement: optional(oneOf('severity', 'presence')),
})
const database: Shape<Database> = object({
  version: optional(text),
  built: optional(text),
  source: optional(text),
  feeds: optional(object({ epss: optional(time), knownExploited: optional(time) })),
  digest: optional(digest),
  unused: optional(boolean),
  sample: optional(boolean),
})
const scanner: Shape<ScannerRun> = object({
  name: oneOf(...scannerNames),
  version: text,
  sha256: optional(hexDigest),
  status: oneOf('ok', 'error'),
  database,
  error: optional(line),
})
const target: Shape<Target> = object({
  kind: oneOf(...targetKinds),
  name: text,
  path: optional(text),
  platform: optional(text),
  digest: optional(digest),
})
const counts = object({ UNKNOWN: count, NEGLIGIBLE: count, LOW: count, MEDIUM: count, HIGH: count, CRITICAL: count })
const feed: Shape<Feed> = object({
  sha256: hexDigest,
  date: time,
  version: optional(text),
})
const baseline: Shape<Baseline> = object({
  kind: oneOf(...baselineKinds),
  name: text,
  scanned: optional(time),
  error: optional(line),
})
const shape: Shape<FindingsDocument> = object({
  schema: oneOf(findingsSchema),
  target,
  scanned: time,
  scanners: list(scanner, 10),
  unjudged: optional(list(line)),
  feeds: optional(object({ epss: optional(feed), knownExploited: optional(feed) })),
  packageStatus: optional(packageStatuses),
  baseline: optional(baseline),
  summary: object({ total: count, severities: counts, fixable: count, disagreements: count }),
  findings: list(finding),
})

/** Parses `vulnerabilities.json`. `what` names it in errors. Throws a Problem. */
export function parseFindings(source: string, what: string): FindingsDocument {
  return readShape(shape, parseJson(source, what), what, 'Regenerate it with scan-image.')
}

/** Makes the document. Computes its counts, so that they agree with the list. */
export function findingsDocument(
  parts: Pick<
    FindingsDocument,
    'target' | 'scanned' | 'scanners' | 'findings' | 'unjudged' | 'feeds' | 'packageStatus'
  >,
): FindingsDocument {
  const { findings, unjudged = [], feeds = {}, packageStatus } = parts
  const severities_ = Object.fromEntries(
    [...severities].reverse().map(one => [one, findings.filter(finding => finding.severity === one).length]),
  )
  return {
    schema: findingsSchema,
    target: parts.target,
    scanned: parts.scanned,
    scanners: parts.scanners,
    ...(unjudged.length === 0 ? {} : { unjudged }),
    ...(Object.keys(feeds).length === 0 ? {} : { feeds }),
    ...(packageStatus === undefined ? {} : { packageStatus }),
    summary: {
      total: findings.length,
      severities: severities_ as Record<Severity, number>,
      fixable: findings.filter(isFixable).length,
      disagreements: findings.filter(finding => finding.disagreement !== undefined).length,
    },
    findings,
  }
}

/** The bytes of `vulnerabilities.json`. */
export function renderFindings(document: FindingsDocument): string {
  return renderJson(document)
}
