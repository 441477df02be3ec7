import { byKind } from '@release-tools/base'
import { type Signer, signedBy } from '@release-tools/evidence'
import { harmless, harmlessJson, wrap } from '../text.ts'
import type { Answer } from './check.ts'

/** How a check ended. */
export type Outcome = ({ result: 'verified' } & Answer) | { result: 'not verified' | 'could not check'; reason: string }

/** With what was checked. */
export type WholeOutcome = Outcome & {
  file: string
  /** Of the file, lower-case hex. */
  sha256: string
  builtInRoot?: string
}

const endings = {
  verified: ['VERIFIED', 32],
  'not verified': ['NOT VERIFIED', 31],
  'could not check': ['COULD NOT CHECK', 33],
} as const

/** For a program; keys of a signer are shown by their SHA-256. */
export function outcomeJson(outcome: WholeOutcome): string {
  const value = outcome.result === 'verified' ? { ...outcome, signer: describe(outcome.signer) } : outcome
  return harmlessJson(value)
}

/** For a person; the result stands last. */
export function outcomeText(outcome: WholeOutcome, colored: boolean): string {
  const [words, color] = endings[outcome.result]
  const result = colored ? `\u001b[${color}m${words}\u001b[0m` : words
  const root =
    outcome.builtInRoot === undefined
      ? []
      : [wrap(`Trusted root of the public Sigstore, built in: ${outcome.builtInRoot}.`)]
  const facts = outcome.result === 'verified' ? verifiedLines(outcome) : [wrap(harmless(outcome.reason))]
  return `${[...facts, ...root, `${result}: ${harmless(outcome.file)}`].join('\n')}\n`
}

function verifiedLines({ signer, source, time, logged, predicateType }: Answer): string[] {
  return [
    ...byKind(signedBy(signer), {
      key: ({ sha256 }) => [`signed by   key sha256:${sha256}`],
      identity: ({ identity, issuer }) => [`signed by   ${identity}`, `issuer      ${issuer}`],
    }),
    ...(source === undefined ? [] : [`source      ${source.repository} at ${source.commit}`]),
    `signed at   ${time ?? 'unknown: a key needs no witness of the time'}`,
    `in a log    ${logged ? 'yes' : 'no, or not checked: no trusted root was needed'}`,
    ...(predicateType === undefined ? [] : [`states      ${predicateType}`]),
  ].map(harmless)
}

function describe(signer: Signer): { key: string } | { identity: string; issuer: string } {
  return byKind(signedBy(signer), {
    key: ({ sha256 }) => ({ key: `sha256:${sha256}` }),
    identity: ({ identity, issuer }) => ({ identity, issuer }),
  })
}
