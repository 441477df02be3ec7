import type { Gate } from '../gate.ts'

/** The gates that the checkout decides. */
export const localGates: readonly Gate[] = []
