import type { Config } from './config.ts'

/** An archive of a release. */
export interface NamedArchive {
  /** Without its extension. */
  name: string
  /** Paths from the root of the repository, with `*`, `?` and `**`. */
  files: string[]
  format: 'tar.gz' | 'zip'
}

/** The archives of a release, with its version in their names. */
export function namedArchives({ archives }: Config, version: string): NamedArchive[] {
  return archives.map(({ name, files, format }) => ({
    name: name.value.replaceAll('{version}', version),
    files: files.value,
    format: format.value,
  }))
}
