import { listAt, numberAt, Problem, parseJson, sha256, textAt } from '@release-tools/base'
import type { ScorecardSource } from './sources.ts'

/** Most checks of a report; version 5 has 20. */
const most = 1000

/** Reads a report of OpenSSF Scorecard, version 5 (`scorecard --format json`). `file` names it. Throws a Problem for anything else. */
export function readScorecard(bytes: Buffer, file: string): ScorecardSource {
  const checks = listAt(parseJson(bytes.toString('utf8'), file), 'checks')
  const scores = new Map<string, number | undefined>()
  for (const check of checks.slice(0, most)) {
    const [name, score] = [textAt(check, 'name'), numberAt(check, 'score')]
    // -1 says that it could not run.
    if (name !== undefined && score !== undefined) scores.set(name, score < 0 ? undefined : score)
  }
  if (scores.size > 0) return { file, sha256: sha256(bytes), scores }
  throw new Problem(`read ${file}`, {
    found: 'it has no checks with scores, as reports of OpenSSF Scorecard have.',
    next: 'Make it with scorecard --local . --format json.',
  })
}
