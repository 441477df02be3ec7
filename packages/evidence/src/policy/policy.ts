import {
  boolean,
  isDay,
  list,
  matching,
  number,
  object,
  oneOf,
  optional,
  parseYaml,
  readShape,
  renderYaml,
  type Shape,
  type ShapeOf,
  text,
  WrongShape,
  withDefault,
  wrong,
} from '@release-tools/base'
import { parsePurl } from '../findings/purl.ts'
import { severities } from '../findings/severity.ts'
import { hardeningRules } from '../hardening/hardening-rules.ts'
import { type RequirableKind, requirableKinds } from '../kinds/register.ts'
import type { IdentitySigner } from '../sigstore/signer.ts'

// docs/schema/policy.v1.json has the same rules. A test checks that both refuse the same broken policies.

const day: Shape<string> = (value, at) => {
  if (typeof value === 'string' && isDay(value)) return value
  throw wrong(at, value, 'a day like 2027-01-31')
}

const purl: Shape<string> = (value, at) => {
  if (typeof value === 'string' && parsePurl(value) !== undefined) return value
  throw wrong(at, value, 'a package URL like pkg:pypi/jinja2@3.1.2')
}

const exception = object({
  id: matching(/^[A-Za-z][A-Za-z0-9:._-]{2,99}$/, 'an identifier like CVE-2026-12345'),
  purl: optional(purl),
  reason: text,
  expires: day,
})

const signer: Shape<PolicySigner> = (value, at) => {
  const read = object({ key: optional(text), identity: optional(text), issuer: optional(text) })(value, at)
  if (read.key !== undefined && read.identity === undefined && read.issuer === undefined) return { key: read.key }
  if (read.key === undefined && read.identity !== undefined && read.issuer !== undefined)
    return { identity: read.identity, issuer: read.issuer }
  throw new WrongShape(`${JSON.stringify(at)} must have either "key", or "identity" and "issuer".`)
}

const howMany: Shape<number> = (value, at) => {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 100) return value
  throw wrong(at, value, 'a whole number from 1 to 100')
}

const namedRebuilders = object({ count: howMany, signers: list(signer, 100) })

const rebuilders: Shape<ShapeOf<typeof namedRebuilders>> = (value, at) => {
  const read = namedRebuilders(value, at)
  if (read.count <= read.signers.length) return read
  throw new WrongShape(
    `${JSON.stringify(`${at}.count`)} is ${read.count}, and "signers" names ${read.signers.length}: no release can fulfil that.`,
  )
}

/** The evidence without which a release is not complete, if the policy does not say. */
const requiredByDefault: RequirableKind[] = ['sbom', 'vulnerabilities', 'provenance']

/** Who may sign: a public key's path, or an exact identity (no pattern) and its issuer. */
export type PolicySigner = { key: string } | { identity: string; issuer: string }

/** A signer of a policy with its kind, which the file does not name. `path` is relative to the repository. */
export function policySigner(signer: PolicySigner): { kind: 'key'; path: string } | IdentitySigner {
  if ('key' in signer) return { kind: 'key', path: signer.key }
  return { kind: 'identity', identity: signer.identity, issuer: signer.issuer }
}

const vulnerabilities = object({
  fail: withDefault(list(oneOf(...severities), severities.length), ['HIGH', 'CRITICAL']),
  'only-fixable': withDefault(boolean, false),
  'allow-unjudged': withDefault(boolean, false),
  exceptions: withDefault(list(exception, 10_000), []),
})

/** What only builds or tests is on no machine of a user, so that by default its findings are warnings. */
const tools = object({ fail: withDefault(list(oneOf(...severities), severities.length), []) })

const shape = object({
  version: oneOf(1),
  vulnerabilities: withDefault(vulnerabilities, vulnerabilities({}, '')),
  tools: withDefault(tools, tools({}, '')),
  databases: withDefault(object({ 'max-age-hours': withDefault(number(1, 8760), 120) }), { 'max-age-hours': 120 }),
  evidence: withDefault(object({ required: withDefault(list(oneOf(...requirableKinds)), requiredByDefault) }), {
    required: requiredByDefault,
  }),
  hardening: optional(object({ required: list(oneOf(...hardeningRules), hardeningRules.length) })),
  signers: optional(list(signer, 100)),
  rebuilders: optional(rebuilders),
  slsa: optional(object({ level: oneOf(1, 2, 3) })),
})

/** What a release must fulfil: `.github/release-policy.yaml`, docs/schema/policy.v1.json. */
export type Policy = ShapeOf<typeof shape>
export type Exception = ShapeOf<typeof exception>

/**
 * The policy that applies without a policy file. Findings of HIGH and CRITICAL fail, with or without a fix, without exceptions.
 * Every package is judged by a scanner. Databases may be five days old. SBOMs, findings and provenance are required. Findings in
 * build and test tools are warnings.
 */
export const defaultPolicy: Policy = shape({ version: 1 }, '')

/** Parses a policy. `what` names the file in errors. Throws a Problem, also for unknown keys and days that do not exist. */
export function parsePolicy(source: string, what = '.github/release-policy.yaml'): Policy {
  return readShape(
    shape,
    parseYaml(source, what),
    what,
    'Correct the policy as https://github.com/org/release-tools/blob/v1/docs/policy.md describes it.',
  )
}

/** The whole policy, including defaults: `policy.yaml` of a release, from which the verdict can be computed again. */
export function renderPolicy(policy: Policy): string {
  return renderYaml(policy)
}
