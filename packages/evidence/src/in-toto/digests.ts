/** The digests that count. A file is known by any of them. */
export const hashNames = ['sha256', 'sha384', 'sha512'] as const
export type HashName = (typeof hashNames)[number]

/** Digests of one file, in lower-case hex. */
export type Digests = { [Name in HashName]?: string }
