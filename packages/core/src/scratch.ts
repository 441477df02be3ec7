import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Runs `body` with a directory of its own outside the workspace, which is removed afterwards. */
export async function withScratch<T>(purpose: string, body: (directory: string) => Promise<T>): Promise<T> {
  const directory = await mkdtemp(join(process.env.RUNNER_TEMP ?? tmpdir(), `release-tools-${purpose}-`))
  try {
    return await body(directory)
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}
