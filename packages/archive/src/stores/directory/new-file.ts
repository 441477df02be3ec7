import { randomBytes } from 'node:crypto'
import { chmod, link, open, readdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileSize, messageOf, Problem, sha256File } from '@release-tools/base'
import { recordName } from '../../record.ts'

/** Begins as no kept file does, and is shorter than the longest of them. */
const partial = /^\.[0-9a-f]{12}\.part$/

/**
 * Writes a file that nobody has written before: beside its name, to the disk, read back, and then linked to the name, which fails if the
 * name is taken. False if it is, or if the part has become whole without it; then nothing is changed. Throws a Problem if what was written does not have the digest.
 */
export async function writeNew(
  path: string,
  content: AsyncIterable<Buffer> | Buffer,
  digest: string,
): Promise<boolean> {
  const beside = join(dirname(path), `.${randomBytes(6).toString('hex')}.part`)
  try {
    const handle = await open(beside, 'wx', 0o644)
    try {
      await handle.writeFile(content)
      await handle.sync()
    } finally {
      await handle.close()
    }
    if ((await sha256File(beside, 'inside')) !== digest)
      throw unwritten(path, 'what was read back has another digest.', 'Check the disk, and that nothing writes to it.')
    if (!(await linked(beside, path))) return false
  } catch (error) {
    const isGone = (error as NodeJS.ErrnoException).code === 'ENOENT'
    if (isGone && (await isWhole(path))) return false
    throw error instanceof Problem
      ? error
      : unwritten(path, `${messageOf(error)}.`, 'Check the directory and its disk.')
  } finally {
    await rm(beside, { force: true })
  }
  // After the other name is gone: Windows deletes no name of a file that may only be read.
  await chmod(path, 0o444)
  return true
}

/** True if somebody has kept the whole part meanwhile, of the same files or of others, and removed what was beside them. */
async function isWhole(path: string): Promise<boolean> {
  const sizes = await Promise.all([path, join(dirname(path), recordName)].map(one => fileSize(one)))
  return sizes.some(size => size !== undefined)
}

async function linked(beside: string, path: string): Promise<boolean> {
  try {
    await link(beside, path)
    return true
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return false
    if (code === 'EPERM' || code === 'ENOTSUP' || code === 'ENOSYS' || code === 'EISDIR')
      throw unwritten(
        path,
        `the file system has no hard links (${code}), so that a name could be overwritten.`,
        'Use one that has them, such as ext4, XFS, APFS or NTFS, and no FAT.',
      )
    throw error
  }
}

/** Removes what runs that were killed left beside the files of a part that is whole. */
export async function removePartials(folder: string): Promise<void> {
  for (const name of await readdir(folder)) if (partial.test(name)) await rm(join(folder, name), { force: true })
}

/** Puts the names of a directory, and its own in the one above, onto the disk. Windows does so by itself. */
export async function syncDirectory(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  for (const directory of [folder, dirname(folder)]) {
    const handle = await open(directory, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  }
}

function unwritten(path: string, found: string, next: string): Problem {
  return new Problem(`write ${path}`, { found, next })
}
