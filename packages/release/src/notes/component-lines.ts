import { count, escapeMarkdown, groupBy } from '@release-tools/base'
import { changesInWords, packageName, type SbomPackage, type SbomSummary, targetLabel } from '@release-tools/evidence'
import { changesOfProject } from './component-changes.ts'
import type { ReleaseFacts } from './release-facts.ts'

/** What the notes say of the components of a release. */
export function componentLines(facts: ReleaseFacts): string[] {
  return [...facts.evidence.sbom.map(sbomText), ...directoryNotice(facts), ...changesText(facts)]
}

/** Names the components of the project; an image has hundreds, which the page names. */
function sbomText(sbom: SbomSummary): string {
  const { target, components, packages, licences } = sbom
  const named = target.kind !== 'image' && components > 0 ? ` (${shortList(countedNames(packages))})` : ''
  return `${escapeMarkdown(sbomLabel(sbom))}: ${count(components, 'component')}${named}, ${licenceText(licences)}.`
}

/** `widget`; `Directory widget` if it lists what lies in a directory, and not what is released. */
export function sbomLabel({ target, ofDirectory }: SbomSummary): string {
  return `${ofDirectory ? 'Directory ' : ''}${targetLabel(target)}`
}

/** Nobody may take the content of a directory for that of the artifacts. Empty if no SBOM is of a directory. */
export function directoryNotice({ artifacts, evidence }: ReleaseFacts): string[] {
  if (artifacts.length === 0 || !evidence.sbom.some(({ ofDirectory }) => ofDirectory)) return []
  return ['An SBOM of a directory lists what lies in it. Whether the artifacts contain that is not known.']
}

/** `hostcard 1.2.0 ×2` for the wheel and the source distribution of one version. */
function countedNames(packages: SbomPackage[]): string[] {
  const named = groupBy(packages, packageName)
  return [...named].map(([name, same]) => (same.length === 1 ? name : `${name} ×${same.length}`))
}

/** The difference between the components of the project and those of the previous release. */
function changesText(facts: ReleaseFacts): string[] {
  const found = changesOfProject(facts)
  if (found === undefined) return []
  const since = `Components since ${escapeMarkdown(found.since)}`
  if (found.changes === undefined) return [`${since}: not known, because its SBOM is not at hand.`]
  const parts = changesInWords(found.changes).map(([what, names]) => named(what, names))
  return [`${since}: ${parts.length === 0 ? 'the same' : parts.join('; ')}.`]
}

const shownNames = 20

function named(what: string, names: string[]): string {
  return `${names.length} ${what} (${shortList(names)})`
}

function shortList(names: string[]): string {
  const left = names.length - shownNames
  return `${names.slice(0, shownNames).map(escapeMarkdown).join(', ')}${left > 0 ? ` and ${left} more` : ''}`
}

function licenceText(licences: [string, number][]): string {
  if (licences.length === 0) return 'no licence known'
  const shown = licences.slice(0, 5).map(([name, number]) => `${escapeMarkdown(name)} ×${number}`)
  return `licences ${shown.join(', ')}${licences.length > 5 ? ` and ${licences.length - 5} more` : ''}`
}
