import { normalized } from './measured-path.ts'

/** An index of the repository's files, for paths of other machines. */
export interface Tracked {
  /** The tracked file with this path from the root of the repository. */
  find(segments: string[]): string | undefined
  /** Segments of the tracked files with the same directory name and file name, and of files at the root with the same name. */
  alike(segments: string[]): string[][]
  /** The form of names for comparison. */
  fold(text: string): string
}

/** Indexes tracked files (paths from the root of the repository, with forward slashes). */
export function indexTracked(paths: string[]): Tracked {
  const fold = folding(paths)
  const byPath = new Map(paths.map(path => [fold(path), path]))
  const byEnd = Map.groupBy(
    paths.toSorted().map(path => fold(path).split('/')),
    endOf,
  )
  return {
    fold,
    find: segments => byPath.get(normalized(segments).join('/')),
    alike: segments => {
      const root = segments.length > 1 ? (byEnd.get(endOf(segments.slice(-1))) ?? []) : []
      return [...(byEnd.get(endOf(segments)) ?? []), ...root]
    },
  }
}

/** macOS writes names in a different Unicode form than git. If names differ only in their form, they are not changed. */
function folding(paths: string[]): (text: string) => string {
  const forms = new Set(paths.map(path => path.normalize('NFC')))
  return forms.size === new Set(paths).size ? text => text.normalize('NFC') : text => text
}

function endOf(segments: string[]): string {
  return segments.slice(-2).join('/')
}
