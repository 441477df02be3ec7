import { isObject, messageOf, Problem, parseJson, parseYaml, sha256, visible } from '@release-tools/base'
import {
  type EvidenceKind,
  evidenceKinds,
  type GatesDocument,
  kinds,
  parseGates,
  parseSource,
} from '@release-tools/evidence'
import type { ReleaseSource, Sources } from './sources.ts'
import type { Query } from './standard.ts'

/** A file that shows something, and the field in it. */
export interface Shown {
  /** Path in the release directory, in the repository, or as the user gave it. */
  file: string
  of: 'release' | 'repository' | 'scorecard'
  sha256: string
  field?: string
  /** The value of the field, or what it means, in a few words. */
  says?: string
  /** True if the project says it of itself, and nobody checked it: a statement, a document that nobody read. */
  stated?: true
}

export type Found = { shown: Shown } | { missing: string } | { unknown: string }

/** Looks for one thing. Throws nothing for what others wrote: what cannot be read shows nothing. */
export async function find(query: Query, sources: Sources): Promise<Found> {
  try {
    if (query.repository !== undefined) return await inRepository(query.repository, sources, {})
    if (query.document !== undefined) return await inRepository(query.document, sources, { stated: true })
    if (query.insights !== undefined) return await inInsights(query.insights, sources)
    if (query.scorecard !== undefined) return inScorecard(query.scorecard, sources)
    const { release } = sources
    if ('unknown' in release) return release
    if (query.gate !== undefined) return await inGates(query.gate, release)
    if (query.control !== undefined) return await inSource(query.control, release)
    if (query.buildLevel !== undefined) return await inProvenance(query.buildLevel, release)
    return await inRelease(query, release)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return { unknown: messageOf(error) }
  }
}

/** The files of a kind, of the manifest and the files beside it. */
function filesOf(kind: EvidenceKind, { manifest }: ReleaseSource): { path: string; sha256?: string }[] {
  const rule = evidenceKinds.find(one => one.kind === kind)
  const own = Object.values(rule?.files ?? {})
  // The manifest lists neither itself nor what has its digest.
  const unlisted = { manifest: kinds.manifest.files.document.path, sums: kinds.sums.files.text.path }
  if (kind === 'manifest' || kind === 'sums') return [{ path: unlisted[kind] }]
  return manifest.files.filter(({ path }) => own.some(file => file.targetAt(path, manifest.project.name) !== undefined))
}

async function inRelease({ release: kind, field, is, atLeast }: Query, release: ReleaseSource): Promise<Found> {
  if (kind === undefined) return { missing: 'nothing is looked for' }
  const files = filesOf(kind, release)
  if (files.length === 0) return { missing: `the release has no ${kind}` }
  let unread: string | undefined
  for (const file of files) {
    const bytes = await release.read(file.path)
    if (bytes === undefined) unread ??= `${file.path} is not at hand`
    else {
      const shown = { file: file.path, of: 'release' as const, sha256: file.sha256 ?? sha256(bytes) }
      if (field === undefined) return { shown }
      if (!/\.(?:json|ya?ml)$/.test(file.path)) continue
      const value = valuesAt(documentOf(bytes, file.path), field.split('.')).find(one => fits(one, is, atLeast))
      if (value !== undefined) return { shown: { ...shown, field, says: text(value) } }
    }
  }
  if (unread !== undefined) return { unknown: unread }
  const wanted = is === undefined ? (atLeast === undefined ? '' : ` of at least ${atLeast}`) : ` that is ${is}`
  return { missing: `no ${kind} of the release has a field ${field}${wanted}` }
}

function documentOf(bytes: Buffer, path: string): unknown {
  const content = bytes.toString('utf8')
  return path.endsWith('.json') ? parseJson(content, path) : parseYaml(content, path)
}

/** All values at a path, of which `*` is any entry. */
function valuesAt(value: unknown, [key, ...rest]: string[]): unknown[] {
  if (key === undefined) return [value]
  if (key === '*') return Array.isArray(value) ? value.flatMap(one => valuesAt(one, rest)) : []
  return isObject(value) && Object.hasOwn(value, key) ? valuesAt(value[key], rest) : []
}

function fits(value: unknown, is: string | undefined, atLeast: number | undefined): boolean {
  if (value === undefined || value === null || value === '' || value === false) return false
  if (typeof value === 'object' && Object.keys(value).length === 0) return false
  if (atLeast !== undefined) return typeof value === 'number' && value >= atLeast
  return is === undefined || value === is
}

function text(value: unknown): string {
  // It is shown on terminals and in tables.
  const json = visible(typeof value === 'string' ? value : JSON.stringify(value))
  return json.length > 100 ? `${json.slice(0, 99)}…` : json
}

async function document<T>(
  kind: 'gates' | 'source-summary',
  release: ReleaseSource,
  parse: (content: string, path: string) => T,
): Promise<{ value: T; shown: Omit<Shown, 'field'> } | { missing: string } | { unknown: string }> {
  const { path } = kinds[kind].files.document
  const entry = release.manifest.files.find(one => one.path === path)
  if (entry === undefined) return { missing: `the release has no ${path}` }
  const bytes = await release.read(path)
  if (bytes === undefined) return { unknown: `${path} is not at hand` }
  return { value: parse(bytes.toString('utf8'), path), shown: { file: path, of: 'release', sha256: entry.sha256 } }
}

async function inGates(gate: string, release: ReleaseSource): Promise<Found> {
  const read = await document('gates', release, (content, path): GatesDocument => parseGates(content, path))
  if (!('value' in read)) return read
  const record = read.value.gates.find(one => one.gate === gate)
  if (record === undefined) return { missing: `the gate ${gate} was not looked at` }
  const { result, found } = record
  if (result === 'pass') return { shown: { ...read.shown, field: gate, says: text(`${result}: ${found}`) } }
  const why = `the gate ${gate} is ${result}: ${found}`
  return result === 'unknown' ? { unknown: why } : { missing: why }
}

async function inSource(name: string, release: ReleaseSource): Promise<Found> {
  const read = await document('source-summary', release, parseSource)
  if (!('value' in read)) return read
  const control = read.value.controls.find(one => one.control === name)
  if (control === undefined) return { missing: `the control ${name} was not looked at` }
  const { state, detail } = control
  if (state === 'held') return { shown: { ...read.shown, field: name, says: text(`${state}: ${detail}`) } }
  const why = `the control ${name} is ${state}: ${detail}`
  return state === 'unknown' ? { unknown: why } : { missing: why }
}

async function inProvenance(level: number, release: ReleaseSource): Promise<Found> {
  const found = await inRelease({ release: 'provenance' }, release)
  if (!('shown' in found)) return found
  const { buildLevel } = release
  if (buildLevel === undefined) return { unknown: 'the SLSA Build level of the provenance could not be verified' }
  if (buildLevel < level) return { missing: `the verified provenance has SLSA Build L${buildLevel}` }
  return { shown: { ...found.shown, says: `verified: SLSA Build L${buildLevel}` } }
}

async function inRepository(paths: string[], { repository }: Sources, how: Pick<Shown, 'stated'>): Promise<Found> {
  if ('unknown' in repository) return repository
  for (const path of paths) {
    const bytes = await repository.read(path)
    if (bytes !== undefined && bytes.length > 0)
      return { shown: { file: path, of: 'repository', sha256: sha256(bytes), ...how } }
  }
  return { missing: `the repository has no ${paths.join(', ')}` }
}

/** Places of the file that the field has agreed on: https://github.com/ossf/security-insights */
const insightsPaths = ['security-insights.yml', '.github/security-insights.yml', '.gitlab/security-insights.yml']

async function inInsights(field: string, sources: Sources): Promise<Found> {
  const { repository } = sources
  if ('unknown' in repository) return repository
  for (const path of insightsPaths) {
    const bytes = await repository.read(path)
    if (bytes === undefined) continue
    const value = valuesAt(parseYaml(bytes.toString('utf8'), path), field.split('.')).find(one =>
      fits(one, undefined, undefined),
    )
    if (value === undefined) return { missing: `${path} does not say ${field}` }
    return { shown: { file: path, of: 'repository', sha256: sha256(bytes), field, says: text(value), stated: true } }
  }
  return { missing: 'the repository has no security-insights.yml' }
}

function inScorecard(name: string, { scorecard }: Sources): Found {
  if ('unknown' in scorecard) return scorecard
  const { file, sha256: digest, scores } = scorecard
  const score = scores.get(name)
  if (score === undefined)
    return { unknown: scores.has(name) ? `${name} could not run` : `${file} has no check ${name}` }
  if (score < 10) return { missing: `${name} has the score ${score} of 10` }
  return { shown: { file, of: 'scorecard', sha256: digest, field: name, says: '10 of 10' } }
}
