/** What a release is for its users. Each type has its own required gates: docs/policy.md. */
export const releaseTypes = ['major', 'minor', 'patch', 'security'] as const

export type ReleaseType = (typeof releaseTypes)[number]
