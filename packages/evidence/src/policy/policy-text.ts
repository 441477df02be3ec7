import { byKind, count } from '@release-tools/base'
import { gateText } from './gate-text.ts'
import { failingByDefault, type PackageRules } from './package-rules.ts'
import { asksOfFindings, type Policy } from './policy.ts'
import { type AnyPolicySigner, policySigner } from './policy-signers.ts'

/** What a policy asks, as sentences. */
export function policyText(policy: Policy): string[] {
  const { vulnerabilities, tools, databases, evidence, hardening, signers } = policy
  const fixable = vulnerabilities['only-fixable'] ? ' with a fix' : ''
  return [
    ...vulnerabilityText(policy, fixable),
    ...(tools.fail.length === 0
      ? []
      : [`A vulnerability of ${orList(tools.fail)}${fixable} in a build or test tool fails it too.`]),
    ...(vulnerabilities.vex === undefined
      ? []
      : [`These VEX documents say which vulnerabilities do not concern it: ${vulnerabilities.vex.files.join(', ')}.`]),
    ...(vulnerabilities['allow-unjudged'] ? ['Packages that no scanner judges are accepted.'] : []),
    `The vulnerability databases are at most ${databases['max-age-hours']} hours old.`,
    ...(evidence.required.length === 0 ? [] : [`A release has this evidence: ${evidence.required.join(', ')}.`]),
    ...(hardening === undefined ? [] : [`Each image fulfils: ${hardening.required.join(', ')}.`]),
    ...licenceSentences(policy),
    ...(policy.packages === undefined ? [] : packageSentences(policy.packages)),
    ...gateText(policy),
    ...(signers === undefined ? [] : [`It names who may sign: ${signers.map(signerName).join('; ')}.`]),
    ...readerText(policy),
  ]
}

function licenceSentences({ licences }: Policy): string[] {
  if (licences === undefined) return []
  const { deny, allow, unknown } = licences
  const ends = { fail: 'fails it', review: 'has to be decided by a person', report: 'is reported' }
  return [
    ...(deny.length === 0 ? [] : [`A component under ${orList(deny)} fails a release.`]),
    ...(allow === undefined ? [] : [`Every component is under one of these licences: ${allow.join(', ')}.`]),
    `A component whose licence is not known ${ends[unknown]}.`,
  ]
}

function packageSentences(rules: PackageRules): string[] {
  const { yanked, digests, 'status-fail': statuses = failingByDefault } = rules
  const parts = [
    ...(yanked === 'fail' ? ['that was yanked'] : []),
    ...(digests === 'fail' ? ['of which the index does not list a locked digest'] : []),
    ...(statuses.length === 0 ? [] : [`whose project is ${orList([...statuses])}`]),
  ]
  return [
    'The package index was asked about every Python package.',
    ...(parts.length === 0 ? [] : [`A Python package ${parts.join(', or ')} fails a release.`]),
  ]
}

const baselineTexts = {
  new: 'Only what is new against a baseline fails.',
  'pull-requests': 'In a pull request, only what is new against its base fails.',
}

/** Which findings fail a release. */
function vulnerabilityText(policy: Policy, fixable: string): string[] {
  const { fail, epss, 'known-exploited': exploited, 'fail-after-days': days } = policy.vulnerabilities
  const severities = `of ${orList(fail)}${days === undefined ? '' : ` that was published ${count(days, 'day')} ago or earlier`}`
  const kinds = [
    ...(fail.length === 0 ? [] : [severities]),
    ...(exploited === 'fail' ? ['that is known to be exploited'] : []),
    ...(epss === undefined ? [] : [`whose EPSS score is above ${epss['fail-above']}`]),
  ]
  if (!asksOfFindings(policy)) return ['No vulnerability fails a release.']
  return [
    `A vulnerability ${kinds.join(', or ')}${fixable} fails a release, unless a dated exception covers it.`,
    ...(policy.vulnerabilities.baseline === undefined ? [] : [baselineTexts[policy.vulnerabilities.baseline]]),
    ...(policy.vulnerabilities['allow-unknown']
      ? ['A vulnerability of which nobody knows what these rules ask is accepted.']
      : []),
  ]
}

/** What only who verifies with the policy can decide. */
function readerText({ rebuilders, slsa, builders, source, age, vex, verifiers }: Policy): string[] {
  const needs = (what: string) => `Who verifies with it needs ${what}.`
  const { repository, tag, branch } = source ?? {}
  const from = [repository, tag && `the tag ${tag}`, branch && `the branch ${branch}`].filter(
    part => part !== undefined,
  )
  return [
    ...(rebuilders === undefined
      ? []
      : [
          needs(
            `the word of ${count(rebuilders.count, 'rebuilder')} of these: ${rebuilders.signers.map(signerName).join('; ')}`,
          ),
        ]),
    ...(slsa?.level === undefined ? [] : [needs(`SLSA Build L${slsa.level}`)]),
    ...(slsa?.['source-level'] === undefined ? [] : [needs(`SLSA Source L${slsa['source-level']}`)]),
    ...(slsa?.recorders === undefined
      ? []
      : [`Records of pushes count by ${slsa.recorders.map(({ identity }) => identity).join('; ')}.`]),
    ...(builders === undefined ? [] : [needs(`one of these builders: ${builders.map(({ id }) => id).join('; ')}`)]),
    ...(from.length === 0 ? [] : [needs(`a release from ${from.join(', ')}`)]),
    ...(age?.['min-days'] === undefined
      ? []
      : [needs(`a release that is at least ${count(age['min-days'], 'day')} old`)]),
    ...(age?.['max-days'] === undefined
      ? []
      : [needs(`a release that is at most ${count(age['max-days'], 'day')} old`)]),
    ...(vex === undefined ? [] : [`It names whose VEX documents count: ${vex.signers.map(signerName).join('; ')}.`]),
    ...(verifiers === undefined
      ? []
      : [
          `It names whose verification summary stands in for checking again: ${verifiers.map(({ id }) => id).join('; ')}.`,
        ]),
  ]
}

function orList(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}

function signerName(signer: AnyPolicySigner): string {
  const { from, until, revoked } = signer
  const dates = [
    from && `from ${from}`,
    until && `until ${until}`,
    revoked && (revoked === true ? 'revoked' : `revoked from ${revoked} on`),
  ].filter(part => part !== undefined)
  const name = byKind(policySigner(signer), {
    key: ({ path }) => `the key ${path}`,
    identity: ({ identity }) => identity,
    openpgp: ({ fingerprint }) => `the OpenPGP key ${fingerprint}`,
  })
  return dates.length === 0 ? name : `${name} (${dates.join(', ')})`
}
