import { code, escapeMarkdown } from '@release-tools/base'
import { excuses, packageLabel, placeOf, reasonOf } from '@release-tools/evidence'
import type { ReleaseFacts } from './release-facts.ts'

/** Findings that do not count because a VEX document says so, each once. */
export function vexLines({ vex }: ReleaseFacts): string[] {
  const excused = [...vex].filter(([, applied]) => excuses(applied))
  const named = excused.map(
    ([{ id, package: found }, { statement }]) =>
      `${code(id, 'line')} in ${escapeMarkdown(`${packageLabel(found)}: ${reasonOf(statement)} (${placeOf(statement)})`)}`,
  )
  return [...new Set(named)].map(text => `Not counted by VEX: ${text}`)
}
