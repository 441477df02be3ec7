import { basename } from 'node:path'
import {
  type About,
  type Asked,
  CannotCheck,
  type Check,
  check,
  judgeAttested,
  type OwnPolicy,
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
  name: string
  /** `sha256:…` */
  digest: string
  /** Its address. */
  resource: string
}

/** An image. That of a registry has an address; one on disk is known by its digest. */
export function namedImage({ digest, repository }: { digest: string; repository?: string }): Named {
  const resource = repository === undefined ? `pkg:oci/image@${digest}` : `oci://${repository}@${digest}`
  return { what: 'The image', name: repository ?? 'image', digest, resource }
}

/** A file, by its name and digest: https://github.com/package-url/purl-spec/blob/main/types-doc/generic-definition.md */
export function namedFile(path: string, sha256: string): Named {
  const name = basename(path)
  const resource = `pkg:generic/${encodeURIComponent(name)}?checksum=sha256:${sha256}`
  return { what: 'The file', name, digest: `sha256:${sha256}`, resource }
}

/** What a verification is about, and what it gave. */
export interface Verified {
  named: Named[]
  accepted: Accepted[]
  checks: Check[]
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
  const { check, ...own } = worst
  const { accepted, ...rest } = found
  return { ...concluded({ ...rest, accepted, checks: [...found.checks, check] }), ...own, ...aboutOf(found, policy) }
}

const order: Check['status'][] = ['error', 'fail', 'absent', 'pass']

function judge({ what, digest }: Named, accepted: Accepted[], policy: OwnPolicy, { builders }: Asked) {
  const attested = accepted.flatMap(({ verified, statement, subject }) =>
    // A signature by OpenPGP has no signer that a policy can name.
    'claimedTime' in verified || subject !== digest
      ? []
      : [{ verified, ...(statement === undefined ? {} : { statement }) }],
  )
  return judgeAttested(policy, attested, { what, builders })
}

function aboutOf({ named }: Verified, policy: OwnPolicy | undefined): { about?: About } {
  const [first] = named
  if (first === undefined) return {}
  const about: About = {
    subject: named.map(({ name, digest }) => ({ name, digest: { sha256: digest.replace('sha256:', '') } })),
    resourceUri: first.resource,
    ...(policy && { policy: { uri: policy.name, ...(policy.sha256 && { digest: { sha256: policy.sha256 } }) } }),
  }
  return { about }
}

function concluded({ accepted, checks }: Verified): Omit<TargetReport, 'target'> {
  return { result: resultOf({ checks, files: [] }), checks, files: [], accepted }
}

/** What does not depend on signatures is checked all the same: the blobs of an image on disk, and what only a release can answer. */
async function bySummary(
  { named, checks }: Verified,
  trust: Trust,
  by: { policy: OwnPolicy; summaries: NonNullable<Asked['summaries']> },
): Promise<Omit<TargetReport, 'target'>> {
  const [only, ...others] = named
  const kept = checks.filter(({ name }) => name === 'image' || name === 'release')
  if (only === undefined || others.length > 0)
    return concluded({ named, accepted: [], checks: [...kept, await check('accepted summary', notOne)] })
  const word = await verifyDigestBySummary(only.digest, only.resource, trust, by)
  return { ...word, ...concluded({ named, accepted: [], checks: [...kept, ...word.checks] }) }
}

function notOne(): never {
  throw new CannotCheck('accept the verification summary', {
    found: 'there is not exactly one image.',
    next: 'Give each image by itself.',
  })
}
