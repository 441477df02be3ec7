import type { Gate } from '../gate.ts'
import { trust } from '../trust/trust.ts'
import { disclosure } from './disclosure.ts'
import { migrationGuide } from './migration-guide.ts'
import { releaseCandidate } from './release-candidate.ts'
import { signOff } from './sign-off.ts'

/** The gates that some types of releases have. */
export const typesGates: readonly Gate[] = [migrationGuide, releaseCandidate, disclosure, signOff, trust]
