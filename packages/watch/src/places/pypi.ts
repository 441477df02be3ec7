import { basename } from 'node:path'
import { count } from '@release-tools/base'
import { type FileEntry, isArtifact, parseSdistName, parseWheelName } from '@release-tools/evidence'
import { type IndexFile, indexReader, readListed } from '@release-tools/pypi'
import type { Finding } from '../finding.ts'
import { looked, withoutManifest } from '../looked.ts'
import type { LookContext, Place } from '../place.ts'

const place = 'pypi'
type Manifest = { project: { name: string; version: string }; files: FileEntry[] }

/** The package index that has the distributions: each file with its digest, not yanked, and attested if others of the version are. */
export const pypi: Place = {
  name: place,
  look: async ({ manifest }, context) => {
    const subject = manifest === undefined ? 'distributions' : nameOf(manifest.value)
    if (context.packageIndex === undefined)
      return [{ place, subject, state: 'absent', found: 'The distributions are in no package index.' }]
    if (manifest === undefined) return [withoutManifest({ place, subject })]
    return looked({ place, subject }, () => lookAt(manifest.value, context))
  },
}

/** All places are looked at in one job: one that is silent must not hold up the others. */
const patience = { attempts: 3, baseMs: 500, maxMs: 10_000 }

function nameOf({ project: { name, version } }: Manifest): string {
  return `${name} ${version}`
}

async function lookAt(manifest: Manifest, { packageIndex, host }: LookContext): Promise<Finding[]> {
  const subject = nameOf(manifest)
  const { name, version } = manifest.project
  const wanted = manifest.files.filter(({ path }) => isArtifact(path) && isDistribution(basename(path)))
  if (wanted.length === 0)
    return [{ place, subject, state: 'absent', found: 'The release has no wheel and no source distribution.' }]
  const reader = { ...indexReader(packageIndex === place ? undefined : packageIndex, host), retry: patience }
  const listed = await readListed(name, version, reader)
  const { index, files, status, reason } = listed
  if (status === 'quarantined' || (files.length === 0 && status !== undefined && status !== 'active'))
    return [withdrawn(subject, `${index} says that the project is ${status}${because(reason)}, and lists no file.`)]
  const findings = [...wanted.flatMap(file => compare(file, files, index)), ...strangers(wanted, files, index)]
  if (findings.length > 0) return findings
  const attested = files.every(one => one.attested === true) ? ', each attested' : ''
  const found = `${index} has ${count(wanted.length, 'file')} with the digests of the manifest, none of them yanked${attested}.`
  return [{ place, subject, state: 'good', found }]
}

function isDistribution(file: string): boolean {
  return parseWheelName(file) !== undefined || parseSdistName(file) !== undefined
}

/** What speaks against one file; empty if nothing does. A page that is merged from several indexes can list a file twice. */
function compare({ path, sha256 }: FileEntry, listed: IndexFile[], index: string): Finding[] {
  const subject = basename(path)
  const there = listed.filter(({ file }) => file === subject)
  if (there.length === 0) return [{ place, subject, ...missing(index) }]
  const other = there.find(one => one.sha256 !== undefined && one.sha256 !== sha256)
  if (other !== undefined) return [{ place, subject, ...different(index, other.sha256 ?? '', sha256) }]
  const yanked = there.find(one => one.yanked)
  if (yanked !== undefined) return [withdrawn(subject, `${index} has yanked it${because(yanked.yankedReason)}.`)]
  if (there.some(one => one.sha256 === undefined))
    return [{ place, subject, state: 'unknown', found: `${index} does not say its SHA-256.` }]
  // Those of one release are uploaded alike.
  if (there.some(one => one.attested === false) && listed.some(one => one.attested === true))
    return [{ place, subject, ...unattested(index) }]
  return []
}

/** Files of the version that nobody released: whoever can upload to the project can add wheels to it for two weeks. */
function strangers(wanted: FileEntry[], listed: IndexFile[], index: string): Finding[] {
  const names = new Set(wanted.map(({ path }) => basename(path)))
  return listed
    .filter(({ file }) => !names.has(file))
    .map(({ file }) => ({
      ...{ place, subject: file, state: 'different' as const },
      found: `${index} lists it as a file of this version, and the release does not have it.`,
      wanted: 'The index has exactly the distributions of the release.',
      next: 'Find out who uploaded it. If it was nobody of yours, yank it, revoke the tokens and publishers of the project, and tell the index.',
      remedies: bad,
    }))
}

function missing(index: string): Omit<Finding, 'place' | 'subject'> {
  return {
    state: 'missing',
    found: `${index} does not list it.`,
    wanted: 'The index has each distribution of the release.',
    next: 'Run the job that publishes to the index again: what is there stays. If the version is older than two weeks, release the next one.',
    remedies: ['finish', 'patch-release'],
  }
}

function different(index: string, there: string, released: string): Omit<Finding, 'place' | 'subject'> {
  return {
    state: 'different',
    found: `${index} lists it with the SHA-256 ${there}.`,
    wanted: `The SHA-256 of the release is ${released}.`,
    next: 'Yank the version, tell its users, and find out who uploaded it.',
    remedies: bad,
  }
}

function unattested(index: string): Omit<Finding, 'place' | 'subject'> {
  return {
    state: 'different',
    found: `${index} shows no attestation of it, and shows those of other files of the version.`,
    wanted: 'Each file is attested by the workflow that published it.',
    next: 'Find out who uploaded it: attestations can only be given together with the file.',
  }
}

function withdrawn(subject: string, found: string): Finding {
  return {
    ...{ place, subject, state: 'withdrawn', found },
    wanted: 'The index offers each distribution of a release that the project supports.',
    next: 'If you meant it, say so in .github/release-states.yaml, so that readers of the index of releases know. If not, un-yank it in the web interface of the index.',
    remedies: ['withdraw'],
  }
}

/** What is done about a version that has what nobody released. */
const bad = ['yank', 'withdraw', 'patch-release', 'advisory-draft']

function because(reason: string | undefined): string {
  return reason === undefined || reason === '' ? '' : ` (${reason})`
}
