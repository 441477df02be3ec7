/** The fields that we use of https://github.com/in-toto/attestation/blob/main/spec/v1/resource_descriptor.md. */
export interface ResourceDescriptor {
  name?: string
  uri?: string
  digest: Record<string, string>
  annotations?: Record<string, unknown>
}

/**
 * The types of a statement, the one that we write first. The older one has the same fields; cosign, npm and
 * slsa-github-generator still write it (https://github.com/in-toto/attestation/blob/main/spec/v0.1.0/README.md#statement).
 */
export const statementTypes = ['https://in-toto.io/Statement/v1', 'https://in-toto.io/Statement/v0.1'] as const

/** https://github.com/in-toto/attestation/blob/main/spec/v1/statement.md */
export interface Statement<P = unknown> {
  _type: (typeof statementTypes)[number]
  subject: ResourceDescriptor[]
  predicateType: string
  predicate: P
}
