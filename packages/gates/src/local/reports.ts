import { join } from 'node:path'
import { count, hoursBetween, limits, readIfThere, sha256 } from '@release-tools/base'
import {
  type GateEvidence,
  isOpen,
  kinds,
  parseVersion,
  type ReleaseTag,
  type ReportSettings,
  readSecurityReport,
  renderSecurityReport,
  type SecurityReport,
  type SecurityReportKind,
  sameVersion,
} from '@release-tools/evidence'
import { type Found, type Gate, type GateContext, unknown } from '../gate.ts'
import { isAsked } from './asked.ts'
import { versionSeries } from './version-series.ts'

/** People attacked what runs, and nothing that they found is open. */
export const penetrationTest = reportGate('penetration-test', 'Penetration test')

/** People read design and code, and nothing that they found is open. */
export const securityReview = reportGate('security-review', 'Security review')

function reportGate(kind: SecurityReportKind, title: string): Gate {
  return { id: kind, title, offline: true, needs: [], look: context => look(kind, context) }
}

async function look(kind: SecurityReportKind, context: GateContext): Promise<Found | []> {
  const { file, settings, found } = await readSecurityReport(context.policy, kind, context.host.workspace)
  const wanted = `A report of at most ${settings['max-age-days']} days on ${scopes[settings.series]}, of which no finding is open.`
  if (found === undefined) {
    const isShown = context.policy.gates?.reports?.[kind] !== undefined || isAsked(context.policy, kind)
    return isShown ? unknown(wanted, `there is no report in ${file}`) : []
  }
  const { bytes, report } = found
  const evidence = [{ source: file, sha256: sha256(bytes) }, ...wholeReport(report)]
  context.kept.set(kinds[kind].files.document.path, renderSecurityReport(report))
  const wrong = [
    ...(report.kind === kind ? [] : [`${file} is the report of a ${report.kind}.`]),
    ...(await changedReport(report, context)),
    ...ageOf(report, settings, context),
    ...seriesOf(report, settings, context.release),
  ]
  return { ...judged(report, wrong, context), wanted, evidence }
}

const scopes = {
  major: 'this major version',
  minor: 'this minor version',
  version: 'this version or its candidates',
} satisfies Record<ReportSettings['series'], string>

function wholeReport({ report }: SecurityReport): GateEvidence[] {
  return report === undefined ? [] : [{ source: report.file ?? 'the whole report', sha256: report.sha256 }]
}

/** The report that people read is the one that this is taken from. */
async function changedReport({ report }: SecurityReport, { host }: GateContext): Promise<string[]> {
  if (report?.file === undefined) return []
  const bytes = await readIfThere(join(host.workspace, report.file), limits.report)
  if (bytes === undefined) return [`There is no ${report.file}, which it names.`]
  return sha256(bytes) === report.sha256 ? [] : [`${report.file} has another SHA-256 than it names.`]
}

function ageOf({ date }: SecurityReport, settings: ReportSettings, { now }: GateContext): string[] {
  const days = Math.floor((hoursBetween(`${date}T00:00:00Z`, now.toISOString()) ?? Number.NaN) / 24)
  if (days >= 0 && days <= settings['max-age-days']) return []
  return [days < 0 ? `It is of ${date}, which is in the future.` : `It is of ${date}, ${days} days ago.`]
}

/** A version that cannot be compared is not of the series. */
function seriesOf({ version }: SecurityReport, { series }: ReportSettings, release: ReleaseTag | undefined): string[] {
  if (release === undefined || sameVersion(version, release.version, release.rule.scheme)) return []
  const tested = parseVersion(version, release.rule.scheme)
  const isSame = tested !== undefined && versionSeries(tested, series) === versionSeries(release.read, series)
  return isSame ? [] : [`It is about ${version}, and ${release.version} is released.`]
}

function judged(report: SecurityReport, wrong: string[], context: GateContext): Pick<Found, 'result' | 'found'> {
  const today = context.now.toISOString().slice(0, 10)
  const open = report.findings.filter(one => isOpen(one, today))
  const failing = open.filter(({ severity }) => context.policy.vulnerabilities.fail.some(one => one === severity))
  const who = report.by.map(({ name }) => name).join(', ')
  const left = open.map(({ id, severity }) => `${id} (${severity})`).join(', ')
  const about = `${who} looked at ${report.version} until ${report.date}: ${count(report.findings.length, 'finding')}, ${open.length === 0 ? 'none open' : `open: ${left}`}.`
  const result = wrong.length > 0 || failing.length > 0 ? 'fail' : open.length > 0 ? 'review' : 'pass'
  return { result, found: [about, ...wrong].join(' ') }
}
