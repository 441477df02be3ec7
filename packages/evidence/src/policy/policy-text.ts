import { count } from '@release-tools/base'
import type { Policy } from './policy.ts'

/** What a policy asks, as sentences. */
export function policyText(policy: Policy): string[] {
  const { vulnerabilities, tools, databases, evidence, hardening, signers, rebuilders, slsa } = policy
  const fixable = vulnerabilities['only-fixable'] ? ' with a fix' : ''
  return [
    vulnerabilities.fail.length === 0
      ? 'No vulnerability fails a release.'
      : `A vulnerability of ${orList(vulnerabilities.fail)}${fixable} fails a release, unless a dated exception covers it.`,
    ...(tools.fail.length === 0
      ? []
      : [`A vulnerability of ${orList(tools.fail)}${fixable} in a build or test tool fails it too.`]),
    ...(vulnerabilities['allow-unjudged'] ? ['Packages that no scanner judges are accepted.'] : []),
    `The vulnerability databases are at most ${databases['max-age-hours']} hours old.`,
    ...(evidence.required.length === 0 ? [] : [`A release has this evidence: ${evidence.required.join(', ')}.`]),
    ...(hardening === undefined ? [] : [`Each image fulfils: ${hardening.required.join(', ')}.`]),
    ...(signers === undefined ? [] : [`It names who may sign: ${signers.map(signerName).join('; ')}.`]),
    ...(rebuilders === undefined
      ? []
      : [
          `Who verifies with it needs the word of ${count(rebuilders.count, 'rebuilder')} of these: ${rebuilders.signers.map(signerName).join('; ')}.`,
        ]),
    ...(slsa === undefined ? [] : [`Who verifies with it needs SLSA Build L${slsa.level}.`]),
  ]
}

function orList(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}

function signerName(signer: NonNullable<Policy['signers']>[number]): string {
  return 'key' in signer ? `the key ${signer.key}` : signer.identity
}
