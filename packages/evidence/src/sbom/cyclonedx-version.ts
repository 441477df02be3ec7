/** Versions of CycloneDX that can be written. Not every program reads 1.7 yet. */
export const cycloneDxVersions = ['1.6', '1.7'] as const

export type CycloneDxVersion = (typeof cycloneDxVersions)[number]
