import { Problem, readLimited, sha256File } from '@release-tools/base'
import {
  CannotCheck,
  hasSubject,
  notVerified,
  parseBundle,
  SignatureVerifier,
  type Trust,
  type Verified,
} from '@release-tools/evidence'

/** What is asked about a file. */
export interface Question {
  file: string
  /** Text of the bundle, or of several bundles, one per line. */
  bundle: string
  trust: Trust
  /** The predicate type that an attestation must have. */
  type: string | undefined
}

/** A signature of the file, or an attestation about it. */
export type Answer = Verified & { predicateType?: string }

/** The largest file that Node reads at once, in bytes. Larger files can be checked by an attestation. */
const blobLimit = 2 ** 31 - 1

/** Maximum number of bundles: each costs a check of a signature, and that of a file's signature reads the file. */
const mostBundles = 1000

/** Verifies the file. Throws a Problem if no bundle is valid for it, and CannotCheck if that cannot be found out. */
export async function check({ file, bundle, trust, type }: Question): Promise<Answer> {
  const verifier = new SignatureVerifier(trust)
  const failures: unknown[] = []
  for (const text of bundlesIn(bundle)) {
    try {
      return requireRepository(await checkOne(file, text, verifier, type), trust)
    } catch (error) {
      failures.push(error)
    }
  }
  throw failures.find(failure => failure instanceof CannotCheck) ?? failures[0]
}

/** The verifier compares the repository in certificates. A signature by a key names none, so it must not pass as compared. */
function requireRepository(answer: Answer, { repository }: Trust): Answer {
  if (repository === undefined || answer.source !== undefined) return answer
  throw notVerified(`it was made with a key, so it does not say that it comes from ${repository}.`)
}

async function checkOne(
  file: string,
  bundle: string,
  verifier: SignatureVerifier,
  type: string | undefined,
): Promise<Answer> {
  if (parseBundle(bundle).content.$case === 'dsseEnvelope') return checkStatement(file, bundle, verifier, type)
  if (type !== undefined)
    throw notVerified('the bundle has the signature of a file, not an attestation of the type given by --type.')
  return verifier.verifyBlob(await readLimited(file, blobLimit), bundle)
}

async function checkStatement(
  file: string,
  bundle: string,
  verifier: SignatureVerifier,
  type: string | undefined,
): Promise<Answer> {
  const { statement, ...verified } = verifier.verifyStatement(bundle)
  const { predicateType } = statement
  if (type !== undefined && predicateType !== type)
    throw notVerified(`the attestation is of type ${JSON.stringify(predicateType)}.`)
  const digest = await sha256File(file)
  if (!hasSubject(statement, digest)) throw notVerified(`the attestation is not about this file (sha256 ${digest}).`)
  return { ...verified, predicateType }
}

/** One bundle may span lines. If every line is an object, each line is a bundle. */
function bundlesIn(text: string): string[] {
  const lines = text.split('\n').filter(line => line.trim() !== '')
  const isList = lines.length > 1 && lines.every(isObject)
  if (lines.length === 0) throw unusable('it is empty.')
  if (isList && lines.length > mostBundles)
    throw unusable(`it has ${lines.length} bundles, more than the ${mostBundles} accepted.`)
  return isList ? lines : [text]
}

function isObject(line: string): boolean {
  return line.startsWith('{') && line.trimEnd().endsWith('}')
}

function unusable(found: string): Problem {
  return new Problem('read the signature bundle', { found, next: 'Give a Sigstore bundle.' })
}
