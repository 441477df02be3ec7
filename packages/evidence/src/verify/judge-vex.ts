import { count, messageOf, Problem } from '@release-tools/base'
import type { Manifest } from '../manifest/manifest-model.ts'
import type { OwnPolicy } from '../policy/own-policy.ts'
import type { Validity } from '../policy/policy-signers.ts'
import type { RuleDecision } from '../policy/rule-decision.ts'
import { invalidAt } from '../policy/validity.ts'
import { type Signer, signedBy, signerText } from '../sigstore/signer.ts'
import type { Trust } from '../sigstore/sigstore.ts'
import { judgeVexFiles, lateText, type VexVerdict } from '../vex/judge-vex-files.ts'
import { parseVex, vexTypes } from '../vex/read-vex.ts'
import { excuses, type VexAnswer, wideText } from '../vex/resolve-vex.ts'
import { vexReleaseIn } from '../vex/vex-product.ts'
import { reasonOf, type VexStatement } from '../vex/vex-statement.ts'
import { bundleLines } from './check-provenance.ts'
import type { SignedFile } from './report.ts'
import type { VerdictEvidence } from './verdict-evidence.ts'
import { type OneSigner, verifiersOf } from './verifiers-of.ts'

/** The release that VEX documents must be about. */
interface Whole {
  manifest: Manifest
  manifestSha256: string
}

/** What VEX documents give to a policy: what they say of the findings, and what the rule about their signers says. */
export interface JudgedVex {
  verdict: VexVerdict
  rules: RuleDecision[]
}

/**
 * What the VEX documents of accepted signers, and those that the policy itself names, say of the findings. A signed document counts if it is signed
 * within the dates of its signer, and attached to this release. One that does not count is named; one that counts and is wrong leaves the
 * release undecided.
 */
export function judgeVex(
  own: OwnPolicy,
  files: SignedFile[],
  { findings, release }: Pick<VerdictEvidence, 'findings' | 'release'>,
  whole: Whole,
  trust: Trust,
): JudgedVex {
  const { policy, vex: signers = [], vexDocuments: documents = [], day } = own
  const context = {
    documents,
    findings,
    release: { ...vexReleaseIn(whole.manifest, release.summaries.sbom), manifest: whole.manifestSha256 },
  }
  if (policy.vex === undefined)
    return { verdict: judgeVexFiles(policy, context, day), rules: files.map(({ name }) => notNamed(name).rule) }
  const verifiers = verifiersOf(signers, trust)
  const read = files.flatMap(file => readFile(file, { verifiers, whole, day }))
  const statements = read.flatMap(one => ('statements' in one ? one.statements : []))
  const signed = { statements, scope: policy.vex.scope }
  const verdict = judgeVexFiles(policy, { ...context, signed }, day)
  const others = read.flatMap(one => ('rule' in one ? [one.rule] : []))
  return {
    verdict,
    rules: [...others, { rule: 'vex', status: 'pass', detail: textOf(verdict.answer, statements, files.length) }],
  }
}

const shown = 3

function textOf({ applied, tooWide }: VexAnswer, signed: VexStatement[], given: number): string {
  if (given === 0) return 'No VEX document was given.'
  const own = new Set(signed)
  const excused = [...applied].filter(([, one]) => own.has(one.statement) && excuses(one))
  const named = [...new Set(excused.map(([finding, { statement }]) => `${finding.id} (${reasonOf(statement)})`))]
  const wider = tooWide.filter(one => own.has(one)).length
  const wide = wider === 0 ? '' : ` ${wideText(wider)}`
  if (excused.length === 0) return `The VEX documents excuse no finding.${wide}`
  const more = named.length > shown ? `, and ${named.length - shown} more` : ''
  return `${count(excused.length, 'finding')} not counted by VEX: ${named.slice(0, shown).join(', ')}${more}.${wide}`
}

type Read = { statements: VexStatement[] } | { rule: RuleDecision }

interface Question {
  verifiers: OneSigner<Signer & Validity>[]
  whole: Whole
  day: string
}

function readFile(file: SignedFile, question: Question): Read[] {
  try {
    return bundleLines(file.content.toString('utf8')).map(line => readLine(line, file.name, question))
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return [ignored(file.name, messageOf(error))]
  }
}

/** One document, by the first signer of the policy that signed it. */
function readLine(line: string, name: string, { verifiers, whole, day }: Question): Read {
  let reason = 'the policy names nobody whose VEX documents count.'
  for (const { signer, verifier } of verifiers) {
    try {
      const { statement, time } = verifier.verifyStatement(line)
      const invalid = invalidAt(signer, time)
      if (invalid !== undefined) return ignored(name, `${signerText(signedBy(signer))} ${invalid.why}.`)
      if (!vexTypes.some(type => statement.predicateType.startsWith(type)))
        return ignored(
          name,
          `its predicate is ${JSON.stringify(statement.predicateType)}, which is not a VEX document.`,
        )
      if (!statement.subject.some(({ digest }) => digestsOf(whole).has(digest.sha256 ?? '')))
        return ignored(name, 'it is attached to something else than this release.')
      return readDocument(statement.predicate, name, day)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      reason = error.found
    }
  }
  return ignored(name, reason)
}

/** A genuine document that is wrong, or of a day that has not come, leaves the release undecided. */
function readDocument(predicate: unknown, name: string, day: string): Read {
  try {
    const statements = parseVex(predicate, name)
    const [late] = lateText(statements, day)
    return late === undefined ? { statements } : wrong(late)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return wrong(`${name}: ${error.found}`)
  }
}

function wrong(detail: string): Read {
  return { rule: { rule: 'vex', status: 'error', detail } }
}

function notNamed(name: string): { rule: RuleDecision } {
  return ignored(name, 'the policy does not say whose VEX documents count.')
}

function ignored(name: string, reason: string): { rule: RuleDecision } {
  return { rule: { rule: 'vex', status: 'absent', detail: `${name} does not count: ${reason}` } }
}

/** Digests of everything that a document may be attached to. */
function digestsOf({ manifest, manifestSha256 }: Whole): Set<string> {
  const images = manifest.images.flatMap(({ digest, platforms }) => [digest, ...platforms.map(one => one.digest)])
  const { artifacts } = vexReleaseIn(manifest, [])
  return new Set([manifestSha256, ...artifacts, ...images.map(one => one.replace('sha256:', ''))])
}
