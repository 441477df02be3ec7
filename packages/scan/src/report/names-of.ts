import { type FindingsDocument, type ScannerName, scannerNames } from '@release-tools/evidence'

/** The scanners that were to scan any of the targets, in the order of every list. */
export function namesOf(documents: Pick<FindingsDocument, 'scanners'>[]): ScannerName[] {
  const ran = new Set(documents.flatMap(({ scanners }) => scanners).map(({ name }) => name))
  return scannerNames.filter(name => ran.has(name))
}
