import { kinds } from '@release-tools/evidence'
import type { KeptFile } from '../../store.ts'

/** Largest file that a branch keeps, in bytes: base64 and JSON make 28 MB of it, and GitHub accepts 40 MB in a request. */
export const largestFile = 20 * 1024 * 1024

/** Files of a release with endings that logs of a run have too, which are large and say little of the release. */
const named = [kinds['verify-log'].files.text, kinds.licences.files.listing, kinds['image-signature'].files.list].map(
  ({ path }) => path,
)

/**
 * True for what describes a release: manifest, digests, signatures, SBOMs, findings, logs, notes, and the audit log. What the build made is not for a
 * branch: git keeps each version of it forever.
 */
export function isMetadata({ name, size }: Pick<KeptFile, 'name' | 'size'>): boolean {
  const isText =
    /\.(?:json|jsonl|yaml|md|sarif|asc|sig|checkpoint)$/.test(name) || name.startsWith(kinds.sums.files.text.path)
  return (isText || named.includes(name)) && size <= largestFile
}
