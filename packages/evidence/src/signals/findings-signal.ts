import { byBytes, count, groupBy } from '@release-tools/base'
import { type Counts, type Finding, type FindingsDocument, isFixable } from '../findings/findings.ts'
import { identityOf, packageId } from '../findings/package-identity.ts'
import { highest, severities } from '../findings/severity.ts'
import { isUnseen } from '../findings/view.ts'
import type { EvidenceKind } from '../kinds/register.ts'
import { type Target, targetLabel } from '../release/target.ts'
import { filesOf, type SignalFacts, signalTarget } from './signal-facts.ts'
import type { Signals } from './signals-document.ts'

/** What is known of vulnerabilities, and as of which day: that of the oldest database. Unknown is never "none". */
export function findingsSignal(facts: SignalFacts): Signals['findings'] {
  const { summaries, unusable, lacking } = facts.evidence
  const isScan = ({ kind }: { kind: EvidenceKind }) => kind === 'vulnerabilities'
  return signalOf(summaries.vulnerabilities, {
    unusable: unusable.some(isScan),
    lacking: lacking.filter(isScan).flatMap(({ targets }) => targets),
    evidence: filesOf(facts, 'vulnerabilities'),
  })
}

/** What is known of scans that are not part of a release: those of today. */
export function findingsToday(documents: FindingsDocument[]): Signals['findings'] {
  return signalOf(documents, { unusable: false, lacking: [], evidence: [] })
}

/** What of a release has no report, or one that cannot be used. */
interface Gaps {
  unusable: boolean
  lacking: Target[]
}

function signalOf(
  documents: FindingsDocument[],
  { evidence, ...gaps }: Gaps & Pick<Signals['findings'], 'evidence'>,
): Signals['findings'] {
  const common = {
    targets: documents.map(({ target }) => signalTarget(target)),
    scanners: scannersOf(documents),
    evidence,
  }
  const unknown = whyUnknown(documents, gaps)
  if (unknown !== undefined) return { status: 'unknown', reason: unknown, ...common }
  const found = distinct(documents.flatMap(({ findings }) => findings))
  const unjudged = new Set(documents.flatMap(document => document.unjudged ?? [])).size
  const reason = whyNotWhole(gaps, unjudged)
  const day = oldestDay(documents)
  return {
    status: 'present',
    ...(reason === undefined ? {} : { reason }),
    total: found.length,
    severities: countsOf(found),
    fixable: found.filter(({ fixable }) => fixable).length,
    unjudged,
    ...(day === undefined ? {} : { day }),
    ...common,
  }
}

function whyUnknown(documents: FindingsDocument[], { unusable }: Gaps): string | undefined {
  if (unusable) return 'A report of the scan cannot be used.'
  if (documents.length === 0) return 'Nothing was scanned.'
  const runs = documents.map(({ scanners }) => scanners)
  if (runs.some(scanners => scanners.length === 0)) return 'No scanner ran.'
  if (runs.flat().some(({ status }) => status === 'error')) return 'A scanner failed.'
  if (documents.some(isUnseen)) return 'No scanner judges anything in an image.'
  return runs.flat().some(({ database }) => database.sample === true)
    ? 'The database is a sample, which knows only a few vulnerabilities.'
    : undefined
}

function whyNotWhole({ lacking }: Gaps, unjudged: number): string | undefined {
  const reasons = [
    ...(lacking.length === 0 ? [] : [`Not scanned: ${lacking.map(targetLabel).join(', ')}.`]),
    ...(unjudged === 0 ? [] : [`No scanner judges ${count(unjudged, 'package')}.`]),
  ]
  return reasons.length === 0 ? undefined : reasons.join(' ')
}

/** A vulnerability in a package counts once, in however many targets, platforms and versions it is. */
function distinct(findings: Finding[]): { severity: Finding['severity']; fixable: boolean }[] {
  const same = groupBy(findings, finding => `${finding.id} ${packageId(identityOf(finding.package))}`)
  return [...same.values()].map(group => ({
    severity: highest(group.map(({ severity }) => severity)),
    fixable: group.some(isFixable),
  }))
}

function countsOf(found: { severity: Finding['severity'] }[]): Counts {
  const numberOf = (wanted: Finding['severity']) => found.filter(({ severity }) => severity === wanted).length
  return Object.fromEntries(severities.toReversed().map(severity => [severity, numberOf(severity)])) as Counts
}

/** The day of the oldest database that was read (UTC); undefined if none was, or one does not say when it was made. */
function oldestDay(documents: FindingsDocument[]): string | undefined {
  const read = documents.flatMap(({ scanners }) => scanners.filter(({ database }) => database.unused !== true))
  const times = read.map(({ database }) => Date.parse(database.built ?? ''))
  return times.length === 0 || times.some(Number.isNaN)
    ? undefined
    : new Date(Math.min(...times)).toISOString().slice(0, 10)
}

/** Each scanner with each of its databases once. */
function scannersOf(documents: FindingsDocument[]): Signals['findings']['scanners'] {
  const all = documents.flatMap(({ scanners }) =>
    scanners.map(({ name, version, database: { built } }) => ({
      ...{ name, version },
      ...(built === undefined ? {} : { database: built }),
    })),
  )
  const byText = new Map(all.map(one => [JSON.stringify(one), one]))
  return [...byText].sort(([a], [b]) => byBytes(a, b)).map(([, one]) => one)
}
