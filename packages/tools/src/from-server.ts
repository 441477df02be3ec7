import { chmod, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileSize, type Problem, sha256File } from '@release-tools/base'
import { download, WrongDigest } from '@release-tools/host'
import { cacheFolder, clear, place, wholeFolder } from './cache.ts'
import type { InstalledTool, Setup } from './install-context.ts'
import { programName } from './names.ts'
import { isWindows } from './platform.ts'
import { readRecord, writeRecord } from './record.ts'
import { type Asset, isProgram, selectAsset } from './select.ts'
import type { Wanted } from './tool-request.ts'
import { digestOfMember, unpackProgram } from './unpack.ts'

/** Largest release asset, in bytes; the largest of the lock has about 100 MB. */
const assetLimit = 256 * 1024 * 1024

/** Installs from upstream's release. Throws a Problem; then nothing is left behind. */
export function fromRelease(wanted: Wanted, setup: Setup): Promise<InstalledTool> {
  const asset = selectAsset(wanted, setup)
  return fetchAsset(wanted, asset, `${trimmed(setup.releaseUrl)}/${asset.path}`, 'release', setup)
}

/** Installs from a mirror: the same asset name below its address. The digest makes any mirror as good as upstream. */
export async function fromMirror(wanted: Wanted, setup: Setup): Promise<InstalledTool> {
  const asset = selectAsset(wanted, setup)
  return fetchAsset(wanted, asset, `${trimmed(setup.mirrorUrl ?? '')}/${asset.file}`, 'mirror', setup)
}

/**
 * The program of a release that is in the tool cache, if there is one and it holds. What it must be comes from the lock:
 * the digest of the program, or else that of the archive, which is kept for this; never from a file beside it.
 */
export async function fromCache(wanted: Wanted, setup: Setup): Promise<InstalledTool | undefined> {
  const asset = selectAsset(wanted, setup)
  const name = programName(wanted.name, isWindows(setup.platform))
  const folder = await wholeFolder(setup, wanted.name, asset.version, 'release', [name, asset.file])
  if (folder === undefined) return undefined
  const program = join(folder, name)
  if ((await readRecord(program))?.name !== wanted.name || (await fileSize(program)) === undefined) return undefined
  const [found, expected] = await Promise.all([sha256File(program), expectedDigest(asset, wanted, folder, setup)])
  if (found === expected) return installed(wanted, asset, program, found, 'cache')
  setup.host.warning(
    `${wanted.name} ${asset.version} in the tool cache was changed after it was installed: its SHA-256 is ${found}` +
      `${expected === undefined ? '' : `, and ${expected} was expected`}. It is installed again.`,
  )
  await clear(folder)
  return undefined
}

async function fetchAsset(
  wanted: Wanted,
  asset: Asset,
  url: string,
  served: 'release' | 'mirror',
  setup: Setup,
): Promise<InstalledTool> {
  const folder = cacheFolder(setup, wanted.name, asset.version, 'release')
  const name = programName(wanted.name, isWindows(setup.platform))
  const sha256 = await place(folder, async staging => {
    const file = join(staging, asset.file)
    const { host, retry } = setup
    await download(url, file, { sha256: asset.sha256, limit: assetLimit, retry, say: host.info })
    const digest = await takeProgram(asset, file, name, staging)
    await writeRecord(join(staging, name), {
      name: wanted.name,
      version: asset.version,
      sha256: digest,
      origin: 'release',
    })
    return digest
  })
  return installed(wanted, asset, join(folder, name), sha256, served)
}

async function takeProgram(asset: Asset, file: string, name: string, staging: string): Promise<string> {
  const program = join(staging, name)
  const digest = isProgram(asset.file) ? asset.sha256 : await unpackProgram(file, name, program)
  if (isProgram(asset.file)) await rename(file, program)
  else if (asset.program !== undefined) await rm(file)
  if (asset.program !== undefined && asset.program !== digest) throw wrongProgram(asset, name, digest)
  await chmod(program, 0o755)
  return digest
}

async function expectedDigest(asset: Asset, wanted: Wanted, folder: string, setup: Setup): Promise<string | undefined> {
  if (asset.program !== undefined) return asset.program
  const archive = join(folder, asset.file)
  if ((await fileSize(archive)) === undefined || (await sha256File(archive)) !== asset.sha256) return undefined
  return digestOfMember(archive, programName(wanted.name, isWindows(setup.platform)))
}

function installed(
  wanted: Wanted,
  asset: Asset,
  path: string,
  sha256: string,
  served: InstalledTool['served'],
): InstalledTool {
  const { version, assurance } = asset
  return { path, name: wanted.name, version, sha256, origin: 'release', served, assurance }
}

function wrongProgram(asset: Asset, name: string, found: string): Problem {
  return new WrongDigest(`unpack ${asset.file}`, {
    found: `the SHA-256 of ${name} in it is ${found}, and the lock has ${asset.program}.`,
    next: 'Do not use it, and report this: the lock of release-tools contradicts itself.',
  })
}

function trimmed(url: string): string {
  return url.replace(/\/+$/, '')
}
