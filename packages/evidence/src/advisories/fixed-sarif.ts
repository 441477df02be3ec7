import { renderJson } from '@release-tools/base'
import { sarifText } from '../findings/sarif-rule.ts'
import type { Advisory } from './advisory-shape.ts'
import { type FixedIn, packageUrl } from './fixed-vex.ts'
import { idsOf } from './read-advisories.ts'

/**
 * The bytes of a SARIF 2.1.0 report that says what a release fixes: one result of the kind `pass` for each package of each advisory that has an id.
 * It is not a finding, so that no viewer opens an alert for it. Undefined if no advisory has an id yet.
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/sarif-v2.1.0-os.html#_Toc34317647
 */
export function renderFixedSarif(advisories: Advisory[], release: FixedIn): string | undefined {
  const named = advisories.filter(advisory => idsOf(advisory).length > 0)
  if (named.length === 0) return undefined
  return renderJson({
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'release-tools',
            informationUri: 'https://github.com/org/release-tools',
            rules: named.map(ruleOf),
          },
        },
        automationDetails: { id: 'release-tools/advisories/' },
        results: named.flatMap((advisory, ruleIndex) =>
          advisory.packages.map(one => resultOf(advisory, ruleIndex, packageUrl(one, release.version))),
        ),
      },
    ],
  })
}

function ruleOf(advisory: Advisory) {
  const [id = '', ...aliases] = idsOf(advisory)
  return {
    id,
    shortDescription: { text: `${id}: ${sarifText(advisory.summary)}` },
    properties: { aliases, severity: advisory.severity, tags: ['security', 'vulnerability', ...advisory.cwes] },
  }
}

function resultOf(advisory: Advisory, ruleIndex: number, purl: string) {
  const [ruleId = ''] = idsOf(advisory)
  return {
    ...{ ruleId, ruleIndex, kind: 'pass', level: 'none' },
    message: { text: `${ruleId} is fixed in ${purl}.` },
    locations: [{ logicalLocations: [{ fullyQualifiedName: purl, kind: 'package' }] }],
  }
}
