import type { ResourceDescriptor } from '../in-toto/in-toto.ts'

/** What a verification is about, and what it rests on: what its summary (VSA) says besides the result. */
export interface About {
  subject: ResourceDescriptor[]
  /** Address of what the subjects are of. */
  resourceUri: string
  /** The policy that decided; absent if none did. */
  policy?: { uri: string; digest?: Record<string, string> }
  /** The attestations and signatures that were checked; absent if their digests are not known. */
  attestations?: ResourceDescriptor[]
}
