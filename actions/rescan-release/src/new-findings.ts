import type { FindingsDocument, FoundThen } from '@release-tools/evidence'
import type { RescannedTarget } from './document.ts'

/** A target that was scanned again, with today's findings. */
export interface Scanned {
  target: RescannedTarget
  document: FindingsDocument
}

/** Today's findings that the release did not have. Of a target that the release has no findings of, nothing is new. */
export function onlyNew({ target, document }: Scanned): FindingsDocument {
  const added = new Set((target.difference?.added ?? []).map(keyOf))
  return { ...document, findings: document.findings.filter(finding => added.has(keyOf(finding))) }
}

/** What names a finding in the documents of one scan. */
export function keyOf({ id, package: { name, version, type } }: Pick<FoundThen, 'id' | 'package'>): string {
  return JSON.stringify([id, name, version, type])
}
