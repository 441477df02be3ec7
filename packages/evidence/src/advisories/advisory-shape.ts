import {
  isDay,
  list,
  matching,
  object,
  oneOf,
  optional,
  type Shape,
  type ShapeOf,
  text,
  WrongShape,
  withDefault,
  wrong,
} from '@release-tools/base'

// docs/schema/advisories.v1.json has the same rules. A test checks that both refuse the same broken files.

/** How bad it is, in the words of GitHub's advisories. */
const advisorySeverities = ['low', 'medium', 'high', 'critical'] as const

/** Where the package comes from: https://docs.github.com/en/rest/security-advisories/repository-advisories. */
const ecosystems = [
  ...(['rubygems', 'npm', 'pip', 'maven', 'nuget', 'composer', 'go'] as const),
  ...(['rust', 'erlang', 'actions', 'pub', 'other', 'swift'] as const),
]

/** For what somebody is thanked, from the same page. */
const creditTypes = [
  ...(['analyst', 'finder', 'reporter', 'coordinator', 'remediation_developer'] as const),
  ...(['remediation_reviewer', 'remediation_verifier', 'tool', 'sponsor', 'other'] as const),
]

const day: Shape<string> = (value, at) => {
  if (typeof value !== 'string' || !isDay(value)) throw wrong(at, value, 'a day such as 2027-06-30')
  return value
}

const line = matching(/^(?=.{1,500}$)[^\s\p{C}][^\p{C}\p{Zl}\p{Zp}]*$/u, 'one line of at most 500 characters')
const name = matching(/^(?=.{1,200}$)[^\s\p{C}][^\p{C}\p{Zl}\p{Zp}]*$/u, 'one line of at most 200 characters')

/** The names of an advisory are shown as links, so they have the exact form. */
const ghsaId = matching(/^GHSA(?:-[23456789cfghjmpqrvwx]{4}){3}$/, 'an id like GHSA-jfh8-c2jp-5v3q')
const cveId = matching(/^CVE-\d{4}-\d{4,19}$/, 'an id like CVE-2027-12345')

const versionText: Shape<string> = (value, at) => {
  if (typeof value === 'number')
    throw new WrongShape(`"${at}" is a number: YAML reads 1.10 as 1.1. Put it in quotes.`, at)
  return name(value, at)
}

const affectedPackage = object({
  ecosystem: oneOf(...ecosystems),
  name,
  /** `>= 1.0.0, < 1.4.1` */
  affected: versionText,
  /** Version of the package with the fix. Defaults to the version of the release. */
  fixed: optional(versionText),
  functions: withDefault(list(name, 100), []),
})

const credit = object({
  login: matching(/^[A-Za-z0-9][A-Za-z0-9-]{0,38}$/, 'the login of a user'),
  type: oneOf(...creditTypes),
})

const advisory = object({
  summary: line,
  description: text,
  severity: oneOf(...advisorySeverities),
  /** The server computes the severity of it, if it is there. */
  cvss: optional(matching(/^CVSS:[34]\.[01](?:\/[A-Za-z]{1,3}:[A-Za-z]{1,6}){4,40}$/, 'a vector like CVSS:3.1/AV:N/…')),
  /** Absent until the draft is made. */
  ghsa: optional(ghsaId),
  /** Absent until it was given. */
  cve: optional(cveId),
  cwes: withDefault(list(matching(/^CWE-\d{1,6}$/, 'a weakness like CWE-22'), 50), []),
  packages: list(affectedPackage, 100),
  /** What somebody does who cannot update yet. */
  workaround: optional(text),
  credits: withDefault(list(credit, 100), []),
  /** The first day on which anybody may read about it, as agreed with those who reported it. */
  disclose: optional(day),
})

/** The whole file. */
export const advisoriesShape = object({ advisories: list(advisory, 100) })

/** A vulnerability of the project itself that a release fixes. */
export type Advisory = ShapeOf<typeof advisory>
