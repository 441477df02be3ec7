import { appendFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { ifThere, limits, readIfThere } from '@release-tools/base'
import { layoutsDirName } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'

type Place = Pick<Host, 'temp'>

// The runner empties this directory at the start of each job.
const note = ({ temp }: Place) => join(temp, 'release-tools-fetched-layouts')

/** Records which image layouts came with an artifact, unpacked in `from`. Later steps of this job read the record. */
export async function noteLayouts(from: string, host: Place): Promise<void> {
  const names = (await ifThere(readdir(join(from, layoutsDirName)))) ?? []
  if (names.length > 0) await appendFile(note(host), `${names.join('\n')}\n`)
}

/**
 * The paths without layouts that came with an artifact. Images are large: a job that needs one fetches the artifact of the job
 * that built it.
 */
export async function withoutFetchedLayouts(paths: string[], host: Place): Promise<string[]> {
  const text = (await readIfThere(note(host), limits.note))?.toString() ?? ''
  const fetched = text.split('\n').filter(name => name !== '')
  return paths.filter(path => !fetched.some(name => path.startsWith(`${layoutsDirName}/${name}/`)))
}
