import type { ResourceDescriptor, Statement } from '../in-toto/in-toto.ts'
import type { OpenPgpSigner } from '../openpgp/openpgp-signer.ts'
import type { CertifiedSource } from '../sigstore/certificate.ts'
import { attestorOf, type Signer, signedBy } from '../sigstore/signer.ts'
import type { OwnBuilders } from '../slsa/own-builders.ts'
import { provenanceFacts } from '../slsa/provenance-facts.ts'
import { tagOfRef } from '../version/tag-pattern.ts'
import { judgeSigners } from './judge-signers.ts'
import type { OwnPolicy } from './own-policy.ts'
import type { FactSignature, ReaderFacts } from './reader-facts.ts'

/** A valid signature of a file or an image by a trusted signer; with a statement, an attestation about it. */
export interface Attested {
  verified: { signer: Signer | OpenPgpSigner; time?: string; source?: CertifiedSource }
  statement?: Statement
  /** The document that it is in, as a verification summary lists it; absent if that is not known. */
  input?: ResourceDescriptor
}

/** The signatures that count by the signers of a policy, and the one that says most about these. */
export interface Counted {
  all: Attested[]
  /** The oldest that counts; if none does, the one that is nearest to it. Absent without signatures. */
  signature?: FactSignature
}

/** Stands for the tag of a release in sentences, if there is none. */
const noTag = 'of a release'

const rank = { pass: 0, error: 1, fail: 2, absent: 3 }

/**
 * Anybody who may write into a registry can attach what a revoked signer made. So what does not count by the policy is left out, and does not
 * fail what others signed. `what` begins sentences: `The image`.
 */
export function countedBy(own: OwnPolicy, attested: Attested[], what: string): Counted {
  const judged = attested.map(one => {
    const { signer, time } = one.verified
    const signature = { what, by: signedBy(signer), ...(time === undefined ? {} : { at: time }) }
    const [decision] = judgeSigners(own, { signature, others: [], refs: [] })
    return { one, signature, status: decision?.status ?? ('pass' as const) }
  })
  // Whoever attests something later makes nothing younger, and a registry may list them in any order.
  const timeOf = ({ at = '9999-12-31' }: FactSignature) => Date.parse(at)
  const [first] = [...judged].sort(
    (a, b) => rank[a.status] - rank[b.status] || timeOf(a.signature) - timeOf(b.signature),
  )
  const all = judged.filter(({ status }) => status === 'pass').map(({ one }) => one)
  return { all, ...(first === undefined ? {} : { signature: first.signature }) }
}

/** What signatures and attestations give to the rules of a reader's policy. What their certificates do not say is not known. */
export function attestedFacts({ all, signature }: Counted, builders: OwnBuilders): ReaderFacts {
  const sources = all.flatMap(({ verified: { source } }) => (source === undefined ? [] : [source]))
  const repository = onlyOne(sources.map(one => one.repository))
  const tag = onlyOne(sources.map(({ ref }) => tagOfRef(ref) ?? ''))
  const provenance = all.flatMap(({ verified, statement }) => {
    const signer = attestorOf(verified.signer)
    if (signer === undefined || !statement?.predicateType.startsWith('https://slsa.dev/provenance/')) return []
    return [{ ...verified, signer, predicate: statement.predicate }]
  })
  return {
    ...(signature === undefined ? {} : { signature }),
    others: [],
    ...(repository === undefined ? {} : { repository }),
    ...(tag === undefined ? {} : { tag }),
    refs: sources.map(({ ref }) => ref),
    ...(provenance.length === 0 ? {} : { provenance: provenanceFacts(provenance, tag ?? noTag, builders) }),
  }
}

/** The value that all have; undefined if they do not agree, or one of them is empty. */
function onlyOne(values: string[]): string | undefined {
  const [first] = values
  return first !== '' && values.every(value => value === first) ? first : undefined
}
