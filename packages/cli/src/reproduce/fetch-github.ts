import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Problem } from '@release-tools/base'
import type { Host } from '@release-tools/host'
import { readGitHub } from '../read-github.ts'

/**
 * Downloads the assets of a public release into a folder of `scratch`, without a token. Returns the folder. Throws a Problem if there is
 * no such release, or GitHub does not give it.
 */
export async function fetchRelease(
  { repository, tag, api }: { repository: string; tag: string; api: string },
  scratch: string,
  host: Host,
): Promise<string> {
  const github = readGitHub({ repository, api }, host)
  const release = await github.published(tag)
  if (release === undefined)
    throw new Problem(`download the release ${tag}`, {
      found: `${repository} has no public release of this tag.`,
      next: 'Check the name of the repository and the tag, or give the downloaded release with --against.',
    })
  const directory = join(scratch, 'download')
  await mkdir(directory)
  for (const asset of await github.assets(release.id)) {
    if (!/^[A-Za-z0-9._+-]{1,255}$/.test(asset.name) || /^\.+$/.test(asset.name)) continue
    await github.download(asset, join(directory, asset.name))
  }
  return directory
}
