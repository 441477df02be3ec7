/**
 * What a command ends with. Part of the contract: scripts depend on it. Commands that write have words of their own:
 * `done`, or `notAll` where something was left as it was.
 */
export const exitCodes = {
  verified: 0,
  notVerified: 1,
  wrongUse: 2,
  couldNotCheck: 3,
  done: 0,
  notAll: 1,
} as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]
