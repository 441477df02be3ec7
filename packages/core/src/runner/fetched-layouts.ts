import { appendFile, readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { layoutsDirName } from '../release-dir.ts'

// The runner empties this directory at the start of each job.
const note = () => join(process.env.RUNNER_TEMP ?? tmpdir(), 'release-tools-fetched-layouts')

/** Remembers, for the later steps of this job, which images' layouts an artifact (unpacked in `from`) brought. */
export async function noteLayouts(from: string): Promise<void> {
  const names = await readdir(join(from, layoutsDirName)).catch(() => [])
  if (names.length > 0) await appendFile(note(), `${names.join('\n')}\n`)
}

/**
 * Leaves out of what travels the layouts that came by an artifact: images are large, and who needs one fetches the artifact
 * of the job that built it.
 */
export async function withoutFetchedLayouts(paths: string[]): Promise<string[]> {
  const fetched = (await readFile(note(), 'utf8').catch(() => '')).split('\n').filter(name => name !== '')
  return paths.filter(path => !fetched.some(name => path.startsWith(`${layoutsDirName}/${name}/`)))
}
