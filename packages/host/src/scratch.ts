import { rmSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Host } from './host.ts'
import { whenInterrupted } from './interrupted.ts'

/** Runs `body` with a temporary directory outside the workspace, and removes it afterwards, also if a signal ends us. */
export async function withScratch<T>(
  purpose: string,
  { temp }: Pick<Host, 'temp'>,
  body: (directory: string) => Promise<T>,
): Promise<T> {
  const directory = await mkdtemp(join(temp, `release-tools-${purpose}-`))
  const done = whenInterrupted(() => rmSync(directory, { recursive: true, force: true }))
  try {
    return await body(directory)
  } finally {
    done()
    await rm(directory, { recursive: true, force: true })
  }
}
