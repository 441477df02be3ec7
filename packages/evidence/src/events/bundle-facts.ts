import { createHash, X509Certificate } from 'node:crypto'
import { byKind, sha256 } from '@release-tools/base'
import type { Digests, HashName } from '../in-toto/digests.ts'
import type { Statement } from '../in-toto/in-toto.ts'
import { parseStatement } from '../in-toto/statement.ts'
import { modelType } from '../models/model-manifest.ts'
import { type Bundle, parseBundle } from '../sigstore/bundle.ts'
import { parsePublicKey } from '../sigstore/public-key.ts'
import { hashOf } from '../sigstore/signed-bytes.ts'
import { namedHash, toEntity } from '../sigstore/signed-entity.ts'
import { type Signer, signedBy } from '../sigstore/signer.ts'
import { materialOf, type TrustedRoot } from '../sigstore/trusted-root.ts'
import { imageSignatureType } from '../verify/check-images.ts'
import type { SigningEvent } from './signing-event.ts'

type Entity = ReturnType<typeof toEntity>
type LogEntry = SigningEvent['log'][number]

/** What the bundle of a signature says by itself: the same for whoever reads it. */
export type BundleFacts = Pick<
  SigningEvent,
  'kind' | 'predicateType' | 'subjects' | 'signer' | 'signature' | 'signed' | 'log' | 'timestamps'
>

/**
 * What a bundle says of its signature. Checks nothing: the signature must have been verified, by `signer`. The root names logs and
 * authorities; without one, they have no names.
 */
export function factsOfBundle(json: unknown, signer: Signer, root?: TrustedRoot): BundleFacts {
  const bundle = parseBundle(json)
  const entity = toEntity(bundle)
  const signed = digestOfSigned(bundle, signer)
  return {
    ...whatIsSigned(bundle),
    signer: whoSigned(bundle, signer),
    signature: { sha256: sha256(signatureIn(bundle)) },
    ...(signed === undefined ? {} : { signed }),
    log: entity.tlogEntries.map(entry => entryFacts(entry, root)),
    timestamps: timestampsOf(entity, root),
  }
}

/** SHA-256 of the bytes of the signature in a bundle: it names the signature wherever its bundle is. */
export function signatureDigest(json: unknown): string {
  return sha256(signatureIn(parseBundle(json)))
}

function signatureIn({ content }: Bundle): Buffer {
  const signature =
    content.$case === 'dsseEnvelope' ? content.dsseEnvelope.signatures[0]?.sig : content.messageSignature.signature
  return signature ?? Buffer.alloc(0)
}

function whatIsSigned({ content }: Bundle): Pick<SigningEvent, 'kind' | 'predicateType' | 'subjects'> {
  if (content.$case === 'messageSignature') {
    const { messageSignature } = content
    const digest = { [namedHash(messageSignature)]: messageSignature.messageDigest.digest.toString('hex') }
    return { kind: 'file', subjects: [{ digest }] }
  }
  const { payloadType, payload } = content.dsseEnvelope
  const { predicateType, subject } = parseStatement(payloadType, payload)
  return { kind: kindOf(predicateType), predicateType, subjects: subject.map(subjectOf) }
}

function kindOf(predicateType: string): SigningEvent['kind'] {
  if (predicateType === imageSignatureType) return 'image'
  return predicateType === modelType ? 'model' : 'attestation'
}

/** Without values in a form other than lower-case hex, which a record cannot have. */
function subjectOf({ name, digest }: Statement['subject'][number]): SigningEvent['subjects'][number] {
  const known = Object.entries(digest as Digests).filter(([, value]) => /^[0-9a-f]{40,128}$/.test(value))
  return { ...(name ? { name } : {}), digest: Object.fromEntries(known) }
}

/** With the certificate that was issued for this signature, which its authority has a record of, too. */
function whoSigned(bundle: Bundle, signer: Signer): SigningEvent['signer'] {
  return byKind(signedBy(signer), {
    key: who => who,
    identity: (who): SigningEvent['signer'] => {
      const raw = certificateIn(bundle)
      if (raw === undefined) return who
      const serialNumber = new X509Certificate(raw).serialNumber.toLowerCase()
      return { ...who, certificate: { sha256: sha256(raw), serialNumber } }
    },
  })
}

function certificateIn({ verificationMaterial: { content } }: Bundle): Buffer | undefined {
  if (content.$case === 'certificate') return content.certificate.rawBytes
  return content.$case === 'x509CertificateChain' ? content.x509CertificateChain.certificates[0]?.rawBytes : undefined
}

/** The digest that a key service gets to sign: of the file, or of the envelope (PAE). Ed25519 keys get the whole content. */
function digestOfSigned({ content }: Bundle, signer: Signer): SigningEvent['signed'] {
  if (content.$case === 'messageSignature') {
    const { messageSignature } = content
    return { algorithm: namedHash(messageSignature), digest: messageSignature.messageDigest.digest.toString('hex') }
  }
  const algorithm = byKind(signer, {
    key: ({ publicKey }): HashName | undefined => hashOf(parsePublicKey(publicKey)),
    identity: (): HashName => 'sha256',
  })
  if (algorithm === undefined) return undefined
  const { payloadType, payload } = content.dsseEnvelope
  const head = `DSSEv1 ${Buffer.byteLength(payloadType)} ${payloadType} ${payload.length} `
  return { algorithm, digest: createHash(algorithm).update(head).update(payload).digest('hex') }
}

/**
 * By what the log finds its entry. `leafHash` is the digest of the entry in its Merkle tree (RFC 6962 §2.1): in Rekor's first API, the end of
 * the identifier (UUID) of the entry.
 */
function entryFacts(entry: Entity['tlogEntries'][number], root: TrustedRoot | undefined): LogEntry {
  const { logId, logIndex, kindVersion, integratedTime, canonicalizedBody: body } = entry
  const listed = root?.tlogs.find(log =>
    [log.logId, log.checkpointKeyId].some(id => id?.keyId.equals(logId.keyId) === true),
  )
  const seconds = Number(integratedTime)
  return {
    ...(listed ? { url: listed.baseUrl } : {}),
    logId: logId.keyId.toString('hex'),
    index: logIndex,
    kind: `${kindVersion.kind} ${kindVersion.version}`,
    ...(seconds > 0 ? { integratedTime: timeText(new Date(seconds * 1000)) } : {}),
    bodySha256: sha256(body),
    leafHash: createHash('sha256').update(Buffer.of(0)).update(body).digest('hex'),
  }
}

function timestampsOf({ timestamps }: Entity, root: TrustedRoot | undefined): SigningEvent['timestamps'] {
  return timestamps.flatMap(stamp => {
    if (stamp.$case !== 'timestamp-authority') return []
    const { signingTime, signerSerialNumber } = stamp.timestamp
    const authorities = root === undefined ? [] : materialOf(root).timestampAuthorities
    const at = authorities.findIndex(({ certChain: [leaf] }) => leaf?.serialNumber.equals(signerSerialNumber))
    const uri = root?.timestampAuthorities[at]?.uri
    return [{ time: timeText(signingTime), ...(uri ? { authority: uri } : {}) }]
  })
}

/** RFC 3339 in UTC, to the second if it is one. */
function timeText(date: Date): string {
  return date.toISOString().replace('.000Z', 'Z')
}
