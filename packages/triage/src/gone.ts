import type { FindingsDocument } from '@release-tools/evidence'
import type { Seen } from './group.ts'
import { type ScannedDocument, type ScanRun, targetId } from './runs.ts'

/** Whether what was reported before is gone: the releases and the scanners that show it, or why it is not known. */
export type Gone = { gone: true; releases: string[]; text: string } | { gone: false; why: string }

/**
 * Compares what was seen with this run. Silence says something only if all who reported it looked again, at the same target, successfully
 * and with a database that is not older. A scanner or a target that is not there says nothing.
 */
export function isGone(seen: Seen[], runs: ScanRun[]): Gone {
  const now = runs.at(-1)?.documents ?? []
  if (seen.length === 0) return { gone: false, why: 'nothing says where and by what it was reported.' }
  const looked: ScannedDocument[] = []
  for (const one of seen) {
    const documents = now.filter(({ document }) => targetId(document.target).id === one.target)
    const why = tooFew(one, documents, runs) ?? documents.map(({ document }) => silent(one, document)).find(Boolean)
    if (why !== undefined) return { gone: false, why }
    looked.push(...documents)
  }
  const releases = [...new Set(looked.flatMap(({ release }) => release ?? []))].sort()
  const scanners = [...new Set(seen.flatMap(({ engines }) => Object.keys(engines)))].sort().join(' and ')
  return { gone: true, releases, text: `${scanners} looked again in ${seen.map(({ label }) => label).join(', ')}.` }
}

/** A run that scans fewer releases of a target than the run before may lack the one that still has it. */
function tooFew({ target, label }: Seen, documents: ScannedDocument[], runs: ScanRun[]): string | undefined {
  if (documents.length === 0) return `${label} was not scanned in this run.`
  const ofTarget = (run: ScanRun) => run.documents.filter(({ document }) => targetId(document.target).id === target)
  const before =
    runs
      .slice(0, -1)
      .map(ofTarget)
      .findLast(found => found.length > 0)?.length ?? 0
  return documents.length < before
    ? `this run scanned ${documents.length} of the ${before} releases of ${label} that the run before scanned.`
    : undefined
}

/** Why a document without the finding says nothing; undefined if it says that it is gone. */
function silent({ label, engines }: Seen, { scanners }: FindingsDocument): string | undefined {
  for (const [name, built] of Object.entries(engines)) {
    const run = scanners.find(scanner => scanner.name === name)
    if (run === undefined) return `${name}, which reported it, did not scan ${label} in this run.`
    if (run.status !== 'ok') return `${name}, which reported it, failed on ${label} in this run.`
    const now = run.database.built
    if (built !== '' && now === undefined) return `the age of the database of ${name} is not known.`
    if (now !== undefined && Date.parse(now) < Date.parse(built))
      return `the database of ${name} is older than the one that reported it.`
  }
  return undefined
}
