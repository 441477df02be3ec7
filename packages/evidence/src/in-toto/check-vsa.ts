import { count } from '@release-tools/base'
import type { ResourceDescriptor } from './in-toto.ts'
import type { Vsa } from './vsa.ts'

/** What a reader wants of a verification summary. Texts are compared exactly. */
export interface WantedVsa {
  /** The only pairs that count are of a signer and its verifier: the caller checks the signature by the signer of this verifier. */
  verifier: string
  resource: string
  /**
   * One for each artifact: its digests by name, in lower-case hex. A subject must have at least one of them, and no other value for any
   * of them. Empty is a demand that nothing fulfils.
   */
  artifacts: ResourceDescriptor['digest'][]
  /** `SLSA_BUILD_LEVEL_2` means at least that level. Other names must be there as they are. */
  levels?: string[]
  /** SHA-256 of the policy, in lower-case hex. */
  policySha256?: string
  /** `now` and `signedAt` are RFC 3339 times; `signedAt` counts if the summary has no time of its own. */
  age?: { now: string; maxHours: number; signedAt?: string }
}

/** What is wrong with a summary: what it concerns, and a sentence. */
export interface VsaFault {
  about: 'digest' | 'weak digest' | 'verifier' | 'resource' | 'result' | 'unknown level' | 'levels' | 'policy' | 'age'
  found: string
  /** True if the summary does not say it at all. */
  missing?: true
}

/**
 * Compares a verification summary with what is wanted. Returns all faults, in the order of the specification's steps
 * (https://slsa.dev/spec/v1.2/verification_summary#how-to-verify); none if it says what is wanted. Its signature must have been verified.
 */
export function checkVsa(vsa: Vsa, wanted: WantedVsa): VsaFault[] {
  return [
    ...digestFaults(vsa, wanted),
    ...textFaults('verifier', vsa.verifier.id, wanted.verifier),
    ...textFaults('resource', vsa.resourceUri, wanted.resource),
    ...resultFaults(vsa),
    ...levelFaults(vsa.verifiedLevels, wanted.levels ?? []),
    ...policyFaults(vsa, wanted),
    ...ageFaults(vsa, wanted),
  ]
}

/** Digests for which anybody can make two files. Nothing is known by them. */
const weak = ['md5', 'sha1']

function digestFaults({ subject }: Vsa, { artifacts }: WantedVsa): VsaFault[] {
  if (artifacts.length === 0)
    return [{ about: 'digest', found: 'no digest was given to compare with its subjects.', missing: true }]
  return artifacts.flatMap((artifact): VsaFault[] => {
    const broken = Object.keys(artifact).find(name => weak.includes(name))
    if (broken !== undefined) return [{ about: 'weak digest', found: `${broken} does not identify an artifact.` }]
    if (subject.some(({ digest }) => isAbout(digest, artifact))) return []
    const names = Object.keys(artifact)
    const others = subject.every(({ digest }) => !names.some(name => Object.hasOwn(digest, name)))
    const algorithms = [...new Set(subject.flatMap(({ digest }) => Object.keys(digest)))].join(', ')
    const reason = others ? `: it names its subjects by ${algorithms} only` : ''
    return [{ about: 'digest', found: `it is not about ${textOf(artifact)}${reason}.` }]
  })
}

function isAbout(digest: ResourceDescriptor['digest'], artifact: ResourceDescriptor['digest']): boolean {
  const both = Object.keys(artifact).filter(name => Object.hasOwn(digest, name))
  return both.length > 0 && both.every(name => digest[name] === artifact[name])
}

function textOf(digest: ResourceDescriptor['digest']): string {
  return Object.entries(digest)
    .map(([name, value]) => `${name}:${value}`)
    .join(' ')
}

function textFaults(about: 'verifier' | 'resource', found: string, wanted: string): VsaFault[] {
  if (found === '') return [{ about, found: `it does not name its ${about}.`, missing: true }]
  return found === wanted ? [] : [{ about, found: `its ${about} is ${quoted(found)}, not ${quoted(wanted)}.` }]
}

function resultFaults({ verificationResult, verifiedLevels }: Vsa): VsaFault[] {
  if (verificationResult !== 'PASSED')
    return [{ about: 'result', found: `its result is ${quoted(verificationResult)}, not "PASSED".` }]
  if (!verifiedLevels.includes('FAILED')) return []
  return [{ about: 'result', found: 'its result is "PASSED", but its levels say "FAILED".' }]
}

/** `SLSA_BUILD_LEVEL_3`, and `SLSA_BUILD_LEVEL_UNEVALUATED` for a verifier that says nothing of the level. */
const levelForm = /^SLSA_([A-Z]+(?:_[A-Z]+)*)_LEVEL_(\d{1,3}|UNEVALUATED)$/
/** `SLSA_SOURCE_TWO_PARTY_REVIEWED`: https://slsa.dev/spec/v1.2/verified-properties */
const propertyForm = /^SLSA(?!.*_LEVEL(?:_|$))(?:_[A-Z]+){2,}$/

function levelFaults(stated: string[], wanted: string[]): VsaFault[] {
  const bad = [...wanted, ...stated].find(
    level => level.startsWith('SLSA_') && !levelForm.test(level) && !propertyForm.test(level),
  )
  if (bad !== undefined) return [{ about: 'unknown level', found: `${quoted(bad)} is not a level of SLSA.` }]
  return wanted.flatMap(level => levelFault(stated, level))
}

function levelFault(stated: string[], wanted: string): VsaFault[] {
  const asked = levelOf(wanted)
  if (asked === undefined)
    return stated.includes(wanted) ? [] : [{ about: 'levels', found: `it does not state ${quoted(wanted)}.` }]
  const ranks = stated.map(levelOf).flatMap(level => (level?.track === asked.track ? [level.rank] : []))
  if (ranks.length === 0) return [{ about: 'levels', found: `it states no level of the track ${asked.track}.` }]
  const rank = Math.max(...ranks)
  if (rank >= asked.rank) return []
  const found = rank === unevaluated ? 'not evaluated' : String(rank)
  return [{ about: 'levels', found: `its level of the track ${asked.track} is ${found}, not at least ${asked.rank}.` }]
}

/** Below every level. Whoever wants no more than this accepts any level. */
const unevaluated = -1

function levelOf(text: string): { track: string; rank: number } | undefined {
  const [, track, level] = levelForm.exec(text) ?? []
  if (track === undefined) return undefined
  return { track, rank: level === 'UNEVALUATED' ? unevaluated : Number(level) }
}

function policyFaults({ policy }: Vsa, { policySha256 }: WantedVsa): VsaFault[] {
  const found = policy?.digest?.sha256
  if (policySha256 === undefined || found === policySha256) return []
  if (found === undefined) return [{ about: 'policy', found: 'it does not name its policy by sha256.', missing: true }]
  return [{ about: 'policy', found: `it was reached by a different policy (sha256:${found}).` }]
}

/** Clocks differ a little. */
const skewHours = 0.1

function ageFaults({ timeVerified }: Vsa, { age }: WantedVsa): VsaFault[] {
  if (age === undefined) return []
  const time = timeVerified ?? age.signedAt
  if (time === undefined)
    return [{ about: 'age', found: 'it does not say when its artifacts were verified.', missing: true }]
  const hours = (Date.parse(age.now) - Date.parse(time)) / 3_600_000
  if (hours >= -skewHours && hours <= age.maxHours) return []
  const why = hours < 0 ? 'which has not come yet' : `more than ${count(age.maxHours, 'hour')} ago`
  return [{ about: 'age', found: `its artifacts were verified at ${time}, ${why}.` }]
}

function quoted(text: string): string {
  return JSON.stringify(text)
}
