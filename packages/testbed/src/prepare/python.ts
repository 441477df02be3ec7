import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256 } from '@release-tools/evidence/digest'
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
  const options = ['--quiet', '--no-deps', '--require-hashes', '--only-binary=:all:', '--dest', destination]
  const files = requirements.flatMap(file => ['--requirement', file])
  const own = Object.entries(process.env).filter((entry): entry is [string, string] => entry[0].startsWith('PIP_'))
  await must('download Python packages', 'python3', ['-m', 'pip', 'download', ...options, ...files], {
    env: { ...Object.fromEntries(own), PIP_DISABLE_PIP_VERSION_CHECK: '1' },
  })
}
