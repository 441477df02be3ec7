import { code, escapeMarkdown, table } from '@release-tools/base'
import { type Assessed, type ComplianceReport, countStates } from './assess.ts'
import type { Shown } from './find.ts'

/** The report as a page of Markdown. */
export function complianceMarkdown({ standard, release, requirements }: ComplianceReport): string {
  const about =
    release === undefined
      ? 'No release was given: only files of the repository were looked at.'
      : `${escapeMarkdown(`${release.project} ${release.version}`)}, commit ${code(release.commit)} of ${code(release.repository)}.`
  return [
    `# ${escapeMarkdown(standard.title)}`,
    about,
    escapeMarkdown(countsText(requirements)),
    escapeMarkdown(standard.limits),
    table(['Requirement', 'Asks for', 'State', 'Shown by'], requirements.map(row)),
    `The standard: ${standard.url}`,
  ]
    .join('\n\n')
    .concat('\n')
}

/** `12 shown, 3 stated by the project, 4 missing, 2 unknown.` */
export function countsText(requirements: Assessed[]): string {
  const { shown, stated, missing, unknown } = countStates(requirements)
  return `Of ${requirements.length} requirements: ${shown} shown, ${stated} stated by the project, ${missing} missing, ${unknown} unknown.`
}

function row(assessed: Assessed): string[] {
  const { id, levels, asks, state, evidence } = assessed
  const by = evidence.length > 0 ? evidence.map(shownCell).join('<br>') : escapeMarkdown(remedyOf(assessed))
  return [escapeMarkdown(levels.length === 0 ? id : `${id} (${levels.join(', ')})`), escapeMarkdown(asks), state, by]
}

function shownCell({ file, of, sha256, field, says }: Shown): string {
  const where = of === 'repository' ? 'repository: ' : ''
  const what = [field, says].filter(one => one !== undefined).join(': ')
  return `${where}${code(file)}${what === '' ? '' : ` ${escapeMarkdown(what)}`} (sha256 ${code(sha256.slice(0, 12))})`
}

/** Why nothing shows a requirement, and what to do. If nobody could look, it may be done already. */
export function remedyOf({ state, why = '', otherwise = '' }: Assessed): string {
  return `${capital(why)}. ${state === 'unknown' && otherwise !== '' ? 'If it is missing: ' : ''}${otherwise}`.trim()
}

/** A sentence begins with a capital, unless it begins with a name. */
function capital(sentence: string): string {
  return /^[a-z]+ /.test(sentence) ? `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}` : sentence
}
