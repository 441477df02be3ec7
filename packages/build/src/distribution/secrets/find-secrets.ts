import { mkdir, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { limits, Problem, readLimited } from '@release-tools/base'
import { type Host, withScratch } from '@release-tools/host'
import { type FoundTool, findProgram, findTool } from '@release-tools/tools'
import { type ArchiveFile, filesOf, Kept } from '../members.ts'
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
export async function canFindSecrets({ env }: Pick<Host, 'env'>): Promise<boolean> {
  const program = process.platform === 'win32' ? 'trivy.exe' : 'trivy'
  return (await findProgram(program, env.PATH ?? '')) !== undefined
}

/**
 * Searches a wheel or a source distribution for secrets, with trivy from PATH. Binary files are not searched, except compiled Python, and
 * archives in it are not opened. Throws a Problem if trivy is absent or fails.
 */
export function findSecrets(path: string, host: Host): Promise<SecretSearch> {
  return findSecretsIn(filesOf(path), host)
}

/** The same for any files: of a layer of an image, for example. */
export async function findSecretsIn(files: AsyncIterable<ArchiveFile>, host: Host): Promise<SecretSearch> {
  const trivy = await findTool('trivy', host)
  return withScratch('secrets', host, async scratch => {
    const { directory, names, unsearched } = await unpack(files, scratch)
    const report = names.size === 0 ? [] : parseSecrets(await run(trivy, directory, scratch, host), names)
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

/** Runs trivy with our settings only, and returns its report. */
async function run(trivy: FoundTool, directory: string, scratch: string, host: Host): Promise<string> {
  const [report, empty] = [join(scratch, 'report.json'), join(scratch, 'empty.yaml')]
  await writeFile(empty, '{}\n')
  const settings = ['--config', '--secret-config', '--ignorefile'].flatMap(option => [option, empty])
  const cache = ['--cache-backend', 'memory', '--cache-dir', join(scratch, 'cache')]
  const args = ['fs', '--scanners', 'secret', ...settings, ...cache, '--format', 'json', '--output', report, directory]
  const env = { TRIVY_SKIP_VERSION_CHECK: 'true', TRIVY_DISABLE_TELEMETRY: 'true', TRIVY_NO_PROGRESS: 'true' }
  const { exitCode, stderr } = await host.exec(trivy.path, args, { cwd: scratch, env })
  if (exitCode === 0) return (await readLimited(report, limits.document)).toString('utf8')
  throw new Problem('search for secrets', {
    found: `trivy ended with exit code ${exitCode}.`,
    next: 'Read its messages.',
    details: stderr,
  })
}
