import { at, isObject, Problem, parseJson, textAt } from '@release-tools/base'
import type { Feed, Feeds } from './assessment.ts'
import type { Finding } from './findings.ts'
import { timeOf } from './scanners/report-fields.ts'

/** FIRST's list of EPSS scores. */
export interface EpssFeed extends Feed {
  /** 0 to 1, by CVE in upper case. */
  scores: ReadonlyMap<string, number>
}

/** CISA's catalogue of known exploited vulnerabilities. */
export interface ExploitedFeed extends Feed {
  /** In upper case. */
  cves: ReadonlySet<string>
}

export type GivenFeeds = Feeds<EpssFeed, ExploitedFeed>

const cve = /^CVE-\d{4}-\d{4,19}$/i
const rowLimit = 2_000_000

/**
 * Parses the scores of a day: `#model_version:v2026.03.14,score_date:2026-06-01T12:00:00Z`, `cve,epss,percentile`, then a row for each CVE.
 * https://www.first.org/epss/data_stats. `what` names the file in errors. Throws a Problem with the line.
 */
export function parseEpss(text: string, what: string, sha256: string): EpssFeed {
  const [head = '', titles = '', ...rows] = text.split(/\r?\n/, rowLimit + 3)
  const [, version, day] = /^#\s*model_version:([^,\s]{1,100}),score_date:(\S{1,40})$/.exec(head) ?? []
  const date = timeOf(day)
  if (version === undefined || date === undefined)
    throw badEpss(what, 1, 'it does not say the version of the model and the date of the scores.')
  if (titles !== 'cve,epss,percentile') throw badEpss(what, 2, 'its columns are not cve, epss and percentile.')
  const scores = new Map<string, number>()
  for (const [index, row] of rows.entries()) {
    if (row === '' && index === rows.length - 1) break
    const [id = '', score = ''] = row.split(',', 3)
    const epss = /^\d(?:\.\d{1,20})?(?:e-\d{1,2})?$/.test(score) ? Number(score) : Number.NaN
    if (!cve.test(id) || !(epss <= 1)) throw badEpss(what, index + 3, 'it has no CVE with a score from 0 to 1.')
    const known = id.toUpperCase()
    if (scores.has(known)) throw badEpss(what, index + 3, `it has a second score of ${known}.`)
    scores.set(known, epss)
  }
  if (scores.size === 0) throw badEpss(what, 3, 'it has no scores.')
  if (rows.length > rowLimit) throw badEpss(what, rowLimit, 'it has more rows than this.')
  return { sha256, date, version, scores }
}

function badEpss(what: string, line: number, found: string): Problem {
  return new Problem(`read ${what}, line ${line}`, {
    found,
    next: 'Download the file of a day from https://www.first.org/epss/data_stats again.',
  })
}

/** Parses CISA's catalogue in JSON. https://www.cisa.gov/known-exploited-vulnerabilities-catalog. Throws a Problem. */
export function parseKnownExploited(text: string, what: string, sha256: string): ExploitedFeed {
  const document = parseJson(text, what)
  const date = timeOf(textAt(document, 'dateReleased'))
  const version = textAt(document, 'catalogVersion')
  const listed = at(document, 'vulnerabilities')
  if (date === undefined) throw badCatalogue(what, '"dateReleased" is not a time.')
  if (!Array.isArray(listed) || listed.length === 0)
    throw badCatalogue(what, '"vulnerabilities" is not a list with entries.')
  const count = at(document, 'count')
  if (count !== undefined && count !== listed.length)
    throw badCatalogue(what, `"count" is ${JSON.stringify(count)}, but it lists ${listed.length}.`)
  const ids = listed.map((one, index) => {
    const id = isObject(one) ? textAt(one, 'cveID') : undefined
    if (id !== undefined && cve.test(id)) return id.toUpperCase()
    throw badCatalogue(what, `"vulnerabilities[${index}].cveID" is not a CVE.`)
  })
  return { sha256, date, ...(version === undefined ? {} : { version }), cves: new Set(ids) }
}

function badCatalogue(what: string, found: string): Problem {
  return new Problem(`read ${what}`, {
    found,
    next: 'Download the JSON of https://www.cisa.gov/known-exploited-vulnerabilities-catalog again.',
  })
}

/** The findings with what the lists say of their CVEs. */
export function withFeeds(findings: Finding[], { epss, knownExploited }: GivenFeeds): Finding[] {
  if (epss === undefined && knownExploited === undefined) return findings
  return findings.map(finding => {
    const cves = cvesOf(finding)
    const scores = cves.flatMap(one => epss?.scores.get(one) ?? [])
    return {
      ...finding,
      ...(scores.length === 0 ? {} : { epss: Math.max(...scores) }),
      ...(cves.some(one => knownExploited?.cves.has(one)) ? { knownExploited: true } : {}),
    }
  })
}

/** What a document says of the lists. */
export function feedsOf({ epss, knownExploited }: GivenFeeds): Feeds {
  const own = ({ sha256, date, version }: Feed): Feed => ({
    sha256,
    date,
    ...(version === undefined ? {} : { version }),
  })
  return {
    ...(epss === undefined ? {} : { epss: own(epss) }),
    ...(knownExploited === undefined ? {} : { knownExploited: own(knownExploited) }),
  }
}

/** The CVEs among the identifiers of a finding, in upper case. */
export function cvesOf({ id, aliases }: Pick<Finding, 'id' | 'aliases'>): string[] {
  return [id, ...aliases].map(one => one.toUpperCase()).filter(one => one.startsWith('CVE-'))
}
