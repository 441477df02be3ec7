// It stands alone, so that reading inputs does not load what computes digests.
import { isSha256, textAt } from '@release-tools/base'

/** True for a name with a SHA-256 digest. */
export function isNamedDigest(value: unknown): value is { name: string; digest: { sha256: string } } {
  const [name, digest] = [textAt(value, 'name'), textAt(value, 'digest', 'sha256')]
  return name !== undefined && isSha256(digest ?? '')
}
