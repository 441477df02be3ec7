import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Problem } from '@release-tools/base'
import { download } from '@release-tools/host'
import { type LockedAsset, type LockedTool, withVersion } from '../lock.ts'
import { programName, type ToolName } from '../names.ts'
import { isWindows, type Platform } from '../platform.ts'
import { isProgram } from '../select.ts'
import { digestOfMember } from '../unpack.ts'
import { verifiedChecksums } from './checksums.ts'
import type { UpdateOptions } from './update-options.ts'

/** True if the lock's entry is complete: upstream's signature was verified, and the digest of every program is known. */
export function isComplete(tool: LockedTool): boolean {
  const signed = tool.signature === undefined || tool.verified === 'signature'
  return signed && Object.values(tool.assets).every(asset => asset.program !== undefined)
}

/**
 * The lock's entry for a version. Its digests come from upstream's signed checksums; if a tool has none, they are those that the
 * lock already has for this version. Each asset is downloaded, checked, and unpacked for the digest of its program. Throws a
 * Problem.
 */
export async function relock(
  name: ToolName,
  tool: LockedTool,
  version: string,
  options: UpdateOptions,
): Promise<LockedTool> {
  const { signature } = tool
  const checksums =
    signature === undefined ? undefined : await verifiedChecksums({ ...tool, signature }, version, options)
  const assets: LockedTool['assets'] = {}
  for (const [platform, asset] of Object.entries(tool.assets) as [Platform, LockedAsset][]) {
    const sha256 = checksums === undefined ? asset.sha256 : digestOf(asset, version, checksums)
    if (version === tool.version && sha256 !== asset.sha256) throw moved(name, version, asset, sha256)
    assets[platform] = {
      file: asset.file,
      sha256,
      program: await programDigest(name, tool, platform, { ...asset, sha256 }, version, options),
    }
  }
  return { ...tool, version, verified: checksums === undefined ? tool.verified : 'signature', assets }
}

function digestOf(asset: LockedAsset, version: string, checksums: Map<string, string>): string {
  const file = withVersion(asset.file, version)
  const sha256 = checksums.get(file)
  if (sha256 !== undefined) return sha256
  throw new Problem(`lock ${file}`, {
    found: 'upstream’s checksums do not list it.',
    next: 'If upstream removed or renamed it, correct the lock by hand.',
  })
}

async function programDigest(
  name: ToolName,
  tool: LockedTool,
  platform: Platform,
  asset: LockedAsset,
  version: string,
  options: UpdateOptions,
): Promise<string> {
  const file = withVersion(asset.file, version)
  const path = join(options.dir, file)
  const url = `${options.releaseUrl}/${tool.repository}/releases/download/v${version}/${file}`
  const { retry, host } = options
  await download(url, path, { sha256: asset.sha256, limit: 256 * 1024 * 1024, retry, say: host.info, env: host.env })
  try {
    return isProgram(file) ? asset.sha256 : await digestOfMember(path, programName(name, isWindows(platform)))
  } finally {
    await rm(path)
  }
}

function moved(name: ToolName, version: string, asset: LockedAsset, found: string): Problem {
  return new Problem(`verify the lock of ${name} ${version}`, {
    found: `upstream’s signed checksums give ${found} for ${withVersion(asset.file, version)}, but the lock has ${asset.sha256}.`,
    next: 'Find out whether one of the two was tampered with or the release was replaced, before you change anything.',
  })
}
