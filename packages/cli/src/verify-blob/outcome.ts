import { byKind } from '@release-tools/base'
import { type Checked, type OpenPgpVerified, signedBy } from '@release-tools/evidence'
import { type Roots, rootLines } from '../root-lines.ts'
import { harmless, harmlessJson, wrap } from '../text.ts'

/** The result of a check. */
export type Outcome =
  | ({ result: 'verified' } & Checked)
  | { result: 'not verified' | 'could not check'; reason: string }

/** The result, with the file that was checked. */
export type WholeOutcome = Outcome & {
  file: string
  /** Digest of the file, in lower-case hex. */
  sha256: string
  builtInRoot?: string
  /** Of each root that was given, whose it is, and how old. */
  trustedRoots?: string[]
}

const endings = {
  verified: ['VERIFIED', 32],
  'not verified': ['NOT VERIFIED', 31],
  'could not check': ['COULD NOT CHECK', 33],
} as const

/** The outcome for a program. A signer's key is shown by its SHA-256. */
export function outcomeJson(outcome: WholeOutcome): string {
  const value = outcome.result === 'verified' ? { ...outcome, signer: describe(outcome.signer) } : outcome
  return harmlessJson(value)
}

/** The outcome for a person. A reason is about the document that `where` names, so that comes first. The result is on the last line. */
export function outcomeText(
  outcome: WholeOutcome,
  where: { option: 'bundle' | 'signature'; path: string },
  colored: boolean,
): string {
  const [words, color] = endings[outcome.result]
  const result = colored ? `\u001b[${color}m${words}\u001b[0m` : words
  const document = `${where.option.padEnd(10)}  ${harmless(where.path)}`
  const facts = outcome.result === 'verified' ? verifiedLines(outcome) : [document, wrap(harmless(outcome.reason))]
  return `${[...facts, ...rootLines(rootsOf(outcome)), `${result}: ${harmless(outcome.file)}`].join('\n')}\n`
}

function rootsOf({ builtInRoot, trustedRoots }: WholeOutcome): Roots {
  return {
    ...(builtInRoot === undefined ? {} : { builtIn: builtInRoot }),
    ...(trustedRoots === undefined ? {} : { roots: trustedRoots }),
  }
}

function verifiedLines(checked: Checked): string[] {
  if ('claimedTime' in checked) return openPgpLines(checked)
  const { format, signer, source, time, logged, predicateType, says } = checked
  return [
    `format      ${format}`,
    ...byKind(signedBy(signer), {
      key: ({ sha256 }) => [`signed by   key sha256:${sha256}`],
      identity: ({ identity, issuer }) => [`signed by   ${identity}`, `issuer      ${issuer}`],
    }),
    ...(source === undefined ? [] : [`source      ${source.repository} at ${source.commit}`]),
    `signed at   ${time ?? 'unknown: a signature by a key needs no timestamp'}`,
    `in a log    ${logged ? 'yes' : 'no entry was checked'}`,
    ...(predicateType === undefined ? [] : [`states      ${predicateType}`]),
    ...(says === undefined ? [] : [`says        ${says}`]),
  ].map(harmless)
}

function openPgpLines({ format, signer, claimedTime, time, ended }: Extract<Checked, OpenPgpVerified>): string[] {
  const { fingerprint, primary } = signer
  return [
    `format      ${format}`,
    `signed by   OpenPGP key ${primary}`,
    ...(fingerprint === primary ? [] : [`with        its subkey ${fingerprint}`]),
    `signed at   ${claimedTime}, as the signer says${time === undefined ? '' : `; ${time} at the latest, as a timestamp authority says`}`,
    ...(ended === undefined ? [] : [`its key     ${ended}, after the signature was made`]),
  ]
}

function describe(signer: Checked['signer']): Record<string, string> {
  if (signer.kind === 'openpgp') return { fingerprint: signer.fingerprint, primary: signer.primary }
  return byKind(signedBy(signer), {
    key: ({ sha256 }) => ({ key: `sha256:${sha256}` }),
    identity: ({ identity, issuer }) => ({ identity, issuer }),
  })
}
