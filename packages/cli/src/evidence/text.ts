import { type Assessed, type ComplianceReport, countsText, remedyOf } from '@release-tools/compliance'
import { harmless, wrap } from '../text.ts'

/** The report for a terminal: each requirement, its state, and the files that show it. */
export function complianceText({ standard, release, requirements }: ComplianceReport): string {
  const about = release === undefined ? 'no release' : `${release.project} ${release.version}`
  return [
    wrap(harmless(`${standard.title}: ${about}`)),
    ...requirements.map(requirementText),
    wrap(harmless(`${countsText(requirements)} ${standard.limits}`)),
  ]
    .join('\n\n')
    .concat('\n')
}

function requirementText(assessed: Assessed): string {
  const { id, levels, asks, state, evidence, why } = assessed
  const level = levels.length === 0 ? '' : ` (${levels.join(', ')})`
  return [
    `${state.padEnd(7)}  ${harmless(`${id}${level}`)}`,
    wrap(harmless(asks), 9),
    ...evidence.map(({ file, of, field, says }) => {
      const what = [field, says].filter(one => one !== undefined).join(': ')
      return wrap(harmless(`${of === 'repository' ? 'repository: ' : ''}${file}${what === '' ? '' : `, ${what}`}`), 9)
    }),
    ...(why === undefined ? [] : [wrap(harmless(remedyOf(assessed)), 9)]),
  ].join('\n')
}
