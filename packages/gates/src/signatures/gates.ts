import type { Gate } from '../gate.ts'
import { signedCommits } from './signed-commits.ts'
import { signedTag } from './signed-tag.ts'

/** The gates about signatures of commits and tags. */
export const signaturesGates: readonly Gate[] = [signedCommits, signedTag]
