import { X509Certificate } from 'node:crypto'
import { listAt, Problem, parseStrictJson, textAt } from '@release-tools/base'
import { isEnvelope } from '../signatures/dsse.ts'
import { readSignatures } from '../signatures/read-signatures.ts'
import { isBundle } from '../sigstore/bundle.ts'
import { cannotCheck } from '../sigstore/cannot-check.ts'
import { bundleOfParts, certificateOfEntry, type LogEntry } from '../sigstore/rekor-entry.ts'
import { Refused, reasons } from './refused.ts'

/** What a provenance file has: bundles, and envelopes whose log entry must be looked up. A Problem stands for what cannot be read. */
export type SignedProvenance =
  | { kind: 'bundle'; bundle: unknown }
  | {
      kind: 'envelope'
      envelope: object
      /** PEM, if the generator put it there. */
      certificate?: string
      /** The envelope as it was logged. */
      text: string
    }

/** Maximum number of lines: each costs a check of a signature. */
const most = 1000
const what = 'the provenance'

/**
 * Reads a provenance file: one Sigstore bundle or DSSE envelope, or several, one on each line. slsa-verifier reads only the first form. Other
 * formats are read as verify-blob reads them.
 */
export function readProvenanceFile(content: Uint8Array): SignedProvenance[] {
  const text = Buffer.from(content).toString()
  const lines = text.split('\n').filter(line => line.trim() !== '')
  const isList = lines.length > 1 && lines.every(line => line.startsWith('{') && line.trimEnd().endsWith('}'))
  if (!isList) return signedProvenance(content)
  if (lines.length <= most) return lines.flatMap(line => signedProvenance(Buffer.from(line)))
  throw new Problem(`read ${what}`, {
    found: `it has ${lines.length} lines, more than the ${most} accepted.`,
    next: 'Give the lines that are about the artifact.',
  })
}

/** An envelope with an entry of a log as a bundle. The certificate is that of the envelope, else that of the entry. */
export function withLogEntry(
  { envelope, certificate }: Extract<SignedProvenance, { kind: 'envelope' }>,
  entry: LogEntry,
): object {
  const own = certificate ?? certificateOfEntry(entry)
  if (own === undefined) throw new Refused(`${reasons.noValidEntry}: the log entry has no certificate`)
  return bundleOfParts(envelope, own, entry)
}

function signedProvenance(content: Uint8Array): SignedProvenance[] {
  try {
    const value = isObjectText(content) ? parseStrictJson(content, what) : undefined
    if (isBundle(value)) return [{ kind: 'bundle', bundle: withoutRoot(value) }]
    return isEnvelope(value) ? [envelopeOf(value as object, content)] : otherSignatures(content)
  } catch (error) {
    if (error instanceof Problem) return [{ kind: 'bundle', bundle: error }]
    throw error
  }
}

function envelopeOf(envelope: object, content: Uint8Array): SignedProvenance {
  const certificate = textAt(envelope, 'signatures', 0, 'cert')
  const text = Buffer.from(content).toString()
  return { kind: 'envelope', envelope, text, ...(certificate === undefined ? {} : { certificate }) }
}

function otherSignatures(content: Uint8Array): SignedProvenance[] {
  return readSignatures(content).signatures.map(one => {
    if (one.kind === 'unread') return { kind: 'bundle', bundle: one.problem }
    if (one.kind === 'bundle') return { kind: 'bundle', bundle: one.bundle }
    throw cannotCheck(`it is ${one.format}, which is not about a build.`, 'Give a file with provenance.')
  })
}

/**
 * The bundle without the root certificate that slsa-github-generator 1.7.0 put into it. Only the trusted root says which roots count, so a
 * bundle with one is refused elsewhere; slsa-verifier does not look at it.
 */
function withoutRoot(bundle: unknown): unknown {
  const [leaf, ...above] = listAt(bundle, 'verificationMaterial', 'x509CertificateChain', 'certificates')
  const kept = above.filter(one => !isRoot(textAt(one, 'rawBytes') ?? ''))
  if (kept.length === above.length) return bundle
  const whole = bundle as { verificationMaterial: object }
  const material = { ...whole.verificationMaterial, x509CertificateChain: { certificates: [leaf, ...kept] } }
  return { ...whole, verificationMaterial: material }
}

function isRoot(base64: string): boolean {
  try {
    const certificate = new X509Certificate(Buffer.from(base64, 'base64'))
    return certificate.checkIssued(certificate)
  } catch {
    return false
  }
}

function isObjectText(content: Uint8Array): boolean {
  return Buffer.from(content.subarray(0, 64)).toString().trimStart().startsWith('{')
}
