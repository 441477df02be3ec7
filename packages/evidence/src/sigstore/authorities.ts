import type { SignedEntity, TrustMaterial } from '@sigstore/verify'
import { type CannotCheck, cannotCheck } from './cannot-check.ts'
import { requireKnownExtensions } from './extensions.ts'
import { notVerified, refusal } from './refusal.ts'
import { readAlgorithm } from './timestamp-algorithm.ts'
import type { TrustedRoot } from './trusted-root.ts'

type Certificate = Extract<SignedEntity['key'], { $case: 'certificate' }>['certificate']
type Timestamp = Extract<SignedEntity['timestamps'][number], { $case: 'timestamp-authority' }>['timestamp']

/** Forms of log entries that the library reads: of Rekor v1, and of Rekor v2 (https://github.com/sigstore/rekor-tiles). */
const entryForms = [
  'hashedrekord 0.0.1',
  'dsse 0.0.1',
  'intoto 0.0.1',
  'intoto 0.0.2',
  'hashedrekord 0.0.2',
  'dsse 0.0.2',
]

/**
 * The authorities and logs that a trusted root lists. Nothing can be said of a signature that another one vouches for: it may be
 * genuine, of another Sigstore instance or of a time after the root. That is not the same as a signature that is wrong.
 */
export class Authorities {
  readonly #root: TrustedRoot
  readonly #material: TrustMaterial

  /** `material` is what the library makes of the root. */
  constructor(root: TrustedRoot, material: TrustMaterial) {
    this.#root = root
    this.#material = material
  }

  /** Throws CannotCheck if an authority or a log that the root does not list vouches for the entity, with its name. */
  requireKnown(entity: SignedEntity): void {
    try {
      if (entity.key.$case === 'certificate') this.#requireAny()
      this.#requireLogs(entity)
      for (const stamp of entity.timestamps)
        if (stamp.$case === 'timestamp-authority') this.#requireTimestampAuthority(stamp.timestamp)
      if (entity.key.$case === 'certificate') this.#requireIssuer(entity.key.certificate)
    } catch (error) {
      // Certificates and timestamps are parsed only here, and anybody may have written them.
      throw refusal(error)
    }
  }

  /** True if an authority that the root lists says that it issued the certificate; false for a signature by a key. */
  hasIssued({ key }: SignedEntity): boolean {
    if (key.$case === 'public-key') return false
    try {
      return this.#issuersOf(key.certificate).length > 0
    } catch (error) {
      throw refusal(error)
    }
  }

  /** Throws CannotCheck for a root that cannot vouch for any certificate, or not for the time at which it was used. */
  #requireAny() {
    const { certificateAuthorities, tlogs, timestampAuthorities } = this.#root
    if (certificateAuthorities.length === 0) throw thin('certificate authority')
    if (tlogs.length === 0 && timestampAuthorities.length === 0) throw thin('log and no timestamp authority')
  }

  #requireLogs(entity: SignedEntity) {
    const known = this.#root.tlogs.flatMap(log => [log.logId, log.checkpointKeyId]).filter(id => id !== undefined)
    const unknown = entity.tlogEntries.find(entry => !known.some(id => id.keyId.equals(entry.logId.keyId)))
    if (unknown !== undefined) throw unlisted('log entry', `a log (${unknown.logId.keyId.toString('base64')})`)
    const other = entity.tlogEntries.map(entryForm).find(form => !entryForms.includes(form))
    if (other !== undefined)
      throw cannotCheck(
        `its log entry is of a form that release-tools does not read (${other}).`,
        'Use the program that the signature was made for.',
      )
  }

  /** By serial number and issuer, as the library chooses the authority. */
  #requireTimestampAuthority(timestamp: Timestamp) {
    // RFC 3161 §2.4.2: 0 and 1 are granted. A refusal has no token.
    if (timestamp.status > 1n) throw notVerified('its timestamp is the refusal of an authority.')
    const { signerIssuer, signerSerialNumber } = timestamp
    const listed = this.#material.timestampAuthorities.some(
      ({ certChain: [leaf] }) => leaf?.issuer.equals(signerIssuer) && leaf.serialNumber.equals(signerSerialNumber),
    )
    if (!listed)
      throw unlisted(
        'timestamp',
        `an authority (issuer ${nameOf(signerIssuer)}, serial number ${signerSerialNumber.toString('hex')})`,
      )
    readAlgorithm(timestamp)
  }

  #requireIssuer(leaf: Certificate) {
    const issuers = this.#issuersOf(leaf)
    if (issuers.length === 0) throw unlisted('certificate', `an authority (${nameOf(leaf.issuer)})`)
    requireKnownExtensions(leaf, 'its certificate')
    for (const one of issuers.flatMap(({ certChain }) => certChain))
      requireKnownExtensions(one, 'one of its authorities')
    const unknown = leaf.extSCT?.signedCertificateTimestamps.find(
      ({ logID }) => !this.#material.ctlogs.some(log => log.logID.equals(logID)),
    )
    if (unknown !== undefined)
      throw unlisted('certificate', `a certificate transparency log (${unknown.logID.toString('base64')})`)
  }

  #issuersOf(leaf: Certificate): TrustMaterial['certificateAuthorities'] {
    return this.#material.certificateAuthorities.filter(({ certChain }) => certChain.some(one => isIssuer(one, leaf)))
  }
}

function entryForm({ kindVersion }: SignedEntity['tlogEntries'][number]): string {
  return `${kindVersion.kind} ${kindVersion.version}`
}

/** As the library looks for issuers: by the identifier of the key if the certificate has one, else by name. */
function isIssuer(authority: Certificate, leaf: Certificate): boolean {
  const identifier = leaf.extAuthorityKeyID?.keyIdentifier
  const own = authority.extSubjectKeyID?.keyIdentifier
  return identifier !== undefined && own !== undefined ? own.equals(identifier) : authority.subject.equals(leaf.issuer)
}

/** Tags of text in DER: UTF8String, PrintableString, TeletexString, IA5String. */
const textTags = [0x0c, 0x13, 0x14, 0x16]

/** The texts in the content of a distinguished name (RFC 5280 §4.1.2.4), for a message: `sigstore.dev, sigstore-intermediate`. */
function nameOf(der: Buffer): string {
  const found: string[] = []
  const walk = (bytes: Buffer) => {
    for (let at = 0; at + 1 < bytes.length; ) {
      const [tag = 0, length = 0] = [bytes[at], bytes[at + 1]]
      // Texts of a name are shorter than 128 bytes. What is longer is not worth showing.
      if (length > 0x7f) return
      const content = bytes.subarray(at + 2, at + 2 + length)
      if (textTags.includes(tag)) found.push(content.toString())
      else if ((tag & 0x20) !== 0) walk(content)
      at += 2 + length
    }
  }
  walk(der)
  return found.length === 0 ? 'without a name' : found.join(', ')
}

function unlisted(what: string, whom: string): CannotCheck {
  return cannotCheck(`its ${what} is from ${whom} that the trusted root does not list.`)
}

function thin(missing: string): CannotCheck {
  return cannotCheck(`the trusted root lists no ${missing}.`)
}
