/** What a badge can say of a release, in the order in which they are shown. */
export const badgeNames = ['signed', 'sbom', 'findings', 'provenance', 'coverage', 'slsa'] as const
export type BadgeName = (typeof badgeNames)[number]
