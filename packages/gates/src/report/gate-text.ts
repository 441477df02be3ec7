import { count, groupBy } from '@release-tools/base'
import { type GateRecord, gateResults, resultWords } from '@release-tools/evidence'
import type { Gate } from '../gate.ts'

/** The title of the gate of a record: `Signed tag`; of one of several: `Command fuzz`. */
export function gateTitle({ gate }: Pick<GateRecord, 'gate'>, gates: readonly Gate[]): string {
  const [id = '', name] = gate.split(':')
  const title = gates.find(one => one.id === id)?.title ?? id
  return name === undefined ? title : `${title} ${name}`
}

/** `12 passed, 1 failed, 2 unknown`; empty words are left out. */
export function resultCounts(records: readonly GateRecord[]): string {
  const by = groupBy([...records], ({ result }) => result)
  const parts = gateResults.map(result => [resultWords[result], by.get(result)?.length ?? 0] as const)
  return parts.flatMap(([word, number]) => (number === 0 ? [] : [`${number} ${word}`])).join(', ') || count(0, 'gate')
}
