import { at, byKind, Problem } from '@release-tools/base'
import { hashNames } from '../in-toto/digests.ts'
import type { Statement } from '../in-toto/in-toto.ts'
import { statedResult } from '../in-toto/stated-result.ts'
import { hasSubject } from '../in-toto/statement.ts'
import { modelType, readModelManifest } from '../models/model-manifest.ts'
import { day } from '../openpgp/key-validity.ts'
import { type OpenPgpVerified, verifyOpenPgp } from '../openpgp/verify-openpgp.ts'
import { cannotCheck } from '../sigstore/cannot-check.ts'
import { notVerified } from '../sigstore/refusal.ts'
import { needsRoot } from '../sigstore/signer.ts'
import type { SignatureVerifier } from '../sigstore/sigstore.ts'
import { timestampedAt } from '../sigstore/timestamped.ts'
import { rootsOf, type Trust, type Verified } from '../sigstore/verified.ts'
import { checkBare } from './check-bare.ts'
import type { BareSignature, BundleSignature, OpenPgpSignature, Parts, Signature } from './signature.ts'
import { type Subject, verifyContent } from './subject.ts'

/** What every signature is checked for. */
export interface SignatureQuestion {
  subject: Subject
  trust: Trust
  /** For this trust. */
  verifier: SignatureVerifier
  /** The predicate type that an attestation must have. Then the signature of a file is not accepted. */
  type?: string | undefined
  /** The time at which an OpenPGP key must be valid. Defaults to that of the machine. */
  now?: Date
}

/** A valid signature of the file, or a valid attestation about it. `says` is the verdict of a statement that gives one. */
export type Checked = (Verified | OpenPgpVerified) & { format: string; predicateType?: string; says?: string }

/** A genuine statement that says that the file is not good. No other statement outweighs it. */
export class BadVerdict extends Problem {}

/** Checks one signature. Throws CannotCheck if that cannot be done, BadVerdict, and another Problem if it is not valid. */
export async function checkSignature(signature: Signature, asked: SignatureQuestion): Promise<Checked> {
  return requireRepository(
    await byKind(signature, {
      bundle: one => checkBundle(one, asked),
      bare: one => checkFile(one, asked),
      openpgp: one => checkOpenPgp(one, asked),
      unread: ({ problem }) => {
        throw problem
      },
    }),
    asked.trust,
  )
}

/** The verifier compares the repository in certificates. A signature by a key names none, so it must not pass as compared. */
function requireRepository(checked: Checked, { repository }: Trust): Checked {
  if (repository === undefined || ('source' in checked && checked.source !== undefined)) return checked
  throw notVerified(`it was made with a key, so it does not say that it comes from ${repository}.`)
}

async function checkFile(signature: BareSignature, asked: SignatureQuestion): Promise<Checked> {
  const { subject, trust, verifier } = asked
  refuseType(asked)
  requireTime(trust, signature)
  return { ...(await checkBare(signature, subject, trust, verifier)), format: signature.format }
}

async function checkOpenPgp(
  { content, format, timestamp }: OpenPgpSignature,
  asked: SignatureQuestion,
): Promise<Checked> {
  const { subject, trust, now = new Date() } = asked
  refuseType(asked)
  const file = subject.data ?? subject.path
  if (file === undefined) throw notVerified('it is the signature of a file, and this is known by its digest alone.')
  const keyrings = trust.keyrings ?? []
  const proven = timestamp === undefined ? {} : { existedAt: timestampedAt(content, timestamp, trust) }
  const verified = await verifyOpenPgp({ file, signature: content, keyrings, now, ...proven })
  return { ...verified, format, ...(proven.existedAt === undefined ? {} : { time: day(proven.existedAt) }) }
}

async function checkBundle(signature: BundleSignature, asked: SignatureQuestion): Promise<Checked> {
  const { bundle, format } = signature
  if (signature.parts !== undefined) requireTime(asked.trust, signature.parts)
  if (bundle.content.$case === 'dsseEnvelope') return checkStatement(signature, asked)
  refuseType(asked)
  return { ...(await verifyContent(asked.verifier, asked.subject, bundle)), format }
}

async function checkStatement({ bundle, format, demand }: BundleSignature, asked: SignatureQuestion): Promise<Checked> {
  const { statement, ...verified } = asked.verifier.verifyStatement(bundle)
  const { predicateType } = statement
  const { type, subject } = asked
  if (type !== undefined && predicateType !== type)
    throw notVerified(`the attestation is of type ${JSON.stringify(predicateType)}.`)
  await (predicateType === modelType ? requireModelFile : requireSubject)(statement, subject)
  const result = statedResult(statement)
  if (result?.good === false)
    throw new BadVerdict('verify the file', {
      found: `a genuine attestation (${predicateType}) says ${JSON.stringify(result.word)} about it.`,
      next: 'Do not use the file.',
    })
  demand?.(statement, subject.name)
  return { ...verified, format, predicateType, ...(result === undefined ? {} : { says: result.word }) }
}

async function requireSubject(statement: Statement, { digests: digestsOf }: Subject): Promise<void> {
  const digests = await digestsOf()
  if (hasSubject(statement, digests)) return
  const names = new Set(statement.subject.flatMap(({ digest }) => Object.keys(digest)))
  if (hashNames.every(name => !names.has(name)))
    throw notVerified(
      `the attestation names what it is about by ${[...names].join(' and ')}, which does not identify a file; ${hashNames.join(', ')} do.`,
    )
  const [name = 'sha256', digest] = Object.entries(digests)[0] ?? []
  throw notVerified(`the attestation is not about this file (${name} ${digest}).`)
}

/** The signature of a model is about all its files. One file alone can be a model. */
async function requireModelFile(statement: Statement, { name, digests: digestsOf }: Subject): Promise<void> {
  const { files, hash, isSharded } = readModelManifest(statement)
  const [digest, ...others] = files.get('.') ?? files.get(name) ?? []
  if (digest === undefined || files.size > 1 || others.length > 0 || isSharded || hash !== 'sha256')
    throw cannotCheck(
      'it is the signature of a model (OpenSSF model signing) of several files, or by a digest other than SHA-256.',
      'Give the directory of the model to release-tools verify.',
    )
  const { sha256 } = await digestsOf()
  if (digest.digest !== sha256)
    throw notVerified(`the signature of the model is not about this file (sha256 ${sha256}).`)
}

function refuseType({ type }: SignatureQuestion): void {
  if (type === undefined) return
  throw notVerified('the bundle has the signature of a file, not an attestation of the type given by --type.')
}

/** A certificate is valid for minutes. If the proof of the time may be elsewhere, the signature is not wrong without it. */
function requireTime(trust: Trust, { certificates, entries = [], timestamps = [] }: Parts): void {
  if (certificates.length === 0 || !trust.signers.some(needsRoot)) return
  const isDated = timestamps.length > 0 || entries.some(entry => at(entry, 'inclusionPromise') !== undefined)
  if (!isDated)
    throw cannotCheck(
      'it has a certificate, but neither a log entry with a time nor a timestamp shows when it was made.',
      'Give the Sigstore bundle, which contains that.',
    )
  if (entries.length === 0 && rootsOf(trust).every(root => root.tlogs.length > 0))
    throw cannotCheck('it has a certificate, but no log entry.', 'Give the Sigstore bundle, which contains it.')
}
