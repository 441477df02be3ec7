import type { Gate } from '../gate.ts'

/** The gates that the server of the repository decides. */
export const serverGates: readonly Gate[] = []
