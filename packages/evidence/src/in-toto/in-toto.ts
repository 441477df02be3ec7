/** The fields that we use of https://github.com/in-toto/attestation/blob/main/spec/v1/resource_descriptor.md. */
export interface ResourceDescriptor {
  name?: string
  uri?: string
  digest: Record<string, string>
}

/** https://github.com/in-toto/attestation/blob/main/spec/v1/statement.md */
export interface Statement<P = unknown> {
  _type: 'https://in-toto.io/Statement/v1'
  subject: ResourceDescriptor[]
  predicateType: string
  predicate: P
}
