import { byKind, count, renderJson } from '@release-tools/base'
import { formatPercent } from '../coverage/coverage-model.ts'
import type { FindingsDocument } from '../findings/findings.ts'
import { type Severity, severities } from '../findings/severity.ts'
import { type BadgeName, badgeNames } from './badge-names.ts'
import { type BadgeText, badgeSvg } from './badge-svg.ts'
import { findingsToday } from './findings-signal.ts'
import type { Signals } from './signals-document.ts'

/** White text has a contrast of at least 4.5 on each, as WCAG 2.2 asks (1.4.3). */
export const tones = {
  good: '#1a7f37',
  fair: '#8a6100',
  poor: '#bc4c00',
  bad: '#cf222e',
  /** For what is not known, and for what the release does not have. */
  none: '#57606a',
} as const
type Tone = keyof typeof tones

/** The label of each badge, and what it says of the signals. */
const texts = {
  signed: ['signed', ({ signed }) => [signedText(signed), 'good']],
  sbom: ['sbom', ({ sbom }) => sbomText(sbom)],
  findings: ['findings', ({ findings }) => findingsText(findings)],
  provenance: [
    'provenance',
    ({ provenance }) => (provenance.status === 'present' ? ['SLSA v1', 'good'] : ['none', 'none']),
  ],
  coverage: ['coverage', ({ coverage }) => coverageBadge(coverage)],
  slsa: ['SLSA build', ({ slsa: { level } }) => [`level ${level}`, (['none', 'fair', 'good', 'good'] as const)[level]]],
} satisfies Record<BadgeName, [string, (signals: Signals) => [string, Tone]]>

/** What a badge says of a release. */
export function badgeText(name: BadgeName, signals: Signals): BadgeText {
  const [label, read] = texts[name] as [string, (signals: Signals) => [string, Tone]]
  return textOf(label, read(signals))
}

/** The content of the two files of a badge. */
export interface BadgeFiles {
  /** For shields.io: https://shields.io/badges/endpoint-badge */
  endpoint: string
  /** SVG. */
  picture: string
}

/** A badge with the content of its two files. */
export interface Badge extends BadgeText, BadgeFiles {
  name: BadgeName
}

/** All badges of a release. */
export function renderBadges(signals: Signals): Badge[] {
  return badgeNames.map(name => badgeOf(name, badgeText(name, signals)))
}

/** The badge of findings that are not part of a release: those of today. */
export function findingsBadge(documents: FindingsDocument[]): Badge {
  return badgeOf('findings', textOf(texts.findings[0], findingsText(findingsToday(documents))))
}

function badgeOf(name: BadgeName, text: BadgeText): Badge {
  return { name, ...text, ...filesOf(text) }
}

/** The files of a badge that no release has: what was found when somebody looked again. */
export function badgeOfToday(label: string, message: string, tone: Tone): BadgeFiles {
  return filesOf(textOf(label, [message, tone]))
}

function filesOf(text: BadgeText): BadgeFiles {
  const { label, message, color } = text
  return { endpoint: renderJson({ schemaVersion: 1, label, message, color }), picture: badgeSvg(text) }
}

function textOf(label: string, [message, tone]: [string, Tone]): BadgeText {
  return { label, message, color: tones[tone] }
}

function signedText({ signer, logged }: Signals['signed']): string {
  const how = byKind(signer, { key: () => 'by key', identity: () => 'keyless' })
  return logged ? `${how}, logged` : how
}

function sbomText({ status, reason, formats }: Signals['sbom']): [string, Tone] {
  if (status !== 'present') return [status === 'absent' ? 'none' : 'unknown', 'none']
  return reason === undefined ? [formats.join(' + '), 'good'] : [`${formats.join(' + ')}, not of all`, 'fair']
}

const toneOf: Record<Severity, Tone> = {
  UNKNOWN: 'fair',
  NEGLIGIBLE: 'fair',
  LOW: 'fair',
  MEDIUM: 'fair',
  HIGH: 'poor',
  CRITICAL: 'bad',
}

/** `0 known on 2026-11-28`, `3 known (1 high) on 2026-11-28`: never "none", because nobody knows that. */
function findingsText({
  status,
  total,
  severities: counts,
  day,
  unjudged,
  reason,
}: Signals['findings']): [string, Tone] {
  if (status !== 'present' || total === undefined || counts === undefined) return ['unknown', 'none']
  const worst = severities.findLast(severity => counts[severity] > 0)
  const most = worst === undefined ? '' : ` (${counts[worst]} ${worst.toLowerCase()})`
  const known = `${total} known${most} on ${day ?? 'an unknown day'}`
  const open = unjudged ? `, ${count(unjudged, 'package')} not judged` : reason === undefined ? '' : ', not of all'
  if (worst !== undefined) return [`${known}${open}`, toneOf[worst]]
  return [`${known}${open}`, day === undefined || open !== '' ? 'none' : 'good']
}

function coverageBadge({ status, percent, reason }: Signals['coverage']): [string, Tone] {
  if (status !== 'present' || percent === undefined) return [status === 'unknown' ? 'unknown' : 'not measured', 'none']
  const tone = percent >= 80 ? 'good' : percent >= 60 ? 'fair' : 'poor'
  return [`${reason === undefined ? '' : 'at least '}${formatPercent(percent)}%`, tone]
}
