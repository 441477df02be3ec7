import { byBytes, cut, groupBy, oneLine, sha256 } from '@release-tools/base'
import {
  type Finding,
  type FindingsDocument,
  type Fix,
  highest,
  identityOf,
  type Severity,
} from '@release-tools/evidence'
import { clusters, idsOf, isCve, packageOf } from './cluster.ts'
import { distinctRuns, type Entry, entriesOf, type ScanRun, targetId } from './runs.ts'

/** Who reported something in a target: by scanner, the time of its database (RFC 3339), which is empty if it has none. */
export interface Seen {
  /** Kind, name and platform: what is the same target in the next run. */
  target: string
  /** As readers know it. */
  label: string
  engines: Record<string, string>
}

/** Who reported something in one run; `run` is its place in the list of all. */
export interface Reported extends Seen {
  run: number
}

/** What is known of a vulnerability in a package. All of it is in the issue too, so that it can be written again. */
export interface Facts {
  /** The identifier that readers know: the CVE, if there is one. */
  id: string
  package: { name: string; type: string }
  versions: string[]
  severity: Severity
  knownExploited: boolean
  fix: Fix
  title?: string
  url?: string
  locations: string[]
  /** Time of the first scan that reported it (RFC 3339). */
  since: string
  seen: Seen[]
}

/** One vulnerability in one package of a project, in all its versions and targets, over several runs. */
export interface Group extends Omit<Facts, 'seen'> {
  /** SHA-256 of project, package and smallest identifier, in lower-case hex. */
  key: string
  /** SHA-256 of project and package. */
  packageKey: string
  /** All identifiers, in bytewise order. */
  ids: string[]
  /** True if this run reports it. */
  present: boolean
  /** Who reported it, in which run and target. */
  reported: Reported[]
  /** Time of the latest scan of this run that reports it (RFC 3339); empty if none does. */
  scannedNow: string
  /** Number of runs that reported it, this one included. */
  runs: number
  /** True if the policy fails because of it: the gate of the release keeps it out, so that no queue needs it. */
  failing: boolean
  /** Why the policy accepts it everywhere; absent if it does not. */
  accepted?: string
}

/** What the policy says of the findings of this run. */
export interface Judgement {
  failing: ReadonlySet<Finding>
  /** Why each is accepted. */
  accepted: ReadonlyMap<Finding, string>
}

const unjudged: Judgement = { failing: new Set(), accepted: new Map() }
/** Most versions and files of a group: an issue shows as many. */
const mostShown = 20

/** The groups of all findings of some runs, the last of which is this one. The order of findings does not matter. */
export function groupsOf(runs: ScanRun[], project: string, judgement = unjudged): Group[] {
  const distinct = distinctRuns(runs)
  const entries = distinct.flatMap((run, index) => entriesOf(run, index))
  const groups = clusters(entries).map(own => toGroup(own, project, { last: distinct.length - 1, judgement }))
  return groups.sort((a, b) => byBytes(a.key, b.key))
}

function toGroup(
  entries: Entry[],
  project: string,
  { last, judgement }: { last: number; judgement: Judgement },
): Group {
  const newest = Math.max(...entries.map(({ run }) => run))
  const current = entries.filter(({ run }) => run === newest)
  const findings = current.map(({ finding }) => finding)
  const ids = [...new Set(entries.flatMap(({ finding }) => idsOf(finding)))].sort(byBytes)
  const [first] = findings
  const whose = first === undefined ? '' : packageOf(first)
  const id = smallest(ids)
  const accepted = findings.map(finding => judgement.accepted.get(finding))
  const present = newest === last
  return {
    ...factsOf(id, current),
    since: sorted(entries.map(({ document, finding }) => finding.since ?? document.scanned))[0] ?? '',
    reported: reportsIn(entries),
    key: sha256(JSON.stringify([project, whose, id])),
    packageKey: sha256(JSON.stringify([project, whose])),
    ids,
    present,
    scannedNow: present ? (sorted(current.map(({ document }) => document.scanned)).at(-1) ?? '') : '',
    runs: new Set(entries.map(({ run }) => run)).size,
    failing: present && findings.some(finding => judgement.failing.has(finding)),
    ...(present && accepted[0] !== undefined && !accepted.includes(undefined) ? { accepted: accepted[0] } : {}),
  }
}

function factsOf(id: string, entries: Entry[]): Omit<Facts, 'since' | 'seen'> {
  const findings = entries.map(({ finding }) => finding)
  const opinions = findings.flatMap(finding => finding.opinions)
  const named = findings[0]?.package
  const title = sorted(opinions.flatMap(({ title }) => (title === undefined ? [] : cut(oneLine(title), 300))))[0]
  const url = sorted(opinions.flatMap(({ url }) => url ?? []))[0]
  return {
    id,
    package: { name: named?.name ?? '', type: named === undefined ? '' : identityOf(named).type || named.type },
    versions: few(findings.map(finding => finding.package.version).filter(version => version !== '')),
    severity: highest(findings.map(finding => finding.severity)),
    knownExploited:
      findings.some(finding => finding.knownExploited === true) ||
      opinions.some(({ knownExploited }) => knownExploited === true),
    fix: bestFix(findings.map(({ fix }) => fix)),
    ...(title === undefined ? {} : { title }),
    ...(url === undefined ? {} : { url }),
    locations: few(entries.flatMap(locationsOf)),
  }
}

/** Paths from the root of the repository, for what is in it; paths in an image begin with a slash. */
function locationsOf({ finding, document: { target } }: Entry): string[] {
  if (target.kind === 'image') return finding.locations
  return finding.locations.map(path => [target.path, path.replace(/^\/+/, '')].filter(Boolean).join('/'))
}

/** Who reported it, by run and target. */
function reportsIn(entries: Entry[]): Reported[] {
  const places = groupBy(entries, ({ run, document }) => `${run} ${targetId(document.target).id}`)
  return [...places.values()].flatMap(own => {
    const [first] = own
    if (first === undefined) return []
    const { id, label } = targetId(first.document.target)
    const engines = own.flatMap(({ finding, document }) =>
      finding.opinions.map(({ scanner }) => [scanner, databaseOf(document, scanner)] as const),
    )
    return [{ run: first.run, target: id, label, engines: Object.fromEntries(engines) }]
  })
}

function databaseOf(document: FindingsDocument, scanner: string): string {
  return document.scanners.find(({ name }) => name === scanner)?.database.built ?? ''
}

/** A fix in one version of the package is enough. */
function bestFix(fixes: Fix[]): Fix {
  const order: Fix['state'][] = ['fixed', 'not-fixed', 'wont-fix', 'unknown']
  const state = order.find(one => fixes.some(fix => fix.state === one)) ?? 'unknown'
  return { state, versions: state === 'fixed' ? few(fixes.flatMap(fix => fix.versions)) : [] }
}

function smallest(ids: string[]): string {
  return ids.find(isCve) ?? ids.find(id => id.startsWith('GHSA-')) ?? ids[0] ?? ''
}

function few(texts: string[]): string[] {
  return sorted(texts.map(text => cut(text, 300))).slice(0, mostShown)
}

function sorted(texts: string[]): string[] {
  return [...new Set(texts)].sort(byBytes)
}
