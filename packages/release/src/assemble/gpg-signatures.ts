import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { limits, readIfThere, sha256, writeFileAtomic } from '@release-tools/base'
import { gpgDir, gpgEnding, gpgSignedFiles, type Manifest, type ResourceDescriptor } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import { withGpgSigner } from '@release-tools/sign'
import type { AssembleOptions } from './assemble-options.ts'

/**
 * Signs artifacts, page, manifest, `SHA256SUMS` and tarball with GPG, if that is asked for, into the directory beside the release
 * directory. Keeps signatures of an earlier run of the same release that are still valid. Returns the digests of the signatures.
 */
export async function writeGpgSignatures(
  { files, source: { tag } }: Manifest,
  { gpg, releaseDir, findReusableBundle, signing }: AssembleOptions,
  host: Host,
): Promise<ResourceDescriptor[]> {
  const directory = gpgDir(releaseDir)
  if (gpg === undefined) {
    await rm(directory, { recursive: true, force: true })
    return []
  }
  await mkdir(directory, { recursive: true })
  return withGpgSigner({ ...gpg, events: signing.events }, host, async signer => {
    const signatures: ResourceDescriptor[] = []
    for (const { asset, path } of gpgSignedFiles(releaseDir, { files, tag })) {
      const name = `${asset}${gpgEnding}`
      const target = join(directory, name)
      const own = (await readIfThere(target, limits.note, 'inside'))?.toString()
      const earlier = [own, await findReusableBundle?.(name)].filter(text => text !== undefined)
      const { text } = await signer.sign(path, earlier)
      if (text !== own) await writeFileAtomic(target, text)
      signatures.push({ uri: name, digest: { sha256: sha256(text) } })
    }
    host.info(`${signatures.length} files have GPG signatures by ${signer.key.fingerprint}.`)
    return signatures
  })
}
