import type { Feeds } from './assessment.ts'
import { cvesOf } from './feeds.ts'
import type { Finding, FindingsDocument, ScannerRun } from './findings.ts'

/** What is known of attacks on a vulnerability. What is absent is not known. */
export interface Threat {
  /** Probability of exploitation within 30 days, 0 to 1 (FIRST's EPSS). `none`: FIRST gives it no score. */
  epss?: number | 'none'
  /** Whether it is in CISA's catalogue of known exploited vulnerabilities. */
  knownExploited?: boolean
  /** When it was published, or found for the first time (RFC 3339): it is at least as old as that. */
  published?: string
}

/**
 * Joins what the records of a run say of attacks, by CVE: one scanner's finding learns what another one's database says of the same
 * vulnerability in another package or target. Both lists have CVEs only, so that a vulnerability without a CVE is in neither.
 */
export function threatsIn(documents: FindingsDocument[]): (finding: Finding) => Threat {
  const byCve = new Map<string, Threat>()
  for (const { scanners, findings, feeds = {} } of documents) {
    const silent = silenceOf(scanners)
    for (const finding of findings) {
      const own = joined(ownThreat(finding, silent), inFeeds(finding, feeds))
      for (const cve of cvesOf(finding)) byCve.set(cve, joined(byCve.get(cve) ?? {}, own))
    }
  }
  return finding => {
    const own = ownThreat(finding, () => ({}))
    const cves = cvesOf(finding)
    if (cves.length === 0) return joined(own, { epss: 'none', knownExploited: false })
    return cves.map(cve => byCve.get(cve) ?? {}).reduce(joined, own)
  }
}

/** What the lists say that were given: what is not in them is known not to be. */
function inFeeds({ epss, knownExploited }: Finding, feeds: Feeds): Threat {
  return {
    ...(feeds.epss === undefined ? {} : { epss: epss ?? 'none' }),
    ...(feeds.knownExploited === undefined ? {} : { knownExploited: knownExploited ?? false }),
  }
}

/** What it means if a scanner says nothing of attacks: its database may have the lists. */
function silenceOf(runs: ScannerRun[]): (scanner: string) => Threat {
  const silent = new Map(
    runs.map(({ name, database: { feeds = {} } }): [string, Threat] => [
      name,
      {
        ...(feeds.epss === undefined ? {} : { epss: 'none' }),
        ...(feeds.knownExploited === undefined ? {} : { knownExploited: false }),
      },
    ]),
  )
  return scanner => silent.get(scanner) ?? {}
}

function ownThreat({ opinions, since }: Finding, silent: (scanner: string) => Threat): Threat {
  return opinions
    .map(({ scanner, epss, knownExploited, published }): Threat => {
      return {
        ...silent(scanner),
        ...(epss === undefined ? {} : { epss }),
        ...(knownExploited === undefined ? {} : { knownExploited }),
        ...(published === undefined ? {} : { published }),
      }
    })
    .reduce(joined, since === undefined ? {} : { published: since })
}

/** The worse of two, and the earlier time. */
function joined(a: Threat, b: Threat): Threat {
  const scores = [a.epss, b.epss].filter(one => typeof one === 'number')
  const epss = scores.length > 0 ? Math.max(...scores) : (a.epss ?? b.epss)
  const answers = [a.knownExploited, b.knownExploited]
  const knownExploited = answers.includes(true) ? true : answers.find(one => one !== undefined)
  const [published] = [a.published, b.published]
    .filter(one => one !== undefined)
    .sort((one, other) => Date.parse(one) - Date.parse(other))
  return {
    ...(epss === undefined ? {} : { epss }),
    ...(knownExploited === undefined ? {} : { knownExploited }),
    ...(published === undefined ? {} : { published }),
  }
}
