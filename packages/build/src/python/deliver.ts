import { copyFile, mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileSize, listFiles, Problem, sha256File } from '@release-tools/base'

/**
 * Moves every file of one directory into another, each so that it appears complete. Throws a Problem, and moves nothing, if a file of
 * that name and with other bytes already exists.
 */
export async function deliver(from: string, to: string): Promise<void> {
  const names = await listFiles(from)
  await mkdir(to, { recursive: true })
  for (const name of names) await refuseOther(join(from, name), join(to, name), name)
  for (const name of names) await moveFile(join(from, name), join(to, name))
}

async function refuseOther(path: string, target: string, name: string): Promise<void> {
  if ((await fileSize(target)) === undefined || (await sha256File(path)) === (await sha256File(target))) return
  throw new Problem(`put ${JSON.stringify(name)} into the release directory`, {
    found: 'another file of this name is there, with other bytes.',
    next: 'Start with an empty release directory, and build each file once.',
  })
}

/** Moves a file. The two directories may be on different file systems. */
export async function moveFile(from: string, to: string): Promise<void> {
  try {
    await rename(from, to)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error
    const partial = `${to}.partial`
    try {
      await copyFile(from, partial)
      await rename(partial, to)
    } catch (failure) {
      await rm(partial, { force: true })
      throw failure
    }
    await rm(from)
  }
}
