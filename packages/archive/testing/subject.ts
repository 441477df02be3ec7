import type { FileToKeep, Part, Store } from '../src/store.ts'
import { recorded } from './files-to-keep.ts'

/** An empty place for one test. */
export interface Fresh {
  /** Opens the store there as one more run does. */
  open(): Promise<Store>
  /**
   * Puts bytes at the name of a file of a part, as somebody with every right there does, or a run that was then killed. The name may be
   * that of the record, and the file may exist.
   */
  plant(part: Part, name: string, bytes: Buffer): Promise<void>
  /** Leaves what a run does that is killed after this file. Defaults to `plant`. */
  leave?(part: Part, name: string, bytes: Buffer): Promise<void>
}

/** What the contract needs for its tests. */
export interface Subject {
  fresh: () => Promise<Fresh>
  files: FileToKeep[]
  /** A new path. */
  target(): string
}

export const part: Part = { repository: 'acme/widget', tag: 'widget/v1.2.0', name: 'release' }
// Metadata, which every store keeps. One is empty, and one has more bytes than a piece.
export const large = Buffer.concat([Buffer.from('{"x":"'), Buffer.alloc(300_000, 'x'), Buffer.from('"}\n')])
export const nothing = () => {}
/** What a record lists of files. */
export const byName = (files: FileToKeep[]) => recorded(files).sort((a, b) => (a.name < b.name ? -1 : 1))
