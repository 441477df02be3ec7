import { readStart } from './read-limited.ts'

/** How a file begins that stands for one in Git LFS: https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md */
const pointer = 'version https://git-lfs.github.com/spec/'

/** True for a file that is only a pointer of Git LFS. Throws what readStart throws. */
export async function isLfsPointer(path: string): Promise<boolean> {
  return (await readStart(path, pointer.length)).toString('latin1') === pointer
}
