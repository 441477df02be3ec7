import { mkdir, rename, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256File } from '@release-tools/base'
import { imageSubjects, makeRelease } from './release.ts'

/**
 * Makes a release directory, `folder/release`, with `count` artifacts of `size` bytes, which are zeros and take no space on the disk. Its
 * public key is `folder/key.pub`.
 */
export async function makeLargeRelease(folder: string, count: number, size: number): Promise<void> {
  await mkdir(folder, { recursive: true })
  const zeros = join(folder, 'zeros')
  await writeZeros(zeros, size)
  const sha256 = await sha256File(zeros)
  const names = Array.from({ length: count }, (_, at) => `zeros-${at}.bin`)
  const common = { size, sha256, mediaType: 'application/octet-stream', madeBy: { name: 'a test', version: '1' } }
  const release = await makeRelease({
    artifacts: {},
    subjects: [...names.map(name => ({ name: `artifacts/${name}`, digest: { sha256 } })), ...imageSubjects],
    manifest: made => ({
      ...made,
      files: [
        ...made.files,
        ...names.map(name => ({ ...common, path: `artifacts/${name}`, reproducible: 'no' as const })),
      ],
    }),
  })
  await rename(release.directory, join(folder, 'release'))
  await mkdir(join(folder, 'release/artifacts'), { recursive: true })
  for (const name of names) await writeZeros(join(folder, 'release/artifacts', name), size)
  const [signer] = release.trust.signers
  await writeFile(join(folder, 'key.pub'), signer?.kind === 'key' ? signer.publicKey : '')
  for (const path of [release.root, zeros]) await rm(path, { recursive: true, force: true })
}

async function writeZeros(path: string, size: number): Promise<void> {
  await writeFile(path, '')
  await truncate(path, size)
}
