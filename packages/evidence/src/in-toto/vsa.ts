import {
  byBytes,
  isObject,
  list,
  matching,
  number,
  object,
  optional,
  Problem,
  readShape,
  type Shape,
  type ShapeOf,
  wrong,
} from '@release-tools/base'
import { CannotCheck } from '../sigstore/cannot-check.ts'
import type { ResourceDescriptor, Statement } from './in-toto.ts'
import { inOrder } from './provenance.ts'

/** https://slsa.dev/spec/v1.2/verification_summary */
export const summaryType = 'https://slsa.dev/verification_summary/v1'
/** Of all its versions: the older ones have other fields. */
const anySummary = 'https://slsa.dev/verification_summary/v'
/** The version of the specification that defines the levels that we write. */
const slsaVersion = '1.2'

const line = matching(/^[^\p{Cc}\p{Cs}]{0,4000}$/u, 'one line of text')
const time = matching(
  /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:[Zz]|[+-]\d\d:\d\d)$/,
  'a time of RFC 3339 with its zone',
)
const descriptor = known({ uri: given(line), digest: given(mapOf(line)) })

const predicate = known({
  verifier: given(known({ id: given(line), version: given(mapOf(line)) })),
  timeVerified: given(time),
  resourceUri: given(line),
  policy: given(descriptor),
  inputAttestations: given(list(descriptor, 10_000)),
  verificationResult: given(line),
  verifiedLevels: given(list(line, 1000)),
  dependencyLevels: given(mapOf(number(0, Number.MAX_SAFE_INTEGER))),
  slsaVersion: given(line),
})

/**
 * What a verification summary (VSA) says, with the names that the specification gives its fields. Digests are in lower-case hex. What it
 * does not say is empty: nobody wants an empty verifier, resource or result, so no check takes it for one.
 */
export interface Vsa extends Omit<ShapeOf<typeof predicate>, 'verifier'> {
  subject: ResourceDescriptor[]
  verifier: { id: string; version?: Record<string, string> }
  resourceUri: string
  /** `PASSED` or `FAILED`; anything else is not `PASSED`. */
  verificationResult: string
  verifiedLevels: string[]
}

/**
 * Reads a verification summary. Ignores fields that it does not know, as the specification asks. Throws CannotCheck for another version
 * of the predicate, and another Problem for another predicate or for a field of a wrong type.
 */
export function parseVsa(statement: Statement): Vsa {
  const { subject, predicateType, predicate: raw } = statement
  if (predicateType !== summaryType) throw otherType(predicateType)
  const { verifier, ...read } = readShape(predicate, raw, 'the verification summary', next)
  return {
    ...read,
    subject,
    verifier: { ...verifier, id: verifier?.id ?? '' },
    resourceUri: read.resourceUri ?? '',
    verificationResult: read.verificationResult ?? '',
    verifiedLevels: read.verifiedLevels ?? [],
  }
}

/** What a verifier says when it writes a summary. */
export type VsaFacts = Omit<Vsa, 'policy' | 'verificationResult' | 'slsaVersion'> & {
  policy: { uri: string; digest?: Record<string, string> }
  verificationResult: 'PASSED' | 'FAILED'
}

/**
 * The statement of a verification summary: the same facts give the same bytes. It has a time only if one is given, because whoever signs
 * it says when. A summary of a failure states no level.
 */
export function vsaStatement(facts: VsaFacts): Statement {
  const { subject, verifier, timeVerified, resourceUri, policy, inputAttestations, dependencyLevels } = facts
  const passed = facts.verificationResult === 'PASSED'
  const statement: Statement = {
    _type: 'https://in-toto.io/Statement/v1',
    subject: inOrder(subject),
    predicateType: summaryType,
    predicate: present({
      verifier: present({ id: verifier.id, version: sorted(verifier.version) }),
      timeVerified,
      resourceUri,
      policy: present({ uri: policy.uri, digest: sorted(policy.digest) }),
      inputAttestations:
        inputAttestations && inOrder(inputAttestations.map(one => ({ ...one, digest: one.digest ?? {} }))),
      verificationResult: facts.verificationResult,
      verifiedLevels: passed ? [...new Set(facts.verifiedLevels)].sort(byBytes) : ['FAILED'],
      dependencyLevels: sorted(dependencyLevels),
      slsaVersion,
    }),
  }
  parseVsa(statement)
  return statement
}

/** An object whose unknown fields are ignored. */
function known<const F extends Parameters<typeof object>[0]>(fields: F): ReturnType<typeof object<F>> {
  const shape = object(fields)
  return (value, at) => {
    if (!isObject(value)) return shape(value, at)
    return shape(Object.fromEntries(Object.entries(value).filter(([key]) => Object.hasOwn(fields, key))), at)
  }
}

/** A field that may be absent. Go writes what is absent as null. */
function given<T>(shape: Shape<T>): Shape<T | undefined> {
  const read = optional(shape)
  return (value, at) => read(value ?? undefined, at)
}

/** At most 1,000 values by name. */
function mapOf<T>(item: Shape<T>): Shape<Record<string, T>> {
  return (value, at) => {
    if (!isObject(value) || Object.keys(value).length > 1000) throw wrong(at, value, 'a mapping of at most 1000 values')
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, item(one, `${at}.${key}`)]))
  }
}

function sorted<T>(map: Record<string, T> | undefined): Record<string, T> | undefined {
  return map && Object.fromEntries(Object.entries(map).sort(([a], [b]) => byBytes(a, b)))
}

function present(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}

function otherType(predicateType: string): Problem {
  const found = `its predicate is ${JSON.stringify(predicateType)}, not ${summaryType}.`
  if (predicateType.startsWith(anySummary)) return new CannotCheck('read the verification summary', { found, next })
  return new Problem('read the verification summary', { found, next })
}

const next = 'Give a verification summary (VSA) of version 1.'
