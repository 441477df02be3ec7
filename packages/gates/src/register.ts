import type { Gate } from './gate.ts'
import { localGates } from './local/gates.ts'
import { serverGates } from './server/gates.ts'
import { signaturesGates } from './signatures/gates.ts'
import { sourceGates } from './source/gates.ts'
import { typesGates } from './types/gates.ts'

/** Every gate, in the order of the table. */
export const gates: readonly Gate[] = [...localGates, ...signaturesGates, ...typesGates, ...serverGates, ...sourceGates]
