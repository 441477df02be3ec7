import { at, isObject, listAt, textAt } from '@release-tools/base'
import { bundleOfStatement } from './bundle-of.ts'
import { certificatesOf } from './certificates.ts'
import type { BundleSignature, Parts } from './signature.ts'
import { refuseMoreThan, unusableSignature } from './unusable.ts'

/** Maximum number of signatures of one envelope. Each becomes a bundle with the payload in it. */
const mostSigners = 16

/**
 * The signatures of a DSSE envelope that stands alone, or whose certificate and log entry are `beside` it. Each may have its certificate in
 * `cert`, as slsa-github-generator writes it; the format has no place for log entries. https://github.com/secure-systems-lab/dsse/blob/master/envelope.md
 */
export function readEnvelope(value: unknown, format: string, beside?: Parts): BundleSignature[] {
  const [payload, payloadType] = [textAt(value, 'payload'), textAt(value, 'payloadType')]
  const signatures = listAt(value, 'signatures')
  if (payload === undefined || payloadType === undefined)
    throw unusableSignature('its payload and the type of it are not both texts.')
  if (signatures.length === 0) throw unusableSignature('it has no signature.')
  refuseMoreThan(mostSigners, 'signatures', signatures)
  return signatures.map(signature => {
    const sig = textAt(signature, 'sig')
    if (sig === undefined) throw unusableSignature('one of its signatures is not a text.')
    const parts = beside ?? { certificates: inside(signature) }
    return { kind: 'bundle', format, bundle: bundleOfStatement({ payload, payloadType, sig }, parts), parts }
  })
}

/** True for what another format keeps in base64, if it is an envelope. */
export function isEnvelope(value: unknown): boolean {
  return isObject(value) && ['payload', 'payloadType', 'signatures'].every(key => at(value, key) !== undefined)
}

function inside(signature: unknown): string[] {
  const certificate = at(signature, 'cert') ?? ''
  if (typeof certificate !== 'string')
    throw unusableSignature('the certificate of one of its signatures is not a text.')
  return certificate === '' ? [] : certificatesOf(certificate)
}
