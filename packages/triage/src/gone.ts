import { byBytes } from '@release-tools/base'
import type { Reported, Seen } from './group.ts'
import { type ScannedDocument, type ScanRun, targetId } from './runs.ts'

/** Whether what was reported before is gone: the releases and the scanners that show it, or why it is not known. */
export type Gone = { gone: true; releases: string[]; text: string } | { gone: false; why: string }

/**
 * Who still stands by a report, after some runs: `before` is what an issue knows, `reported` what is in the runs. A scanner takes its report
 * back if it looks again at the same target, successfully, with a database that is not older, and does not report it. A scanner or a target
 * that is missing says nothing.
 */
export function standing(before: Seen[], reported: Reported[], runs: ScanRun[]): Seen[] {
  const seen = new Map(before.map(one => [one.target, one]))
  for (const index of runs.keys()) {
    const now = new Map(reported.filter(({ run }) => run === index).map(one => [one.target, one]))
    for (const target of new Set([...seen.keys(), ...now.keys()])) {
      const [old, own] = [seen.get(target), now.get(target)]
      const kept = Object.entries(old?.engines ?? {}).filter(
        ([name, built]) => silence({ target, label: '', name, built }, runs, index) !== undefined,
      )
      const engines = Object.entries({ ...Object.fromEntries(kept), ...own?.engines })
      const label = own?.label ?? old?.label ?? target
      if (engines.length === 0) seen.delete(target)
      else seen.set(target, { target, label, engines: Object.fromEntries(engines.sort(([a], [b]) => byBytes(a, b))) })
    }
  }
  return [...seen.values()].sort((a, b) => byBytes(a.target, b.target))
}

/** Whether nobody stands by a report any more. `before` and `reported` as for standing(). */
export function isGone(before: Seen[], reported: Reported[], runs: ScanRun[]): Gone {
  const witnesses = [...before, ...reported]
  if (witnesses.length === 0) return { gone: false, why: 'Nothing says who reported it.' }
  const [first] = standing(before, reported, runs)
  if (first !== undefined) {
    const [name = '', built = ''] = Object.entries(first.engines)[0] ?? []
    const why = silence({ ...first, name, built }, runs, runs.length - 1)
    return { gone: false, why: why ?? `${name} reports it in ${first.label}.` }
  }
  const targets = new Set(witnesses.map(({ target }) => target))
  const looked = (runs.at(-1)?.documents ?? []).filter(({ document }) => targets.has(targetId(document.target).id))
  const releases = [...new Set(looked.flatMap(({ release }) => release ?? []))].sort(byBytes)
  const scanners = [...new Set(witnesses.flatMap(({ engines }) => Object.keys(engines)))].sort(byBytes).join(' and ')
  const labels = [...new Set(witnesses.map(({ label }) => label))].sort(byBytes).join(', ')
  return { gone: true, releases, text: `${scanners} looked again in ${labels}.` }
}

interface Witness {
  target: string
  label: string
  /** The scanner, and the time of the database with which it reported it; empty if that is not known. */
  name: string
  built: string
}

/** Why a scanner that reports nothing in a run says nothing by that; undefined if it takes its report back. */
function silence(witness: Witness, runs: ScanRun[], index: number): string | undefined {
  const { target, label } = witness
  const documents = ofTarget(target, runs[index])
  if (documents.length === 0) return `${label} was not scanned in this run.`
  const before = runs.slice(0, index).findLast(run => ofTarget(target, run).length > 0)
  const count = ofTarget(target, before).length
  // The release that still has it may be the one that is missing.
  if (documents.length < count)
    return `This run scanned ${documents.length} of the ${count} releases of ${label} that the run before scanned.`
  return documents.map(one => silenceIn(witness, one)).find(Boolean)
}

function ofTarget(target: string, run: ScanRun | undefined): ScannedDocument[] {
  return run?.documents.filter(({ document }) => targetId(document.target).id === target) ?? []
}

function silenceIn({ label, name, built }: Witness, { document }: ScannedDocument): string | undefined {
  const run = document.scanners.find(scanner => scanner.name === name)
  if (run === undefined) return `${name}, which reported it, did not scan ${label} in this run.`
  if (run.status !== 'ok') return `${name}, which reported it, failed on ${label} in this run.`
  const now = run.database.built
  if (built !== '' && now === undefined) return `The age of the database of ${name} is not known.`
  if (now !== undefined && Date.parse(now) < Date.parse(built))
    return `The database of ${name} is older than the one that reported it.`
  return undefined
}
