import { normalized } from './measured-path.ts'

/** The files of the repository, to be found by what paths of other machines say. */
export interface Tracked {
  /** The tracked file of this name from the root of the repository. */
  find(segments: string[]): string | undefined
  /** Segments of the tracked files that end in the same directory and name, or that are the name itself at the root. */
  alike(segments: string[]): string[][]
  /** Form in which names are compared. */
  fold(text: string): string
}

/** Indexes tracked files (from the root of the repository, forward slashes). */
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

/** macOS writes names in another Unicode form than Git keeps; names that differ only in it are left as they are. */
function folding(paths: string[]): (text: string) => string {
  const forms = new Set(paths.map(path => path.normalize('NFC')))
  return forms.size === new Set(paths).size ? text => text.normalize('NFC') : text => text
}

function endOf(segments: string[]): string {
  return segments.slice(-2).join('/')
}
