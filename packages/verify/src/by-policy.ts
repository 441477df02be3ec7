import { basename } from 'node:path'
import {
  type About,
  type Asked,
  type Check,
  type FileCheck,
  judgeAttested,
  type OwnPolicy,
  type Report,
  type ResourceDescriptor,
  resultOf,
  type Trust,
  verifyDigestBySummary,
} from '@release-tools/evidence'
import type { Accepted } from './accepted.ts'
import type { TargetReport } from './report.ts'

/** A file or an image, as summaries (VSA) name it. */
export interface Named {
  /** The beginning of sentences: `The image`. */
  what: string
  isImage?: boolean
  name: string
  /** `sha256:…` */
  digest: string
  /** Its address. */
  resource: string
}

/** An image. That of a registry has an address; one on disk is known by its digest. */
export function namedImage({ digest, repository }: { digest: string; repository?: string }): Named {
  const resource = repository === undefined ? `pkg:oci/image@${digest}` : `oci://${repository}@${digest}`
  return { what: 'The image', isImage: true, name: repository ?? 'image', digest, resource }
}

/** A file, by its name and digest: https://github.com/package-url/purl-spec/blob/main/types-doc/generic-definition.md */
export function namedFile(path: string, sha256: string): Named {
  const name = basename(path)
  const resource = `pkg:generic/${encodeURIComponent(name)}?checksum=sha256:${sha256}`
  return { what: 'The file', name, digest: `sha256:${sha256}`, resource }
}

/** A version of a package, each of whose files is an answer of its own. */
export function namedPackage({ name, version }: { name: string; version: string }, files: FileCheck[]): Named[] {
  const resource = `pkg:pypi/${encodeURIComponent(name)}@${encodeURIComponent(version)}`
  return files.map(({ path, sha256 = '' }) => ({
    what: `The file ${path}`,
    name: path,
    digest: `sha256:${sha256}`,
    resource,
  }))
}

/** What a verification is about, and what it gave. */
export interface Verified {
  named: Named[]
  accepted: Accepted[]
  checks: Check[]
  files?: FileCheck[]
}

/**
 * The report on files or images: what was checked, what the reader's policy says, and what a summary of it would be about. If the reader has
 * summaries of verifiers, they stand in for the signatures.
 */
export async function reportOn(found: Verified, trust: Trust, asked: Asked): Promise<Omit<TargetReport, 'target'>> {
  const { policy, summaries } = asked
  if (policy === undefined) return { ...concluded(found), ...aboutOf(found, undefined) }
  if (summaries !== undefined) return bySummary(found, trust, { policy, summaries })
  const judged = await Promise.all(found.named.map(one => judge(one, found.accepted, policy, asked)))
  // Each must be accepted, so the worst of them decides.
  const [worst] = judged.sort((a, b) => order.indexOf(a.check.status) - order.indexOf(b.check.status))
  if (worst === undefined) return concluded(found)
  const { check, slsa: _, used: __, ...own } = worst
  const checks = [...found.checks, check]
  const used = judged.flatMap(one => one.used)
  return { ...concluded({ ...found, checks }), ...own, ...lowestLevel(judged), ...aboutOf(found, policy, used) }
}

/** The level of several things is that of the lowest. If that of one is not known, neither is that of all. */
function lowestLevel(reports: Pick<Report, 'slsa'>[]): Pick<Report, 'slsa'> {
  const levels = reports.flatMap(({ slsa }) => (slsa === undefined ? [] : [slsa]))
  const [lowest] = levels.sort((a, b) => a.level - b.level)
  return lowest === undefined || levels.length < reports.length ? {} : { slsa: lowest }
}

const order: Check['status'][] = ['error', 'fail', 'absent', 'pass']

function judge({ what, isImage = false, digest }: Named, accepted: Accepted[], policy: OwnPolicy, { builders }: Asked) {
  const attested = accepted.filter(({ subject }) => subject === digest)
  return judgeAttested(policy, attested, { what, isImage, builders })
}

/** What was not read has no digest, and no summary can be about it. */
function wasRead({ digest }: Named): boolean {
  return digest !== 'sha256:'
}

function aboutOf(
  { named }: Verified,
  policy: OwnPolicy | undefined,
  used: ResourceDescriptor[] = [],
): { about?: About } {
  const read = named.filter(wasRead)
  const [first] = read
  if (first === undefined) return {}
  const about: About = {
    subject: read.map(({ name, digest }) => ({ name, digest: { sha256: digest.replace('sha256:', '') } })),
    resourceUri: first.resource,
    ...(used.length === 0 ? {} : { attestations: uniqueOf(used) }),
    ...(policy && { policy: { uri: policy.name, ...(policy.sha256 && { digest: { sha256: policy.sha256 } }) } }),
  }
  return { about }
}

function concluded({ accepted, checks, files = [] }: Verified): Omit<TargetReport, 'target'> {
  return { result: resultOf({ checks, files }), checks, files, accepted }
}

/**
 * Each thing must be in an accepted summary. What does not depend on signatures is checked all the same: the blobs of an image on disk, and
 * what only a release can answer. A genuine verdict that something is bad counts too: no word of a verifier outweighs it.
 */
async function bySummary(
  found: Verified,
  trust: Trust,
  by: { policy: OwnPolicy; summaries: NonNullable<Asked['summaries']> },
): Promise<Omit<TargetReport, 'target'>> {
  const kept = found.checks.filter(({ name }) => ['image', 'package', 'release', 'verdict'].includes(name))
  const unread = found.files?.filter(({ sha256 }) => sha256 === undefined) ?? []
  const words: Report[] = []
  for (const { digest, resource } of found.named.filter(wasRead))
    words.push(await verifyDigestBySummary(digest, resource, trust, by))
  const shown = words.find(({ result }) => result !== 'verified') ?? words[0]
  if (shown === undefined) return concluded({ ...found, accepted: [], files: unread })
  const subject = words.flatMap(({ about }) => about?.subject ?? [])
  const attestations = words.flatMap(({ about }) => about?.attestations ?? [])
  const { about, checks, slsa: _, ...word } = shown
  return {
    ...word,
    ...lowestLevel(words),
    ...concluded({ named: [], accepted: [], checks: [...kept, ...checks], files: unread }),
    ...(about === undefined ? {} : { about: { ...about, subject, attestations: uniqueOf(attestations) } }),
  }
}

function uniqueOf<T>(values: T[]): T[] {
  return [...new Map(values.map(value => [JSON.stringify(value), value])).values()]
}
