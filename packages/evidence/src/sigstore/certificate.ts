import type { Signer as CertificateSigner } from '@sigstore/verify'

export type Identity = NonNullable<CertificateSigner['identity']>

const oids = {
  subjectAlternativeName: '2.5.29.17',
  issuer: '1.3.6.1.4.1.57264.1.8',
  issuerV1: '1.3.6.1.4.1.57264.1.1',
  builder: '1.3.6.1.4.1.57264.1.9',
  builderCommit: '1.3.6.1.4.1.57264.1.10',
  runner: '1.3.6.1.4.1.57264.1.11',
  sourceRepository: '1.3.6.1.4.1.57264.1.12',
  sourceCommit: '1.3.6.1.4.1.57264.1.13',
  sourceRef: '1.3.6.1.4.1.57264.1.14',
  event: '1.3.6.1.4.1.57264.1.20',
}

/** Stands for the issuer of a certificate that names none, such as that by which GitHub attests releases. A real one is a web address. */
export const noIssuer = 'none'

/**
 * Whose run got a certificate. The identity of a reusable workflow is the same for all its callers, but this is not. A value is empty,
 * which no claim equals, if the certificate does not have exactly one text there.
 */
export interface CertifiedSource {
  /** Web address: `https://github.com/acme/widget`. */
  repository: string
  commit: string
  /** `refs/tags/v1.2.0` */
  ref: string
  /** Address of the workflow that the job is written in; absent, as are the others below, in old certificates. */
  builder?: string
  /** The commit of that workflow: the only value that tells two runs of it apart if its tag was moved. */
  builderCommit?: string
  /** `github-hosted` or `self-hosted` */
  runner?: string
  /** `push` */
  event?: string
}

/**
 * True if a certificate was issued to exactly this identity by exactly this issuer. Compares bytes, and not the text that the
 * library reads from them: it matches identities as unanchored regular expressions, and drops the eighth bit of each byte.
 * `none` is a certificate without an issuer.
 * https://github.com/sigstore/fulcio/blob/main/docs/oid-info.md
 */
export function isIssuedTo(certificate: Identity, identity: string, issuer: string): boolean {
  const names = [tagged(0x86, identity), tagged(0x81, identity)].map(name => wrap(0x30, name))
  const name = extension(certificate, oids.subjectAlternativeName)
  return names.some(expected => name?.equals(expected)) && isFrom(certificate, issuer)
}

/** The source that the certificate of a workflow run names; undefined for the certificate of a person or another machine. */
export function certifiedSource(certificate: Identity): CertifiedSource | undefined {
  const [repository, commit, ref] = [oids.sourceRepository, oids.sourceCommit, oids.sourceRef].map(oid =>
    textOf(extensions(certificate, oid)),
  )
  if (repository === undefined) return undefined
  const others = (['builder', 'builderCommit', 'runner', 'event'] as const).flatMap(name => {
    const value = textOf(extensions(certificate, oids[name]))
    return value === undefined ? [] : [[name, value]]
  })
  return { repository, commit: commit ?? '', ref: ref ?? '', ...Object.fromEntries(others) }
}

/** A certificate's identity and issuer, for a message. */
export function describeIdentity(certificate: Identity): string {
  return `${JSON.stringify(certificate.subjectAlternativeName ?? '')}, issuer ${JSON.stringify(certificate.extensions?.issuer ?? '')}`
}

function isFrom(certificate: Identity, issuer: string): boolean {
  const [newer, older] = [extensions(certificate, oids.issuer), extensions(certificate, oids.issuerV1)]
  if (issuer === noIssuer) return newer.length === 0 && older.length === 0
  // The newer extension is DER text, the older one bare bytes. If a certificate has both, only the newer one matters.
  const [values, expected] = newer.length > 0 ? [newer, tagged(0x0c, issuer)] : [older, Buffer.from(issuer)]
  return values.length === 1 && values[0]?.equals(expected) === true
}

function extension(certificate: Identity, oid: string): Buffer | undefined {
  const found = extensions(certificate, oid)
  return found.length === 1 ? found[0] : undefined
}

/** The extensions of certificates that were asked for one, by identifier: a certificate is asked for a dozen. */
const read = new WeakMap<Identity, Map<string, Buffer[]>>()

/** The values of an extension (an identifier such as `2.5.29.17`). A certificate that was verified does not change. */
export function extensions(certificate: Identity, oid: string): Buffer[] {
  const known = read.get(certificate) ?? byIdentifier(certificate)
  read.set(certificate, known)
  return known.get(oid) ?? []
}

function byIdentifier({ oids: entries = [] }: Identity): Map<string, Buffer[]> {
  const values = new Map<string, Buffer[]>()
  for (const { oid, value } of entries) {
    const name = oid?.id.join('.') ?? ''
    const known = values.get(name)
    if (known === undefined) values.set(name, [value])
    else known.push(value)
  }
  return values
}

/** The text of one DER value; undefined without a value. Empty, which no claim equals, for two values or for another type. */
export function textOf([value, ...more]: Buffer[]): string | undefined {
  if (value === undefined) return undefined
  if (more.length > 0) return ''
  const text = value.subarray((value[1] ?? 0) < 0x80 ? 2 : 2 + ((value[1] ?? 0) & 0x7f)).toString()
  return tagged(0x0c, text).equals(value) ? text : ''
}

function tagged(tag: number, text: string): Buffer {
  return wrap(tag, Buffer.from(text))
}

/** One DER element: tag, length (X.690 §8.1.3), content. */
function wrap(tag: number, content: Buffer): Buffer {
  const { length } = content
  if (length < 0x80) return Buffer.concat([Buffer.from([tag, length]), content])
  const size = length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.from([tag, ...size]), content])
}
