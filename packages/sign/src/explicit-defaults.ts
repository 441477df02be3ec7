import { isObject, listAt } from '@release-tools/base'

/**
 * A bundle whose log entries name their index even if it is 0, and the list of digests that proves them even if it is empty. cosign leaves such values out, as
 * protobuf's JSON may, and sigstore-python does not read the bundle then: so the first entry of a log would be of no use to model_signing and
 * pypi-attestations. Nothing of it is signed. https://protobuf.dev/programming-guides/json/#field-presence
 */
export function withExplicitDefaults(bundle: unknown): unknown {
  if (!isObject(bundle) || !isObject(bundle.verificationMaterial)) return bundle
  const entries = listAt(bundle.verificationMaterial, 'tlogEntries')
  if (entries.length === 0) return bundle
  const tlogEntries = entries.map(entry => (isObject(entry) ? withIndex(entry) : entry))
  return { ...bundle, verificationMaterial: { ...bundle.verificationMaterial, tlogEntries } }
}

function withIndex(entry: Record<string, unknown>) {
  const { inclusionProof: proof } = entry
  return {
    logIndex: '0',
    ...entry,
    ...(isObject(proof) ? { inclusionProof: { logIndex: '0', ...proof, hashes: listAt(proof, 'hashes') } } : {}),
  }
}
