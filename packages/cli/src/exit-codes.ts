/**
 * Exit codes. They are part of the contract, because scripts depend on them. Commands that write files end with `done`, or with
 * `notAll` if they left something unchanged, or with `notWritten` if nobody said yes.
 */
export const exitCodes = {
  verified: 0,
  notVerified: 1,
  wrongUse: 2,
  couldNotCheck: 3,
  done: 0,
  notAll: 1,
  notWritten: 4,
} as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]
