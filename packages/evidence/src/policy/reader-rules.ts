import {
  list,
  matching,
  number,
  object,
  oneOf,
  optional,
  type Shape,
  type ShapeOf,
  text,
  WrongShape,
} from '@release-tools/base'
import { isTag, isTagPattern } from '../version/tag-pattern.ts'
import { vexScopes } from '../vex/vex-scopes.ts'
import { attestors, type PolicySigner, signerFields, signerOf, slsaLevel } from './policy-signers.ts'

// What a policy asks that only a reader can decide, who verifies with it (--policy).

const webAddress = matching(/^https?:\/\/[^\s@?#]+[^\s@?#/]$/, 'a web address like https://github.com/acme/widget')

/** A builder whose provenance counts: `builder.id`, exactly; without `@`, at any ref. `level`: the highest that is believed of it. */
const builder = object({
  id: matching(/^https?:\/\/[^\s?#]{1,2000}$/, 'the address of a builder'),
  level: optional(slsaLevel),
})

const tag: Shape<string> = (value, at) => {
  if (typeof value === 'string' && (isTag(value) || isTagPattern(value))) return value
  throw new WrongShape(`${JSON.stringify(at)} must be a tag like v1.2.0, or a form of tags like v{version}.`, at)
}

const branch = matching(
  /^(?!refs\/)(?!.*(?:\.\.|\/\/|@\{))[^\s~^:?*[\\\p{C}]{1,200}$/u,
  'the name of a branch like main, without refs/heads/',
)

const source = object({ repository: optional(webAddress), tag: optional(tag), branch: optional(branch) })

const agesInDays = object({ 'min-days': optional(number(0, 36_500)), 'max-days': optional(number(0, 36_500)) })

const age: Shape<ShapeOf<typeof agesInDays>> = (value, at) => {
  const read = agesInDays(value, at)
  const { 'min-days': least = 0, 'max-days': most = Number.POSITIVE_INFINITY } = read
  if (least <= most) return read
  throw new WrongShape(
    `"${at}.max-days" is ${most}, and "min-days" is ${least}: no release can fulfil that.`,
    `${at}.max-days`,
  )
}

const verifierFields = object({
  ...signerFields,
  id: text,
  level: optional(slsaLevel),
  'source-level': optional(oneOf(1, 2, 3, 4)),
  policy: optional(text),
  'max-age-hours': optional(number(1, 1_000_000)),
})

/** A verifier whose summary (VSA) counts: its id, and who signs for it. */
export type PolicyVerifier = PolicySigner & {
  id: string
  /** The highest level of the Build track that is believed of it. */
  level?: 1 | 2 | 3
  /** The highest level of the Source track that is believed of it. */
  'source-level'?: 1 | 2 | 3 | 4
  /** Digest of the policy by which it must have decided: `sha256:…`. */
  policy?: string
  /** How old a summary may be. */
  'max-age-hours'?: number
}

const sha256 = /^sha256:[0-9a-f]{64}$/

const verifier: Shape<PolicyVerifier> = (value, at) => {
  const { id, level, 'source-level': sourceLevel, policy, 'max-age-hours': hours, ...rest } = verifierFields(value, at)
  if (!URL.canParse(id)) throw new WrongShape(`"${at}.id" is ${JSON.stringify(id)}, which is not a URI.`, `${at}.id`)
  if (policy !== undefined && !sha256.test(policy))
    throw new WrongShape(`"${at}.policy" must be sha256: and 64 lower-case hexadecimal digits.`, `${at}.policy`)
  return {
    id,
    ...(level && { level }),
    ...(sourceLevel && { 'source-level': sourceLevel }),
    ...(policy && { policy }),
    ...(hours && { 'max-age-hours': hours }),
    ...signerOf(rest, at),
  }
}

/** The keys of a policy that count for a reader only. */
export const readerFields = {
  builders: optional(list(builder, 1000)),
  source: optional(source),
  age: optional(age),
  vex: optional(object({ signers: attestors, scope: optional(oneOf(...vexScopes)) })),
  verifiers: optional(list(verifier, 100)),
}

/** Refuses a policy in which nothing that it names reaches the level that it asks for. */
export function refuseUnreachable(
  asked: number | undefined,
  name: string,
  found: { level?: number }[] | undefined,
): void {
  if (asked === undefined || found === undefined || found.length === 0) return
  if (found.some(({ level }) => level === undefined || level >= asked)) return
  throw new WrongShape(
    `"slsa.level" is ${asked}, and "${name}" names none of that level: no release can fulfil that.`,
    'slsa.level',
  )
}
