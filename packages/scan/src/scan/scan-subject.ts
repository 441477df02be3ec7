import type { FindingsDocument, Target } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import type { ScanTarget, TargetSource } from '@release-tools/oci'
import { type PartOptions, scanPart } from './scan.ts'

/** Scans what is known already: an SBOM of a directory, or an image by digest. Writes nothing into a release directory. */
export async function scanSubject(
  { target, source }: { target: Target & Pick<ScanTarget, 'kind'>; source: TargetSource },
  options: PartOptions,
  host: Host,
): Promise<FindingsDocument> {
  const named = source.kind === 'registry' ? `image:${source.reference}` : source.path
  const madeOf = { target, source: named, exclude: [], version: options.version }
  return (await scanPart({ ...target, source, excluded: [], madeOf }, options, host)).document
}
