import { Problem } from '@release-tools/base'
import type { GateRecord } from '@release-tools/evidence'
import { type Gate, type GateContext, unknown } from './gate.ts'

/**
 * Looks through gates, one after another, those that run code of the project last: it may change keys and records that others read. A gate that
 * cannot look says `unknown`, and the next ones look. The records are in the order of the gates.
 */
export async function lookThrough(gates: readonly Gate[], context: GateContext): Promise<GateRecord[]> {
  const records = new Map<Gate, GateRecord[]>()
  const running = gates.filter(({ runsCode }) => runsCode === true)
  for (const gate of [...gates.filter(one => !running.includes(one)), ...running])
    records.set(gate, await look(gate, context))
  return gates.flatMap(gate => records.get(gate) ?? [])
}

async function look(gate: Gate, context: GateContext): Promise<GateRecord[]> {
  if (!gate.offline && context.server === undefined) return [{ gate: gate.id, ...notAsked(gate, context) }]
  try {
    const found = await gate.look(context)
    if (!Array.isArray(found)) return [{ gate: gate.id, ...found }]
    return found.map(({ name, ...one }) => ({ gate: `${gate.id}:${name}`, ...one }))
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return [{ gate: gate.id, ...unknown(gate.title, error.found) }]
  }
}

function notAsked({ title, needs }: Gate, { unasked = 'the server was not asked' }: GateContext) {
  return unknown(title, unasked, [], needs.length === 0 ? {} : { needs })
}
