import type { Gate } from '../gate.ts'

/** The gates about signatures of commits and tags. */
export const signaturesGates: readonly Gate[] = []
