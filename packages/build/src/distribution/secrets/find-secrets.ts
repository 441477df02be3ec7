import { mkdir, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { type Host, withScratch } from '@release-tools/host'
import { findTool } from '@release-tools/tools'
import { type ArchiveFile, filesOf, Kept } from '../members.ts'
import { findDetector, runTrivy } from './run-trivy.ts'
import { parseSecrets, type Secret } from './trivy-report.ts'

export interface SecretSearch {
  /** By path and line. The secret itself is nowhere in it. */
  secrets: Secret[]
  /** Files that are too large to be searched. */
  unsearched: string[]
}

/** Largest file that is searched, in bytes: trivy holds it in memory. */
const sizeLimit = 32 * 1024 ** 2
/** Most bytes of all searched files together. */
const totalLimit = 2 * 1024 ** 3
const fileLimit = 100_000

/** True if the program that searches is on PATH. */
export async function canFindSecrets(host: Host): Promise<boolean> {
  return (await findDetector(host)) !== undefined
}

/**
 * Searches a wheel or a source distribution for secrets, with trivy from PATH. Binary files are not searched, except compiled Python, and
 * archives in it are not opened. Throws a Problem if trivy is absent or fails.
 */
export async function findSecrets(path: string, host: Host): Promise<SecretSearch> {
  const trivy = await findTool('trivy', host)
  return withScratch('secrets', host, async scratch => {
    const { directory, names, unsearched } = await unpack(filesOf(path), scratch)
    const report = names.size === 0 ? [] : parseSecrets(await runTrivy(trivy, ['fs', directory], scratch, host), names)
    return { secrets: report, unsearched }
  })
}

/**
 * Writes each file under a number: paths of others are not used, and trivy leaves out files by their names (tests, examples, pages,
 * metadata of Python). Their contents go out with the wheel all the same.
 */
async function unpack(files: AsyncIterable<ArchiveFile>, scratch: string) {
  const directory = join(scratch, 'files')
  await mkdir(directory)
  const [names, unsearched] = [new Map<string, string>(), [] as string[]]
  let total = 0
  for await (const { path, read } of files) {
    const kept = new Kept(sizeLimit)
    await read(kept)
    const content = kept.content()
    total += content?.length ?? 0
    if (content === undefined || total > totalLimit || names.size >= fileLimit) {
      unsearched.push(path)
      continue
    }
    const name = `${names.size + 1}${extname(path) === '.pyc' ? '.pyc' : '.txt'}`
    names.set(name, path)
    await writeFile(join(directory, name), content)
  }
  return { directory, names, unsearched }
}
