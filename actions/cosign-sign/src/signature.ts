import type { Verified } from '@release-tools/evidence'
import type { Signed } from '@release-tools/sign'

/** A signature that was made and verified. */
export interface Signature {
  what: Signed
  /** Absolute path. */
  bundle: string
  verified: Verified
  /** Of an image: how many manifests of its index are signed as well. */
  parts: number
}

/** `the 3 manifests that it lists`. */
export function partsText(parts: number): string {
  return parts === 1 ? 'the manifest that it lists' : `the ${parts} manifests that it lists`
}
