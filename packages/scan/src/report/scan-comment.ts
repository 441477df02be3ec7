import { byBytes, sha256 } from '@release-tools/base'
import type { FindingsDocument } from '@release-tools/evidence'
import { type SummaryFacts, scanSummary } from './scan-summary.ts'

// GitHub's limit: "body is too long (maximum is 65536 characters)".
const longest = 65_536

/**
 * The Markdown of a comment on the pull request: the summary of the scan. Its first line is a hidden marker that identifies it by the targets,
 * so that a later scan of them finds it. The same findings give the same text on the same day.
 */
export function scanComment(facts: SummaryFacts): string {
  const marker = markerOf(facts.documents)
  const whole = `${marker}\n${scanSummary({ ...facts, ages: false })}`
  if (whole.length <= longest) return whole
  const [screen = ''] = whole.split('\n\n<details>')
  return `${screen}\n\nAll else is in the summary of the job.`
}

/** Platforms do not count: a later scan may have others. Tools belong to their project. */
function markerOf(documents: FindingsDocument[]): string {
  const names = documents
    .filter(({ target }) => target.kind !== 'tools')
    .map(({ target: { kind, name, path } }) => JSON.stringify([kind, name, path]))
  const key = sha256([...new Set(names)].sort(byBytes).join('\n')).slice(0, 16)
  return `<!-- release-tools:scan-image ${key} -->`
}
