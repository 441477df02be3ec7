import { chmod, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileSize, type Problem, sha256File } from '@release-tools/base'
import { download, WrongDigest } from '@release-tools/host'
import { cacheFolder, clear, place, wholeFolder } from './cache.ts'
import type { InstallContext, InstalledTool } from './install-context.ts'
import { programName } from './names.ts'
import { isWindows } from './platform.ts'
import { readRecord, writeRecord } from './record.ts'
import { type Asset, isProgram, selectAsset } from './select.ts'
import type { ToolRequest } from './tool-request.ts'
import { digestOfMember, programLimit, unpackProgram } from './unpack.ts'

/** Largest release asset, in bytes. The largest in the lock has about 100 MB. */
const assetLimit = 256 * 1024 * 1024

/** Installs from upstream's release. If it throws a Problem, it leaves nothing behind. */
export function fromRelease(request: ToolRequest, context: InstallContext): Promise<InstalledTool> {
  const asset = selectAsset(request, context)
  return fetchAsset(request, asset, `${trimmed(context.releaseUrl)}/${asset.path}`, 'release', context)
}

/** Installs the asset with the same name from a mirror. Because of the digest, any mirror is as good as upstream. */
export async function fromMirror(request: ToolRequest, context: InstallContext): Promise<InstalledTool> {
  const asset = selectAsset(request, context)
  return fetchAsset(request, asset, `${trimmed(context.mirrorUrl ?? '')}/${asset.file}`, 'mirror', context)
}

/**
 * The program of a release from the tool cache, if it is there and valid. The expected digest comes from the lock: that of the
 * program, otherwise that of the archive, which is kept for this. It never comes from a file beside the program.
 */
export async function fromCache(request: ToolRequest, context: InstallContext): Promise<InstalledTool | undefined> {
  const asset = selectAsset(request, context)
  const name = programName(request.name, isWindows(context.platform))
  const folder = await wholeFolder(context, request.name, asset.version, 'release', [name, asset.file])
  if (folder === undefined) return undefined
  const program = join(folder, name)
  if ((await readRecord(program))?.name !== request.name || !(await isFile(program, programLimit))) return undefined
  const [found, expected] = await Promise.all([
    sha256File(program, 'regular', programLimit),
    expectedDigest(asset, request, folder, context),
  ])
  if (found === expected) return installed(request, asset, program, found, 'cache')
  context.host.warning(
    `${request.name} ${asset.version} in the tool cache has changed since it was installed: its SHA-256 is ${found}` +
      `${expected === undefined ? '' : `, expected ${expected}`}. Installing it again.`,
  )
  await clear(folder)
  return undefined
}

async function fetchAsset(
  request: ToolRequest,
  asset: Asset,
  url: string,
  served: 'release' | 'mirror',
  context: InstallContext,
): Promise<InstalledTool> {
  const folder = cacheFolder(context, request.name, asset.version, 'release')
  const name = programName(request.name, isWindows(context.platform))
  const sha256 = await place(folder, async staging => {
    const file = join(staging, asset.file)
    const { host, retry } = context
    const known = asset.sha256 ?? (isProgram(asset.file) ? asset.program : undefined)
    await download(url, file, { sha256: known, limit: assetLimit, retry, say: host.info, env: host.env })
    const digest = await takeProgram(asset, file, name, staging)
    await writeRecord(join(staging, name), {
      name: request.name,
      version: asset.version,
      sha256: digest,
      origin: 'release',
    })
    return digest
  })
  return installed(request, asset, join(folder, name), sha256, served)
}

async function takeProgram(asset: Asset, file: string, name: string, staging: string): Promise<string> {
  const program = join(staging, name)
  const digest = isProgram(asset.file) ? await sha256File(file) : await unpackProgram(file, name, program)
  if (isProgram(asset.file)) await rename(file, program)
  else if (asset.program !== undefined) await rm(file)
  if (asset.program !== undefined && asset.program !== digest) throw wrongProgram(asset, name, digest)
  await chmod(program, 0o755)
  return digest
}

async function expectedDigest(
  asset: Asset,
  request: ToolRequest,
  folder: string,
  context: InstallContext,
): Promise<string | undefined> {
  if (asset.program !== undefined) return asset.program
  const archive = join(folder, asset.file)
  if (!(await isFile(archive, assetLimit))) return undefined
  if ((await sha256File(archive, 'regular', assetLimit)) !== asset.sha256) return undefined
  return digestOfMember(archive, programName(request.name, isWindows(context.platform)))
}

/** True for a regular file that is not too large to be read. */
async function isFile(path: string, limit: number): Promise<boolean> {
  const size = await fileSize(path)
  return size !== undefined && size <= limit
}

function installed(
  request: ToolRequest,
  asset: Asset,
  path: string,
  sha256: string,
  served: InstalledTool['served'],
): InstalledTool {
  const { version, assurance } = asset
  return { path, name: request.name, version, sha256, origin: 'release', served, assurance }
}

function wrongProgram(asset: Asset, name: string, found: string): Problem {
  return new WrongDigest(`unpack ${asset.file}`, {
    found: `the SHA-256 of ${name} in it is ${found}, but ${asset.sha256 === undefined ? 'it must be' : 'the lock has'} ${asset.program}.`,
    next:
      asset.sha256 === undefined
        ? 'Install the wanted program yourself. It is for another platform, or comes from elsewhere.'
        : 'Do not use it. Report this, because the lock of release-tools contradicts itself.',
  })
}

function trimmed(url: string): string {
  return url.replace(/\/+$/, '')
}
