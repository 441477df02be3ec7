import { at, digestsOfFile, Problem, parseJson, textAt } from '@release-tools/base'
import {
  CannotCheck,
  type Digests,
  hashNames,
  hasSubject,
  isOpenPgp,
  notVerified,
  type OpenPgpVerified,
  parseBundle,
  SignatureVerifier,
  saysVerdict,
  statedResult,
  type Trust,
  type Verified,
  verifyOpenPgp,
} from '@release-tools/evidence'

/** What is asked about a file. */
export interface Question {
  file: string
  /** Content of the bundle file: one bundle, or several, one per line. */
  bundle: Buffer
  trust: Trust
  /** The predicate type that an attestation must have. */
  type: string | undefined
}

/** A signature of the file, or an attestation about it. `says` is the verdict of a statement that gives one. */
type Attested = Verified & { predicateType?: string; says?: string }
export type Answer = Attested | OpenPgpVerified

/** A genuine statement that says that the file is not good. No other statement outweighs it. */
class BadVerdict extends Problem {}

/** Maximum number of bundles: each costs a check of a signature, and that of a file's signature reads the file. */
const mostBundles = 1000

/** Verifies the file. Throws a Problem if no bundle is valid for it, and CannotCheck if that cannot be found out. */
export async function check({ file, bundle, trust, type }: Question): Promise<Answer> {
  if (isOpenPgp(bundle))
    return verifyOpenPgp({ file, signature: bundle, keyrings: trust.keyrings ?? [], now: new Date() })
  const verifier = new SignatureVerifier(trust)
  let digests: Promise<Digests> | undefined
  const asked: Asked = { file, verifier, type, digests: () => (digests ??= digestsOfFile(file, hashNames)) }
  const failures: unknown[] = []
  let answer: Attested | undefined
  for (const { one, isVerdict } of verdictsFirst(bundlesIn(bundle))) {
    // Every verdict is read, because a bad one may follow a good one. Of all others, one is enough.
    if (answer !== undefined && !isVerdict) break
    try {
      const found = requireRepository(await checkOne(one, asked), trust)
      answer ??= found
    } catch (error) {
      if (error instanceof BadVerdict) throw error
      failures.push(error)
    }
  }
  if (answer !== undefined) return answer
  throw failures.find(failure => failure instanceof CannotCheck) ?? failures[0]
}

/** The verifier compares the repository in certificates. A signature by a key names none, so it must not pass as compared. */
function requireRepository(answer: Attested, { repository }: Trust): Attested {
  if (repository === undefined || answer.source !== undefined) return answer
  throw notVerified(`it was made with a key, so it does not say that it comes from ${repository}.`)
}

/** What every bundle is checked for. */
interface Asked extends Pick<Question, 'file' | 'type'> {
  verifier: SignatureVerifier
  /** Digests of the file, which is read only if a statement needs them, and once. */
  digests(): Promise<Digests>
}

async function checkOne(bundle: string | Buffer, asked: Asked): Promise<Attested> {
  const { file, verifier, type } = asked
  if (parseBundle(bundle).content.$case === 'dsseEnvelope') return checkStatement(bundle, asked)
  if (type !== undefined)
    throw notVerified('the bundle has the signature of a file, not an attestation of the type given by --type.')
  return verifier.verifyFile(file, bundle)
}

async function checkStatement(
  bundle: string | Buffer,
  { verifier, type, digests: digestsOf }: Asked,
): Promise<Attested> {
  const { statement, ...verified } = verifier.verifyStatement(bundle)
  const { predicateType } = statement
  if (type !== undefined && predicateType !== type)
    throw notVerified(`the attestation is of type ${JSON.stringify(predicateType)}.`)
  const digests = await digestsOf()
  if (!hasSubject(statement, digests))
    throw notVerified(`the attestation is not about this file (sha256 ${digests.sha256}).`)
  const result = statedResult(statement)
  if (result?.good === false)
    throw new BadVerdict('verify the file', {
      found: `a genuine attestation (${predicateType}) says ${JSON.stringify(result.word)} about it.`,
      next: 'Do not use the file.',
    })
  return { ...verified, predicateType, ...(result === undefined ? {} : { says: result.word }) }
}

/** One bundle may span lines. If every line is an object, each line is a bundle. */
function bundlesIn(content: Buffer): (string | Buffer)[] {
  const lines = content
    .toString()
    .split('\n')
    .filter(line => line.trim() !== '')
  const isList = lines.length > 1 && lines.every(isOneObject)
  if (lines.length === 0) throw unusable('it is empty.')
  if (isList && lines.length > mostBundles)
    throw unusable(`it has ${lines.length} bundles, more than the ${mostBundles} accepted.`)
  return isList ? lines : [content]
}

/** Statements that claim to be a verdict come first, so that a bad one is found before a good answer is given. */
function verdictsFirst(bundles: (string | Buffer)[]): { one: string | Buffer; isVerdict: boolean }[] {
  const all = bundles.map(one => ({ one, isVerdict: bundles.length > 1 && claimsVerdict(one) }))
  return all.sort((a, b) => Number(b.isVerdict) - Number(a.isVerdict))
}

function claimsVerdict(bundle: string | Buffer): boolean {
  try {
    const payload = textAt(parseJson(bundle.toString(), 'a bundle'), 'dsseEnvelope', 'payload') ?? ''
    return saysVerdict(at(parseJson(Buffer.from(payload, 'base64').toString(), 'a statement'), 'predicateType'))
  } catch {
    // What cannot be read is refused later, with its reason.
    return false
  }
}

function isOneObject(line: string): boolean {
  return line.startsWith('{') && line.trimEnd().endsWith('}')
}

function unusable(found: string): Problem {
  return new Problem('read the signature bundle', { found, next: 'Give a Sigstore bundle.' })
}
