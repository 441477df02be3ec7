import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Host } from './host.ts'

/** Runs `body` with a temporary directory outside the workspace, and removes it afterwards. */
export async function withScratch<T>(
  purpose: string,
  { temp }: Pick<Host, 'temp'>,
  body: (directory: string) => Promise<T>,
): Promise<T> {
  const directory = await mkdtemp(join(temp, `release-tools-${purpose}-`))
  try {
    return await body(directory)
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}
