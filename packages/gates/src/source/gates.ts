import type { Gate } from '../gate.ts'
import { sourceLevel } from './source-level.ts'

/** The gate of the Source track of SLSA. */
export const sourceGates: readonly Gate[] = [sourceLevel]
