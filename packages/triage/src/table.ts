import { code, count, escapeMarkdown, formatDate, link, renderJson, table } from '@release-tools/base'
import { fixWord } from '@release-tools/evidence'
import type { Row } from './carry-out.ts'
import { shownId } from './cluster.ts'
import type { State } from './planned-row.ts'

/** The value of `schema`, and the `$id` of the JSON Schema. Within a version, fields are only added. */
export const triageSchema = 'https://github.com/org/release-tools/blob/v1/docs/schema/triage.v1.json'

/** What a table is about. */
export interface TableFacts {
  project: string
  dryRun: boolean
  /** Time of the latest scan (RFC 3339). */
  scanned: string
}

/** `triage.json`: docs/schema/triage.v1.json. */
export function renderTriage(rows: Row[], { project, dryRun, scanned }: TableFacts): string {
  return renderJson({
    schema: triageSchema,
    project,
    scanned,
    dryRun,
    groups: rows.map(({ state, facts, marker, present, runs, issue, why }) => ({
      key: marker.key,
      state,
      ...(why === undefined ? {} : { why }),
      id: facts.id,
      aliases: marker.ids.filter(id => id !== facts.id),
      package: { ...facts.package, versions: facts.versions },
      severity: facts.severity,
      knownExploited: facts.knownExploited,
      fix: facts.fix,
      targets: facts.seen.map(({ label }) => label),
      locations: facts.locations,
      since: facts.since,
      present,
      scans: runs,
      ...(issue === undefined ? {} : { issue: { number: issue.number, url: issue.url } }),
    })),
  })
}

/** The number of rows by what happened to them. */
export function countStates(rows: Row[]): Record<'opened' | 'updated' | 'closed' | 'reopened' | 'waiting', number> {
  const of = (...states: State[]) => rows.filter(row => states.includes(row.state)).length
  // A closed issue that stays closed is not something that this run did: it has no reason.
  const closed = rows.filter(({ state, why }) => state === 'closed' && why !== undefined).length
  return {
    opened: of('opened'),
    updated: of('updated'),
    closed,
    reopened: of('reopened'),
    waiting: of('waiting', 'over-limit'),
  }
}

/** The summaries of all steps of a job may have 1 MiB. A row has about 300 bytes. */
const mostRows = 100

/** The same as Markdown. Escapes all text of others. */
export function triageSummary(rows: Row[], { project, dryRun }: TableFacts): string {
  const counts = countStates(rows)
  const words = Object.entries(counts).filter(([, number]) => number > 0)
  const headline = words.length === 0 ? 'nothing to do' : words.map(([word, number]) => `${number} ${word}`).join(', ')
  const shown = rows.filter(({ state, why }) => state !== 'closed' || why !== undefined)
  const name = project === '' ? '' : ` of ${escapeMarkdown(project)}`
  const left = shown.length - mostRows
  return [
    `## Triage of findings${name}: ${headline}${dryRun ? ' (dry run: nothing was changed)' : ''}`,
    table(
      ['State', 'Severity', 'Vulnerability', 'Package', 'Found in', 'Since', 'Fixed in', 'Issue'],
      shown.slice(0, mostRows).map(cellsOf),
    ),
    ...(left > 0 ? [`${count(left, 'more row')} in the table that this step wrote.`] : []),
    ...reasons(shown),
  ]
    .filter(part => part !== '')
    .join('\n\n')
}

function cellsOf({ state, facts, issue }: Row): string[] {
  return [
    words[state],
    `${facts.severity}${facts.knownExploited ? ', exploited' : ''}`,
    code(shownId(facts.id)),
    escapeMarkdown([facts.package.name, firstOf(facts.versions, 3)].filter(text => text !== '').join(' ')),
    escapeMarkdown(
      firstOf(
        facts.seen.map(({ label }) => label),
        5,
      ),
    ),
    formatDate(facts.since),
    escapeMarkdown(firstOf(facts.fix.versions, 3) || fixWord(facts.fix.state)),
    issue === undefined ? '–' : link(`Issue ${issue.number}`, issue.url),
  ]
}

function firstOf(texts: string[], most: number): string {
  const more = texts.length > most ? ` and ${texts.length - most} more` : ''
  return `${texts.slice(0, most).join(', ')}${more}`
}

/** Why rows are in their state, each reason once with the number of its rows. */
function reasons(rows: Row[]): string[] {
  const counted = new Map<string, number>()
  for (const { why } of rows) if (why !== undefined) counted.set(why, (counted.get(why) ?? 0) + 1)
  const lines = [...counted].slice(0, 20).map(([why, number]) => `- ${number} × ${escapeMarkdown(why)}`)
  return lines.length === 0 ? [] : [lines.join('\n')]
}

const words: Record<State, string> = {
  opened: '**opened**',
  open: 'open',
  updated: 'open, updated',
  reopened: '**opened again**',
  closed: '**closed**',
  decided: 'closed by a person',
  accepted: 'accepted by the policy',
  waiting: 'waiting',
  'over-limit': 'waiting for the next run',
  gate: 'not for the queue',
  unknown: 'open, not known',
  failed: '**not done**',
}
