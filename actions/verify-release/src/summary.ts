import { code, codeBlock, escapeMarkdown, table } from '@release-tools/base'
import { type OwnPolicy, type Report, signerText } from '@release-tools/evidence'
import type { TargetReport } from '@release-tools/verify'

const titles: Record<Report['result'], string> = {
  verified: 'Verified: deploy by digest',
  'not verified': 'Not verified: do not deploy',
  'not accepted': 'Not accepted by your policy: do not deploy',
  'could not check': 'Could not be checked: do not deploy',
}

/** What a summary says besides the reports. */
export interface SummaryContext {
  own: OwnPolicy
  result: Report['result']
  commands: string[]
  /** One sentence about the verification summary, in Markdown. */
  vsa: string
}

/** What the job summary says: the verdict first, then each target, then the rules that decided, then what to do with it. */
export function summary(reports: TargetReport[], { own, result, commands, vsa }: SummaryContext): string {
  return [
    `### ${titles[result]}`,
    table(['Target', 'Result', 'SLSA', 'Signed by'], reports.map(rowOf)),
    ...reports.flatMap(wrongOf),
    ...reports.flatMap(indexSays),
    rulesOf(reports, own),
    vsa,
    ...(commands.length === 0
      ? []
      : [
          `The same signatures with cosign, which does not know your policy:\n\n${codeBlock(commands.join('\n'), 'sh')}`,
        ]),
  ].join('\n\n')
}

function rowOf({ target, result, slsa, sourceLevel, checks, acceptedSummary }: TargetReport): string[] {
  const signers = new Set(checks.flatMap(({ signedBy }) => (signedBy === undefined ? [] : [signerText(signedBy)])))
  const word = acceptedSummary === undefined ? '' : `, by the word of ${code(acceptedSummary.verifier)}`
  return [
    `${code(target.text)}${target.digest === undefined || target.text.includes(target.digest) ? '' : ` (${code(target.digest)})`}`,
    `${escapeMarkdown(result)}${word}`,
    levelsText(slsa?.level, sourceLevel),
    signers.size === 0 ? 'nobody who counts' : [...signers].map(one => code(one)).join(', '),
  ]
}

function levelsText(build: number | undefined, source: number | undefined): string {
  const known = [build === undefined ? [] : `Build L${build}`, source === undefined ? [] : `Source L${source}`].flat()
  return known.length === 0 ? 'not known' : known.join(', ')
}

/** What is wrong with a target, check by check. */
function wrongOf({ target, checks }: TargetReport): string[] {
  const wrong = checks.filter(({ status }) => status === 'fail' || status === 'error')
  if (wrong.length === 0) return []
  const rows = wrong.map(({ name, status, detail, next = '' }) => [
    escapeMarkdown(name),
    status === 'fail' ? 'failed' : 'could not be checked',
    escapeMarkdown(`${detail} ${next}`.trim()),
  ])
  return [`What is wrong with ${code(target.text, 'line')}:`, table(['Check', 'Result', 'Found'], rows)]
}

/** What the index of releases says of a release that it does not speak against, and how old that may be. */
function indexSays({ target, checks }: TargetReport): string[] {
  const said = checks.filter(({ name, status }) => status === 'pass' && indexChecks.includes(name))
  return said.length === 0
    ? []
    : [`${code(target.text, 'line')}: ${said.map(one => escapeMarkdown(one.detail)).join(' ')}`]
}

const indexChecks = ['index of releases', 'release state']

const statuses = { pass: 'fulfilled', fail: 'not fulfilled', error: 'not known', absent: 'not decided' }

/** Each rule of the policy with its line, what speaks against first. */
function rulesOf(reports: TargetReport[], { name }: OwnPolicy): string {
  const several = reports.length > 1
  const rules = reports.flatMap(({ target, ownPolicy }) => (ownPolicy?.rules ?? []).map(rule => ({ rule, target })))
  if (rules.length === 0) return `No rule of ${code(name, 'line')} was decided.`
  const order = ['fail', 'error', 'absent', 'pass']
  const sorted = [...rules].sort((a, b) => order.indexOf(a.rule.status) - order.indexOf(b.rule.status))
  const rows = sorted
    .slice(0, mostRules)
    .map(({ rule, target }) => [
      `${code(rule.rule)}${rule.line === undefined ? ' (default)' : `, line ${rule.line}`}`,
      statuses[rule.status],
      `${several ? `${code(target.text)}: ` : ''}${escapeMarkdown(rule.detail)}`,
    ])
  const more = sorted.length > mostRules ? `\n\nAnd ${sorted.length - mostRules} more, in the report.` : ''
  return `The rules of ${code(name, 'line')}:\n\n${table(['Rule', 'Result', 'Found'], rows)}${more}`
}

/** A job summary has a limit of one megabyte. */
const mostRules = 200
