import {
  byBytes,
  hexDigest,
  isSafePath,
  list,
  matching,
  object,
  oneOf,
  optional,
  parseYaml,
  readShape,
  renderJson,
  type Shape,
  type ShapeOf,
  text,
  WrongShape,
  withDefault,
} from '@release-tools/base'
import { severities } from '../findings/severity.ts'
import { day } from '../policy/vulnerability-rules.ts'

// docs/schema/security-report.v1.json has the same rules.

/** What people looked for. A penetration test attacks what runs; a security review reads design and code. */
export const securityReportKinds = ['penetration-test', 'security-review'] as const

export type SecurityReportKind = (typeof securityReportKinds)[number]

/** What became of a finding. `accepted`: somebody decided to live with it, and says why. */
const findingStates = ['open', 'fixed', 'accepted'] as const

const findingFields = object({
  id: matching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,49}$/, 'a name like PT-1'),
  title: text,
  severity: oneOf(...severities),
  state: oneOf(...findingStates),
  /** Why it is accepted. */
  reason: optional(text),
  /** The last day on which it is accepted. */
  expires: optional(day),
})

const finding: Shape<ShapeOf<typeof findingFields>> = (value, at) => {
  const read = findingFields(value, at)
  const isAccepted = read.state === 'accepted'
  if (isAccepted && read.reason === undefined)
    throw new WrongShape(`${JSON.stringify(at)} is accepted and has no "reason".`, at)
  if (isAccepted || (read.reason === undefined && read.expires === undefined)) return read
  throw new WrongShape(`${JSON.stringify(at)} is ${read.state}; only an accepted one has "reason" and "expires".`, at)
}

/** A list that is not empty. */
function some<T>(many: Shape<T[]>): Shape<T[]> {
  return (value, at) => {
    const read = many(value, at)
    if (read.length > 0) return read
    throw new WrongShape(`${JSON.stringify(at)} is empty.`, at)
  }
}

const path: Shape<string> = (value, at) => {
  if (typeof value === 'string' && isSafePath(value)) return value
  throw new WrongShape(`${JSON.stringify(at)} must be a path in the repository.`, at)
}

const shape = object({
  kind: oneOf(...securityReportKinds),
  /** The version that was looked at. */
  version: text,
  /** The last day of the work. */
  date: day,
  /** Who did it. */
  by: some(list(object({ name: text, organisation: optional(text) }), 100)),
  /** What was looked at, and what was not. */
  scope: text,
  /** The whole report: its digest, and its path if it is in the repository. */
  report: optional(object({ file: optional(path), sha256: hexDigest })),
  findings: withDefault(list(finding, 1000), []),
})

/** What people found who looked at the security of a version. docs/schema/security-report.v1.json. */
export type SecurityReport = ShapeOf<typeof shape>

/** A finding of such a report. */
export type ReportFinding = SecurityReport['findings'][number]

/** Parses a report, in YAML or JSON. `what` names it in errors. Throws a Problem. */
export function parseSecurityReport(source: string, what: string): SecurityReport {
  const next =
    'Correct it as https://github.com/org/release-tools/blob/v1/docs/schema/security-report.v1.json describes it.'
  const report = readShape(shape, parseYaml(source, what), what, next)
  return { ...report, findings: report.findings.toSorted((a, b) => byBytes(a.id, b.id)) }
}

/** The bytes of the document in a release: the same report gives the same bytes. */
export function renderSecurityReport(report: SecurityReport): string {
  return renderJson(report)
}

/** True if nobody fixed or accepted it until `today` (`2027-01-31`). */
export function isOpen({ state, expires }: ReportFinding, today: string): boolean {
  return state === 'open' || (state === 'accepted' && expires !== undefined && expires < today)
}
