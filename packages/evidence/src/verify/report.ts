import { messageOf, Problem } from '@release-tools/base'
import type { OpenPgpSigner } from '../openpgp/openpgp-signer.ts'
import type { ReaderVerdict } from '../policy/decide-for-reader.ts'
import type { ProvenanceFacts } from '../policy/reader-facts.ts'
import { CannotCheck } from '../sigstore/cannot-check.ts'
import { signatureAdvice } from '../sigstore/refusal.ts'
import { type AnySignedBy, type SignedBy, type Signer, signedBy } from '../sigstore/signer.ts'
import type { About } from './about.ts'
import type { CheckName } from './explanations.ts'

/** `error`: it could not be checked. `absent`: it was not provided, and need not be. */
export type Status = 'pass' | 'fail' | 'error' | 'absent'

/** The result of one check. */
export interface Check {
  name: CheckName
  status: Status
  /** One or more sentences. */
  detail: string
  signedBy?: AnySignedBy
  /** When it was signed (RFC 3339), according to a log or a timestamp authority. */
  signedAt?: string
  /** Whether an entry in a transparency log was checked; absent if not. */
  logged?: true
  /** What the provenance says of its builds; only of the check of that. */
  provenance?: ProvenanceFacts
  /** The SLSA Source level of the commit; only of the check of that. */
  sourceLevel?: number
  /** What to do if it did not pass; absent if that is what to do with every release that is not verified. */
  next?: string
}

/** The check of one file. `path` is its path in the release directory, or the name of a file that does not belong to it. */
export interface FileCheck {
  path: string
  status: Status
  /** Digest and size, as the manifest lists them. */
  sha256?: string
  size?: number
  /** What is wrong with it, or where it is if it is absent. */
  detail?: string
  /** Why it fails, for advice: it is not there, does not belong to the release, or is not as the manifest lists it. */
  problem?: 'missing' | 'extra' | 'different'
}

/**
 * What verification found. `release` is present only if the signature of the manifest is valid. `not accepted`: the release is
 * genuine, but the reader's own policy does not accept it.
 */
export interface Report {
  result: 'verified' | 'not verified' | 'could not check' | 'not accepted'
  /** The name of the only file that was checked, if the reader gave one. */
  asset?: string
  /** The verdict by the reader's own policy, if one was given. */
  ownPolicy?: ReaderVerdict & { name: string }
  /** The SLSA Build level, with the reason; absent if the provenance did not pass, or was not provided. */
  slsa?: ProvenanceFacts['level']
  /** The SLSA Source level of the commit; absent if no summary of it was verified. */
  sourceLevel?: number
  release?: {
    project: string
    version: string
    tag: string
    /** Web address. */
    repository: string
    commit: string
    commitTime: string
    /** SHA-256 of its manifest, in lower-case hex. */
    manifest: string
  }
  /** The word of somebody else that stands in for checks; absent if there is none. */
  acceptedSummary?: { verifier: string; signedBy: SignedBy; timeVerified?: string; policy?: string; levels: string[] }
  /** What it is about, for a verification summary (VSA); absent if nothing was verified. */
  about?: About
  checks: Check[]
  files: FileCheck[]
}

/** Signed statements that the reader has, in one file: one per line. */
export interface SignedFile {
  /** How messages name it. */
  name: string
  content: Buffer
}

/** What a check returns if it passes. */
export interface Passed {
  detail: string
  /** The signature by which it passes. `time` is when it was made, as somebody else proves. */
  verified?: { signer: Signer | OpenPgpSigner; time?: string; logged?: boolean }
  provenance?: ProvenanceFacts
  sourceLevel?: number
  status?: 'pass' | 'absent'
}

/** The detail of checks that are not made of one asset by itself: files beside it may be of other releases. */
export const onlyOne = 'Only one file is checked.'

/** Runs one check. A Problem makes it `fail`. Whatever prevented it (CannotCheck, a system error) makes it `error`. */
export async function check(name: CheckName, body: () => Promise<Passed> | Passed): Promise<Check> {
  try {
    const { detail, verified, provenance, sourceLevel, status = 'pass' } = await body()
    return {
      ...{ name, status, detail },
      ...(verified ? signature(verified) : {}),
      ...(provenance ? { provenance } : {}),
      ...(sourceLevel === undefined ? {} : { sourceLevel }),
    }
  } catch (error) {
    const status = error instanceof Problem && !(error instanceof CannotCheck) ? 'fail' : 'error'
    const detail = error instanceof Problem ? `${error.found}` : `${messageOf(error)}.`
    return { name, status, detail, ...(error instanceof Problem ? adviceOf(error) : {}) }
  }
}

/** Other Problems may advise somebody else: whoever made the release. */
function adviceOf(error: Problem): Pick<Check, 'next'> {
  if (error.next === signatureAdvice) return { next: checkTrust }
  const isForReader = error instanceof CannotCheck || error instanceof FailedCheck
  return isForReader && error.next !== downloadAgain ? { next: error.next } : {}
}

/** Prefixes the file name to the detail of a check that did not pass. */
export function withFileName(file: string, result: Check): Check {
  if (result.status === 'pass' || result.status === 'absent' || result.detail.includes(file)) return result
  return { ...result, detail: `${file}: ${result.detail}` }
}

/** What to do with a release that is not verified. */
export const downloadAgain = 'Do not use it. Download it again from its publisher.'
/** The same if the signature is not valid: the reader may have named somebody else. */
const checkTrust = `${downloadAgain} Check that you named the signer that the project names.`
/** The same if what was signed is wrong, so that every copy of the release is. */
export const askPublisher = 'Do not use it. Ask its publisher: every copy of this release says the same.'

/** A check that failed, with what its reader can do. */
export class FailedCheck extends Problem {}

/** Makes a check fail. */
export function failCheck(found: string, next = downloadAgain): never {
  throw new FailedCheck('verify the release', { found, next })
}

/** The error if a statement about something that is only known by its SHA-256 names other digests. `what` begins the sentence. */
export function withoutSha256(what: string): CannotCheck {
  return new CannotCheck('verify the release', {
    found: `${what} has no SHA-256, by which the manifest lists it.`,
    next: 'Ask the publisher for a statement with SHA-256.',
  })
}

/** The name of the check of the reader's own policy, which says nothing about whether the release is genuine. */
export const ownPolicyCheck = 'own policy'

/** The worst result of all checks and files. A failure outweighs what could not be checked. */
export function resultOf({ checks, files }: Pick<Report, 'checks' | 'files'>): Report['result'] {
  const own = checks.find(({ name }) => name === ownPolicyCheck)?.status
  const statuses = [...checks.filter(({ name }) => name !== ownPolicyCheck), ...files].map(({ status }) => status)
  if (statuses.includes('fail')) return 'not verified'
  if (statuses.includes('error') || own === 'error') return 'could not check'
  return own === 'fail' ? 'not accepted' : 'verified'
}

function signature({
  signer,
  time,
  logged,
}: NonNullable<Passed['verified']>): Pick<Check, 'signedBy' | 'signedAt' | 'logged'> {
  return {
    signedBy: signedBy(signer),
    ...(time === undefined ? {} : { signedAt: time }),
    ...(logged === true ? { logged } : {}),
  }
}
