import { code, count, cut, details, escapeMarkdown, marks } from '@release-tools/base'
import {
  comparesWithBaseline,
  type Decision,
  type FindingsDocument,
  isFixable,
  type Policy,
  severities,
  targetLabel,
} from '@release-tools/evidence'
import { exceptionsTable, vexTable } from './accepted-tables.ts'
import { fullTable, list, urgentTable } from './findings-tables.ts'
import { licenceSummary } from './licence-text.ts'
import { packageText } from './package-text.ts'
import type { RankedFinding } from './ranked-findings.ts'
import { scannersTable } from './scanners-table.ts'
import { scannersText } from './scanners-text.ts'

/** What the job summary shows. */
export interface SummaryFacts {
  documents: FindingsDocument[]
  decision: Decision
  /** Its findings, as rankedFindings gives them. */
  ranked: RankedFinding[]
  policy: Policy
  gate: boolean
  /** False if it should say how old databases are only by their dates. Defaults to true. */
  ages?: boolean
  /** The value of RELEASE_TOOLS_SAMPLE_DATABASES. */
  sampleNote?: string
}

// With these, a summary has at most one screen, 25 lines of 80 characters. All else is in parts that open with a click.
const shownErrors = 2
const shownTargets = 2
const rowLines = 10
const rowLinesBesideErrors = 5

/** How the job summary of a scan begins. */
export function scanHeading(result: Decision['result']): string {
  return `## ${marks[result]} Vulnerabilities`
}

/**
 * The job summary of a scan in Markdown, of at most one screen: the verdict and why, the findings that matter, counts, scanners. Escapes all
 * text of packages.
 */
export function scanSummary(facts: SummaryFacts): string {
  const { documents, decision, ranked, sampleNote } = facts
  const { errors } = decision
  return sections([
    `${scanHeading(decision.result)}: ${headline(facts)}`,
    sampleNote === undefined
      ? ''
      : `> **Sample databases** (${escapeMarkdown(cut(sampleNote, 60))}): they know only a few vulnerabilities.`,
    list(
      [
        ...errors,
        ...packagesAgainst(decision),
        ...licencesAgainst(decision, 'fail'),
        ...licencesAgainst(decision, 'error'),
      ]
        .slice(0, shownErrors)
        .map(text => cut(text, 150)),
    ),
    urgentTable(ranked, documents.length, errors.length > 0 ? rowLinesBesideErrors : rowLines),
    targetLines(documents.slice(0, shownTargets)),
    scannersText(documents, facts.ages ?? true),
    ranked.length === 0
      ? ''
      : details(`${count(ranked.length, 'finding')}, with the opinions of the scanners`, fullTable(ranked, documents)),
    details('Targets, exceptions, warnings and policy', background(facts)),
  ])
}

/** What is on no first screen. */
function background({ documents, decision, policy, ages = true }: SummaryFacts): string {
  const { errors, exceptions, warnings } = decision
  return sections([
    errors.length > shownErrors ? list(errors) : '',
    documents.length > shownTargets ? targetLines(documents) : '',
    exceptionsTable(exceptions),
    vexTable(decision),
    licenceSummary(decision),
    packageText(documents),
    list(warnings),
    ages ? scannersTable(documents) : '',
    policyText(policy, documents),
  ])
}

function sections(all: string[]): string {
  return all.filter(section => section !== '').join('\n\n')
}

function targetLines(documents: FindingsDocument[]): string {
  return documents
    .map(document => `**${escapeMarkdown(cut(targetLabel(document.target), 40))}**: ${counts(document)}`)
    .join('  \n')
}

function policyText(policy: Policy, documents: FindingsDocument[]): string {
  const { vulnerabilities, tools, databases } = policy
  const {
    fail,
    epss,
    'only-fixable': onlyFixable,
    'fail-after-days': days,
    'known-exploited': exploited,
  } = vulnerabilities
  const limit = (severities: string[]) => `${severities.join(' or ')}${onlyFixable ? ' with a fix' : ''}`
  const late = days === undefined ? '' : ` that is known for ${count(days, 'day')}`
  const reasons = [
    ...(fail.length === 0 ? [] : [`${limit(fail)}${late}`]),
    ...(exploited === 'fail' ? ['what is known to be exploited'] : []),
    ...(epss === undefined ? [] : [`EPSS scores above ${epss['fail-above']}`]),
  ]
  const hasTools = documents.some(({ target }) => target.kind === 'tools')
  const ofTools = tools.fail.length === 0 ? 'nothing' : limit(tools.fail)
  const isNew = documents.some(document => comparesWithBaseline(document, policy))
  return (
    `The policy fails on ${isNew ? 'new findings only: ' : ''}${reasons.length === 0 ? 'nothing' : reasons.join(', ')}` +
    `${hasTools ? `, in build and test tools on ${ofTools}` : ''}, and accepts databases that are up to ${databases['max-age-hours']} hours old.`
  )
}

/** The verdict, and the rules that led to it. */
function headline({ decision, ranked, gate }: SummaryFacts): string {
  const against = ranked.filter(({ result }) => result === 'fails')
  const rules = [...new Set(against.map(({ rule }) => rule))].slice(0, 3)
  const by = rules.length === 0 ? '' : ` (${rules.map(rule => code(rule, 'line')).join(', ')})`
  const licences = licencesAgainst(decision, 'fail').length
  const packages = packagesAgainst(decision).length
  const open = licencesAgainst(decision, 'error').length
  const parts = [
    ...(against.length > 0 ? [count(against.length, 'finding')] : []),
    ...(licences > 0 ? [count(licences, 'licence')] : []),
    ...(packages > 0 ? [count(packages, 'package')] : []),
  ]
  const review = reviewText(decision)
  const fails = `${parts.join(' and ')} fail${against.length + licences + packages === 1 ? 's' : ''} the policy${by}`
  const words = {
    pass: passing(ranked),
    fail: open === 0 ? fails : `${fails}, and ${review}`,
    error: 'could not be decided',
    review,
  }
  const text = words[decision.result]
  return decision.result === 'pass' || gate ? text : `${text} (only reported: the gate is off)`
}

/** How many packages somebody has to look at: one package in several targets is one. */
function reviewText({ licences }: Decision): string {
  const open = licences.filter(({ result }) => result === 'review')
  const packages = new Set(open.map(({ component: { name, version } }) => `${name} ${version}`)).size
  return `somebody must review the ${packages === 1 ? 'licence' : 'licences'} of ${count(packages, 'package')}`
}

/** What speaks against licences: `fail`, or `error` for those that a person has to decide on. */
function licencesAgainst({ rules }: Decision, wanted: 'fail' | 'error'): string[] {
  return rules.flatMap(({ rule, status, detail }) =>
    rule.startsWith('licences.') && status === wanted ? [`${detail} (${rule})`] : [],
  )
}

/** What the index says of packages that fails them. */
function packagesAgainst({ rules }: Decision): string[] {
  return rules.flatMap(({ rule, status, detail }) =>
    rule.startsWith('packages') && status === 'fail' ? [`${detail} (${rule})`] : [],
  )
}

/** `pass`, and what could be done nevertheless. */
function passing(ranked: RankedFinding[]): string {
  const fixable = ranked.filter(({ finding, result }) => result === 'reported' && isFixable(finding))
  return fixable.length === 0 ? 'pass' : `pass, with ${count(fixable.length, 'finding')} to fix by updates`
}

/** `2 critical, 1 high; 2 with a fix; the scanners disagree on 1`, or `nothing found`. */
export function counts({ summary }: FindingsDocument): string {
  if (summary.total === 0) return 'nothing found'
  const each = [...severities]
    .reverse()
    .filter(severity => summary.severities[severity] > 0)
    .map(severity => `${summary.severities[severity]} ${severity.toLowerCase()}`)
  const disagreements = summary.disagreements === 0 ? '' : `; the scanners disagree on ${summary.disagreements}`
  return `${each.join(', ')}; ${summary.fixable} with a fix${disagreements}`
}
