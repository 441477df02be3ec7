import { Problem } from '@release-tools/base'
import { checkVsa, type VsaFault, type WantedVsa } from '../in-toto/check-vsa.ts'
import type { ResourceDescriptor } from '../in-toto/in-toto.ts'
import { parseVsa, type Vsa } from '../in-toto/vsa.ts'
import type { OwnPolicy } from '../policy/own-policy.ts'
import type { PolicyVerifier } from '../policy/reader-rules.ts'
import { invalidAt } from '../policy/validity.ts'
import { CannotCheck } from '../sigstore/cannot-check.ts'
import type { SignatureVerifier, Trust, Verified } from '../sigstore/sigstore.ts'
import { sourceLevelName } from '../source-track/source-vsa.ts'
import { bundleLines } from './check-provenance.ts'
import { downloadAgain, FailedCheck, type SignedFile } from './report.ts'
import { verifiersOf } from './verifiers-of.ts'

/** Verification summaries that a reader has, in place of checking again. */
export interface GivenSummaries {
  files: SignedFile[]
  /** RFC 3339: how old a summary is. */
  now: string
  /** The address that it must be of. Defaults to that of what is verified. */
  resource?: string
}

/** A summary that counts. */
export interface AcceptedSummary {
  /** The file that it is in. */
  file: SignedFile
  /** Its verifier among those of the policy, by its place there. */
  index: number
  verifier: PolicyVerifier
  vsa: Vsa
  verified: Verified
  /** What it is about: one of the candidates. */
  artifact: ResourceDescriptor['digest']
}

/** What a summary must be about: one of these. */
export interface WantedSummary {
  candidates: ResourceDescriptor['digest'][]
  resource: string
}

/**
 * The first summary of an accepted verifier that says that one of the candidates is good. Throws a Problem with the reason if none does, or
 * if one says that it is not: no other outweighs that. Throws CannotCheck if a summary does not say what the policy asks for.
 */
export function acceptSummary(
  own: OwnPolicy,
  given: GivenSummaries,
  wanted: WantedSummary,
  trust: Pick<Trust, 'trustedRoot'>,
): AcceptedSummary {
  const verifiers = trustedIn(own, trust)
  const answers = given.files.flatMap(file =>
    linesOf(file).map(line => answerOf(file, line, verifiers, { own, given, wanted })),
  )
  const bad = answers.find(answer => 'failed' in answer)
  const good = answers.find(answer => 'vsa' in answer)
  if (bad !== undefined && 'failed' in bad) throw bad.failed
  if (good !== undefined && 'vsa' in good) return good
  const refused = answers.flatMap(answer => ('refused' in answer ? [answer] : []))
  throw (refused.find(({ genuine }) => genuine) ?? refused[0])?.refused ?? refuse('there is no summary.')
}

type Answer = AcceptedSummary | { failed: Problem } | { refused: Problem; genuine: boolean }

interface Trusted {
  verifier: PolicyVerifier
  index: number
  signature: SignatureVerifier
}

/** The verifiers of the policy, each with its own signer. */
function trustedIn({ policy, verifiers = [] }: OwnPolicy, trust: Pick<Trust, 'trustedRoot'>): Trusted[] {
  const signers = verifiersOf(verifiers, trust)
  return (policy.verifiers ?? []).flatMap((verifier, index) => {
    const signature = signers[index]?.verifier
    return signature === undefined ? [] : [{ verifier, index, signature }]
  })
}

function linesOf({ content }: SignedFile): string[] {
  return bundleLines(content.toString('utf8'))
}

interface Question {
  own: OwnPolicy
  given: GivenSummaries
  wanted: WantedSummary
}

/** What one statement says by the verifier that signed it. One key may sign for several verifiers, so that each is asked. */
function answerOf(file: SignedFile, line: string, verifiers: Trusted[], question: Question): Answer {
  const answers = verifiers.map(one => answerBy(file, line, one, question))
  return (
    answers.find(answer => 'failed' in answer) ??
    answers.find(answer => 'vsa' in answer) ??
    answers.find(answer => 'genuine' in answer && answer.genuine) ??
    answers[0] ?? { refused: refuse('the policy names no verifier.'), genuine: false }
  )
}

function answerBy(file: SignedFile, line: string, { verifier, index, signature }: Trusted, question: Question): Answer {
  try {
    const { statement, ...verified } = signature.verifyStatement(line)
    const vsa = parseVsa(statement)
    const { candidates } = question.wanted
    const artifact = candidates.find(one => isAbout(vsa, one)) ?? candidates[0] ?? {}
    const invalid = invalidAt(verifier, verified.time)
    if (invalid?.status === 'error') throw cannotAccept(`the verifier ${verifier.id} ${invalid.why}.`)
    if (invalid !== undefined) return { refused: refuse(`the verifier ${verifier.id} ${invalid.why}.`), genuine: true }
    return judge({ file, index, verifier, vsa, verified, artifact }, question)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return { refused: error, genuine: error instanceof CannotCheck }
  }
}

type Asked = NonNullable<OwnPolicy['policy']['slsa']>
type Unbelieved = Pick<VsaFault, 'about' | 'found' | 'missing'>

function judge(accepted: AcceptedSummary, { own, given, wanted }: Question): Answer {
  const { file, vsa, verifier, verified } = accepted
  const asked: Asked = own.policy.slsa ?? {}
  const { level, 'source-level': sourceLevel } = asked
  const faults = checkVsa(vsa, {
    verifier: verifier.id,
    resource: given.resource ?? wanted.resource,
    artifacts: [accepted.artifact],
    levels: [
      ...(level === undefined ? [] : [`SLSA_BUILD_LEVEL_${level}`]),
      ...(sourceLevel === undefined ? [] : [sourceLevelName(sourceLevel)]),
    ],
    ...(verifier.policy === undefined ? {} : { policySha256: verifier.policy.replace('sha256:', '') }),
    ...ageOf(verifier, given, verified),
  })
  const all = [...faults, ...believed(verifier, asked)]
  if (all.length === 0) return accepted
  const found = `${file.name}: ${all.map(fault => fault.found).join(' And ')}`
  // A summary of something else, or of somebody else, says nothing of this.
  const isOther = all.some(({ about }) => ['digest', 'weak digest', 'verifier', 'resource'].includes(about))
  if (!isOther && all.some(({ about }) => about === 'result'))
    return { failed: new Problem(attempted, { found, next: downloadAgain }) }
  const refused = all.every(({ missing }) => missing) ? cannotAccept(found) : refuse(found)
  return { refused, genuine: true }
}

function ageOf(verifier: PolicyVerifier, { now }: GivenSummaries, { time }: Verified): Pick<WantedVsa, 'age'> {
  const maxHours = verifier['max-age-hours']
  if (maxHours === undefined) return {}
  return { age: { now, maxHours, ...(time === undefined ? {} : { signedAt: time }) } }
}

function believed(verifier: PolicyVerifier, { level, 'source-level': sourceLevel }: Asked): Unbelieved[] {
  const tracks = [
    ['Build', verifier.level, level],
    ['Source', verifier['source-level'], sourceLevel],
  ] as const
  return tracks.flatMap(([track, most, asked]) => {
    if (asked === undefined || most === undefined || most >= asked) return []
    const found = `the policy believes ${verifier.id} up to SLSA ${track} L${most}, and asks for L${asked}.`
    return [{ about: 'levels' as const, found }]
  })
}

function isAbout({ subject }: Vsa, artifact: ResourceDescriptor['digest']): boolean {
  return subject.some(({ digest }) => Object.entries(artifact).some(([name, value]) => digest[name] === value))
}

const attempted = 'take the word of the verifier'
const bySignatures = 'Verify it by its signatures instead, without the summary.'

function refuse(found: string): Problem {
  return new FailedCheck(attempted, { found, next: bySignatures })
}

function cannotAccept(found: string): CannotCheck {
  return new CannotCheck(attempted, { found, next: bySignatures })
}

/** What stands in for checking again, as a sentence. */
export function acceptedText({ vsa, verifier, verified }: AcceptedSummary): string {
  const when = vsa.timeVerified ?? verified.time
  const policy = vsa.policy?.uri ?? 'a policy that it does not name'
  const levels = vsa.verifiedLevels.length === 0 ? '' : `, ${vsa.verifiedLevels.join(', ')}`
  return `${verifier.id} says ${vsa.verificationResult}${levels}${when === undefined ? '' : ` at ${when}`}, by ${policy}.`
}
