import { code, cut, escapeMarkdown, escapeTitle, fillTemplate, formatDate, link, table } from '@release-tools/base'
import { fixWord, sourceOfId } from '@release-tools/evidence'
import { shownId } from './cluster.ts'
import type { Facts } from './group.ts'
import { type IssueState, type Marker, ownPart } from './marker.ts'

/** The placeholders of a template, and what replaces each. */
export const placeholders = {
  table: 'Table of everything below.',
  status: 'That it is gone or accepted, with the reason; empty while it is open.',
  id: 'The CVE, or another identifier, as a link.',
  aliases: 'All other identifiers.',
  title: 'What the vulnerability is, in one line.',
  severity: 'MEDIUM, LOW and so on.',
  exploited: 'Whether it is known to be exploited: yes or no.',
  package: 'Name and type of the package.',
  versions: 'Its versions that were found.',
  fix: 'Versions with a fix, or whether there will be one.',
  targets: 'What it was found in.',
  locations: 'Files that bring the package in.',
  since: 'Day of the first scan that reported it.',
  owners: 'Teams that own these files (CODEOWNERS). People are assigned.',
} as const

export type Placeholder = keyof typeof placeholders

/** The template that is used if no other is given. */
export const defaultTemplate = `{{title}}

{{table}}

{{status}}

Close this issue as not planned, or with the label \`wontfix\` or \`accepted\`, if it shall stay closed until its severity or fix changes.
Text above and below is yours: only this part is written again.
`

/** What an issue says, beside its facts. */
export interface IssueText {
  template: string
  /** Path of the template, for errors. */
  path: string
  /** Names the project in titles; empty if there is only one. */
  project: string
  /** Teams of the owners: `@acme/security`. */
  teams: string[]
}

/** GitHub’s longest body has 65,536 characters. People write into it too. */
const longest = 50_000
/** Most parts of a list. */
const mostShown = 20

/** The title of a new issue. It is never changed: people may do that. */
export function issueTitle({ id, package: whose }: Facts, project: string): string {
  const type = whose.type === '' ? '' : ` (${whose.type})`
  const text = `${project === '' ? '' : `${project}: `}${shownId(id)} in ${whose.name}${type}`
  return cut(escapeTitle(text), 200)
}

/** Our part of an issue. `why` says why it is closed. Throws a Problem if the template has an unknown placeholder. */
export function issuePart(marker: Marker, state: IssueState, why: string | undefined, text: IssueText): string {
  const part = ownPart(marker, state, fillTemplate(text.template, valuesOf(marker, state, why, text), text.path))
  if (part.length <= longest) return part
  // Without the list of who reported it, only evidence closes the issue.
  return ownPart(marker, { ...state, seen: [] }, rowsOf(valuesOf(marker, state, why, text)))
}

function valuesOf(
  marker: Marker,
  state: IssueState,
  why: string | undefined,
  { teams }: IssueText,
): Record<Placeholder, string> {
  const { id, fix, versions, locations, seen, package: whose } = state
  const rest = {
    status: statusOf(state, why),
    id: link(escapeMarkdown(shownId(id)), state.url ?? sourceOfId(shownId(id)).url),
    aliases: listed(
      marker.ids.filter(one => one !== id),
      one => escapeMarkdown(shownId(one)),
    ),
    title: state.title === undefined ? '' : escapeMarkdown(state.title),
    severity: state.severity,
    exploited: state.knownExploited ? 'yes' : 'no',
    package: `${code(whose.name)}${whose.type === '' ? '' : ` (${escapeMarkdown(whose.type)})`}`,
    versions: listed(versions, text => code(text)),
    fix: fix.versions.length > 0 ? listed(fix.versions, text => code(text)) : fixWord(fix.state),
    targets: listed(
      seen.map(({ label }) => label),
      escapeMarkdown,
    ),
    locations: listed(locations, text => code(text)),
    since: formatDate(state.since),
    owners: teams.join(' '),
  }
  return { table: rowsOf(rest), ...rest }
}

function rowsOf(values: Omit<Record<Placeholder, string>, 'table'>): string {
  const rows: [string, string][] = [
    ['Vulnerability', [values.id, values.aliases].filter(text => text !== '').join(', ')],
    ['Severity', `${values.severity}${values.exploited === 'yes' ? ', known to be exploited' : ''}`],
    ['Package', values.package],
    ['Versions', values.versions],
    ['Fixed in', values.fix],
    ['Found in', values.targets],
    ['Brought in by', values.locations],
    ['First seen', values.since],
    ['Owners', values.owners],
  ]
  return table(
    ['', ''],
    rows.filter(([, text]) => text !== ''),
  )
}

function statusOf({ closed }: IssueState, why: string | undefined): string {
  if (why === undefined || closed === undefined) return ''
  return `**${closed === 'gone' ? 'Gone.' : 'Accepted.'}** ${escapeMarkdown(why)}`
}

/** The first of a list as Markdown, and how many others there are. */
function listed(texts: string[], show: (text: string) => string): string {
  const shown = texts.slice(0, mostShown).map(text => show(cut(text, 200)))
  const more = texts.length > mostShown ? ` and ${texts.length - mostShown} more` : ''
  return `${shown.join(', ')}${more}`
}
