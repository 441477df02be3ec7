import { describe, expect, test } from '@jest/globals'
import { makeBadge } from 'badge-maker'
import { badgeSvg } from '../../src/signals/badge-svg.ts'
import { badgeText, renderBadges, tones } from '../../src/signals/badges.ts'
import type { Signals } from '../../src/signals/signals-document.ts'
import { textWidth } from '../../src/signals/verdana.ts'

const none = { CRITICAL: 0, HIGH: 0, MEDIUM: 0, LOW: 0, NEGLIGIBLE: 0, UNKNOWN: 0 }
const evidence: [] = []
const signals: Signals = {
  signed: { status: 'present', signer: { kind: 'identity', identity: 'i', issuer: 'o' }, logged: true, evidence },
  sbom: { status: 'present', formats: ['CycloneDX', 'SPDX'], targets: [], evidence },
  findings: {
    ...{ status: 'present', total: 0, severities: none, fixable: 0, unjudged: 0, day: '2026-11-28' },
    ...{ targets: [], scanners: [], evidence },
  },
  provenance: { status: 'present', predicateType: 'https://slsa.dev/provenance/v1', builder: 'b', evidence },
  coverage: { status: 'present', percent: 93.44, lines: 1, coveredLines: 1, branches: 0, coveredBranches: 0, evidence },
  slsa: { status: 'present', level: 3, reason: 'r', evidence },
}
const toneOf = (color: string) => Object.entries(tones).find(([, value]) => value === color)?.[0]

/** `label: message (tone)` of a badge. */
function words(name: keyof Signals, parts: object = {}): string {
  const { label, message, color } = badgeText(name, { ...signals, [name]: { ...signals[name], ...parts } } as Signals)
  return `${label}: ${message} (${toneOf(color)})`
}

test('the badges of a good release say it in words', () => {
  expect(renderBadges(signals).map(({ name }) => words(name))).toEqual([
    'signed: keyless, logged (good)',
    'sbom: CycloneDX + SPDX (good)',
    'findings: 0 known on 2026-11-28 (good)',
    'provenance: SLSA v1 (good)',
    'coverage: 93.4% (good)',
    'SLSA build: level 3 (good)',
  ])
})

test.each<[keyof Signals, object, string]>([
  ['signed', { signer: { kind: 'key', sha256: 'a' }, logged: false }, 'signed: by key (good)'],
  ['sbom', { status: 'absent', formats: [] }, 'sbom: none (none)'],
  ['sbom', { status: 'unknown' }, 'sbom: unknown (none)'],
  ['sbom', { formats: ['SPDX'], reason: 'Without an SBOM: app.' }, 'sbom: SPDX, not of all (fair)'],
  ['findings', { status: 'unknown', reason: 'Nothing was scanned.' }, 'findings: unknown (none)'],
  ['findings', { day: undefined }, 'findings: 0 known on an unknown day (none)'],
  ['findings', { unjudged: 2, reason: 'r' }, 'findings: 0 known on 2026-11-28, 2 packages not judged (none)'],
  ['findings', { reason: 'Not scanned: app.' }, 'findings: 0 known on 2026-11-28, not of all (none)'],
  [
    'findings',
    { total: 3, severities: { ...none, HIGH: 1, LOW: 2 } },
    'findings: 3 known (1 high) on 2026-11-28 (poor)',
  ],
  [
    'findings',
    { total: 1, severities: { ...none, CRITICAL: 1 } },
    'findings: 1 known (1 critical) on 2026-11-28 (bad)',
  ],
  ['findings', { total: 1, severities: { ...none, UNKNOWN: 1 } }, 'findings: 1 known (1 unknown) on 2026-11-28 (fair)'],
  ['provenance', { status: 'absent' }, 'provenance: none (none)'],
  ['coverage', { status: 'absent', percent: undefined }, 'coverage: not measured (none)'],
  ['coverage', { status: 'unknown', percent: undefined }, 'coverage: unknown (none)'],
  ['coverage', { percent: 61, reason: 'It is too low.' }, 'coverage: at least 61.0% (fair)'],
  ['coverage', { percent: 12.5 }, 'coverage: 12.5% (poor)'],
  ['slsa', { level: 0 }, 'SLSA build: level 0 (none)'],
  ['slsa', { level: 1 }, 'SLSA build: level 1 (fair)'],
])('what is unknown, absent or bad is said so: %s %j', (name, parts, expected) => {
  expect(words(name, parts)).toBe(expected)
})

describe('the picture', () => {
  test('is laid out as shields.io lays it out, for every character of ASCII', () => {
    const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(index + 32))
    for (const message of [...ascii, ascii.join(''), '0 known on 2026-11-28', 'CycloneDX + SPDX']) {
      // It trims its texts, and refuses empty ones.
      if (message === ' ') continue
      const theirs = makeBadge({ label: 'sbom', message: message.trim(), style: 'flat' })
      const [width] = /(?<=<svg [^>]*width=")\d+/.exec(theirs) ?? []
      const lengths = [...theirs.matchAll(/x="(\d+)" y="140"[^>]*textLength="(\d+)"/g)].map(([, x, length]) => [
        x,
        length,
      ])
      const ours = badgeSvg({ label: 'sbom', message: message.trim(), color: '#fff' })
      expect([message, ours.match(/width="(\d+)"/)?.[1]]).toEqual([message, width])
      expect([...ours.matchAll(/x="(\d+)" y="140" textLength="(\d+)"/g)].map(([, x, length]) => [x, length])).toEqual(
        lengths,
      )
    }
  })

  test('has its words for screen readers, and nothing that collides in one page', () => {
    expect(badgeSvg({ label: 'a<b', message: '"0" & \'1\'', color: '#1a7f37' })).toBe(
      [
        '<svg xmlns="http://www.w3.org/2000/svg" width="88" height="20" role="img" aria-label="a&#60;b: &#34;0&#34; &#38; &#39;1&#39;">',
        '<title>a&#60;b: &#34;0&#34; &#38; &#39;1&#39;</title>',
        '<path fill="#555" d="M3 0h30v20h-30a3 3 0 0 1-3-3v-14a3 3 0 0 1 3-3z"/>',
        '<path fill="#1a7f37" d="M33 0h52a3 3 0 0 1 3 3v14a3 3 0 0 1-3 3h-52z"/>',
        '<g fill="#fff" text-anchor="middle" font-family="Verdana,Geneva,DejaVu Sans,sans-serif" text-rendering="geometricPrecision" font-size="110">',
        '<text transform="scale(.1)" x="175" y="140" textLength="230">a&#60;b</text>',
        '<text transform="scale(.1)" x="595" y="140" textLength="450">&#34;0&#34; &#38; &#39;1&#39;</text>',
        '</g>',
        '</svg>',
        '',
      ].join('\n'),
    )
  })

  test('has text that can be read on every colour', () => {
    const channel = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
    const luminance = (color: string) =>
      [0.2126, 0.7152, 0.0722].reduce(
        (sum, weight, index) =>
          sum + weight * channel(Number.parseInt(color.slice(1 + 2 * index, 3 + 2 * index), 16) / 255),
        0,
      )
    const contrasts = [...Object.values(tones), '#555555'].map(color => 1.05 / (luminance(color) + 0.05))
    expect(Math.min(...contrasts)).toBeGreaterThan(4.5)
  })
})

test('the document for shields.io has its words and colour', () => {
  const [signed] = renderBadges(signals)
  expect(JSON.parse(signed?.endpoint ?? '')).toEqual({
    schemaVersion: 1,
    label: 'signed',
    message: 'keyless, logged',
    color: tones.good,
  })
  expect(textWidth('sbom')).toBe(29)
})
