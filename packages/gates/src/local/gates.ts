import type { Gate } from '../gate.ts'
import { changelog } from './changelog.ts'
import { version } from './version.ts'

/** The gates that the checkout decides. */
export const localGates: readonly Gate[] = [version, changelog]
