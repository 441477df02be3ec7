import type { Report } from '@release-tools/evidence'
import { type ExitCode, exitCodes } from '../exit-codes.ts'

/** The exit code of each result of a verification. */
export const codes: Record<Report['result'], ExitCode> = {
  verified: exitCodes.verified,
  'not verified': exitCodes.notVerified,
  'could not check': exitCodes.couldNotCheck,
  'not accepted': exitCodes.notVerified,
}
