import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256 } from '@release-tools/base'
import { cachedDir } from './cache.ts'
import { must } from './run.ts'

/**
 * Downloads the wheels in requirements files into one directory for pip's `--find-links`, and checks the digests in these files.
 */
export async function prepareWheels(cache: string, files: string[], log: (line: string) => void): Promise<string> {
  const texts = await Promise.all(files.map(file => readFile(file, 'utf8')))
  return cachedDir(join(cache, 'wheels', sha256(texts.join('\n')).slice(0, 16)), async staging => {
    if (files.length === 0) return
    log('downloading Python packages')
    // One after the other: a project may test and ship different versions of a package.
    for (const file of files) await pipDownload(staging, [file])
  })
}

/** Runs `pip download` for exactly the packages in requirements files with digests. Pip's settings in the environment apply. */
export async function pipDownload(destination: string, requirements: string[]): Promise<void> {
  await pip('download', ['--dest', destination], requirements)
}

/** Runs pip on the wheels in requirements files with digests. */
export async function pip(
  command: 'download' | 'install',
  options: string[],
  requirements: string[],
  more: Record<string, string> = {},
): Promise<void> {
  const always = ['--quiet', '--no-deps', '--require-hashes', '--only-binary=:all:', ...options]
  const files = requirements.flatMap(file => ['--requirement', file])
  const own = Object.entries(process.env).filter((entry): entry is [string, string] => entry[0].startsWith('PIP_'))
  await must(`${command} Python packages`, 'python3', ['-m', 'pip', command, ...always, ...files], {
    env: { ...Object.fromEntries(own), PIP_DISABLE_PIP_VERSION_CHECK: '1', PIP_ROOT_USER_ACTION: 'ignore', ...more },
  })
}
