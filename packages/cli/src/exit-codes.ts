/** What a command ends with. Part of the contract: scripts depend on it. */
export const exitCodes = { verified: 0, notVerified: 1, wrongUse: 2, couldNotCheck: 3 } as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]
