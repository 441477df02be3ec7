import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256 } from '@release-tools/base'
import { cachedDir } from './cache.ts'
import { must } from './run.ts'

/**
 * Downloads the wheels that requirements files name, checked by the digests in them, into one directory for pip's
 * `--find-links`.
 */
export async function prepareWheels(cache: string, files: string[], log: (line: string) => void): Promise<string> {
  const texts = await Promise.all(files.map(file => readFile(file, 'utf8')))
  return cachedDir(join(cache, 'wheels', sha256(texts.join('\n')).slice(0, 16)), async staging => {
    if (files.length === 0) return
    log('downloading the Python packages of the example')
    await pipDownload(staging, files)
  })
}

/** `pip download` of exactly what requirements files list, with hashes. Settings of pip in the environment hold. */
export async function pipDownload(destination: string, requirements: string[]): Promise<void> {
  await pip('download', ['--dest', destination], requirements)
}

/** Runs pip on wheels that requirements files list with their digests. */
export async function pip(command: 'download' | 'install', options: string[], requirements: string[]): Promise<void> {
  const always = ['--quiet', '--no-deps', '--require-hashes', '--only-binary=:all:', ...options]
  const files = requirements.flatMap(file => ['--requirement', file])
  const own = Object.entries(process.env).filter((entry): entry is [string, string] => entry[0].startsWith('PIP_'))
  await must(`${command} Python packages`, 'python3', ['-m', 'pip', command, ...always, ...files], {
    env: { ...Object.fromEntries(own), PIP_DISABLE_PIP_VERSION_CHECK: '1', PIP_ROOT_USER_ACTION: 'ignore' },
  })
}
