/**
 * What statements may be about: `packages` counts those that name a package, alone or as a part of the release; `release` also those about the
 * release as a whole, which say something of every package in it.
 */
export const vexScopes = ['packages', 'release'] as const
export type VexScope = (typeof vexScopes)[number]
