import type { Gate } from '../gate.ts'

/** The gates that some types of releases have. */
export const typesGates: readonly Gate[] = []
