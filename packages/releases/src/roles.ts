/** The roles of a TUF repository. https://theupdateframework.github.io/specification/v1.0.33/#roles-and-pki */
export const roles = ['root', 'targets', 'snapshot', 'timestamp'] as const
export type RoleName = (typeof roles)[number]

/** Which keys sign a role, in PEM form, and how many of them must. */
export interface RoleKeys {
  keys: string[]
  threshold: number
}

/** Files of an index by name, in the order in which they are written: the timestamp last, because it makes the others count. */
export type IndexFiles = Map<string, Buffer>

/** Name of a file that says what it says for good. */
export function versioned(role: 'root' | 'targets' | 'snapshot', version: number): string {
  return `${version}.${role}.json`
}

export const timestampName = 'timestamp.json'

/** Path of the root of an index in the repository of its project. */
export const usualIndexRoot = '.github/index-root.json'

/** Where an earlier root is kept: `.github/index-root.1.json` beside `.github/index-root.json`. */
export function earlierPath(path: string, version: number): string {
  return `${path.replace(/\.json$/, '')}.${version}.json`
}
