import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Problem, unpackArchive } from '@release-tools/base'
import { tarballName, tarballPrefix } from '@release-tools/evidence'
import type { Consumer } from './event.ts'
import { shown } from './task.ts'

interface Asset {
  name: string
  browser_download_url: string
}

/** Downloads all assets of the published release without a token, and unpacks its tarball as the release directory. */
export async function downloadRelease(
  { apiUrl }: { apiUrl: string },
  { repository, tag }: Consumer,
  directory: string,
  release: string,
): Promise<void> {
  await mkdir(directory, { recursive: true })
  const answer = await get(`${apiUrl}/repos/${repository}/releases/tags/${tag}`)
  const { assets } = (await answer.json()) as { assets: Asset[] }
  for (const { name, browser_download_url } of assets) {
    const data = await (await get(browser_download_url)).bytes()
    await writeFile(join(directory, name), data)
  }
  await unpack(join(directory, tarballName(tag)), tarballPrefix(tag), release)
}

async function get(url: string): Promise<Response> {
  const response = await fetch(url)
  if (response.ok) return response
  throw new Problem('download the published release', {
    found: `${url} answered HTTP ${response.status}.`,
    next: `See ${shown('log.txt')}.`,
  })
}

/** The tarball holds one directory, `release-v1.2.0/`; here it gets a name that does not change. */
async function unpack(tarball: string, prefix: string, release: string): Promise<void> {
  const scratch = `${release}.partial`
  await unpackArchive(tarball, scratch)
  await rename(join(scratch, prefix), release)
  await rm(scratch, { recursive: true })
}
