import { Problem } from '@release-tools/base'
import type { DigestSource, InstallContext } from './install-context.ts'
import { refuseKnownBad } from './known-bad.ts'
import { type LockedAsset, withVersion } from './lock.ts'
import { isExactVersion, type ToolRequest } from './tool-request.ts'

/** One release asset, pinned. */
export interface Asset {
  version: string
  /** Its name, and its path on the server. */
  file: string
  path: string
  /** Absent if only the digest of the program is known. */
  sha256?: string
  /** SHA-256 of the program in it, if it is known in advance. */
  program?: string
  assurance: DigestSource
}

/** The requested version; defaults to the lock's. Throws a Problem if it is none, is known bad or has no digest. */
export function requestedVersion(request: ToolRequest, context: InstallContext): string {
  const version = request.version ?? context.lock[request.name].version
  // A manifest of others may have named it: a path in it would lead to another repository, and out of the tool cache.
  if (!isExactVersion(version))
    throw new Problem(`install ${request.name}`, {
      found: `${JSON.stringify(version)} is not an exact version.`,
      next: 'Name a version like 1.2.3.',
    })
  refuseKnownBad(request.name, version)
  if (version === context.lock[request.name].version) return version
  if (request.sha256 !== undefined || request.program !== undefined) return version
  throw new Problem(`install ${request.name} ${version}`, {
    found: 'this version is not in the lock, and the request gives no digest for it.',
    next: `Add the SHA-256 of its asset for ${context.platform}: \`${request.name}@${version}=sha256:…\`.`,
  })
}

/** The release asset for a requested tool and a platform. Throws a Problem if there is none. */
export function selectAsset(request: ToolRequest, context: InstallContext): Asset {
  const version = requestedVersion(request, context)
  const locked = context.lock[request.name]
  const asset = locked.assets[context.platform]
  if (asset === undefined) throw unsupported(request, context)
  const file = withVersion(asset.file, version)
  const path = `${locked.repository}/releases/download/v${version}/${file}`
  if (version !== locked.version) return { version, file, path, ...givenDigest(request, asset) }
  refuseOtherDigest(request, asset)
  const { sha256, program } = asset
  return { version, file, path, sha256, ...(program === undefined ? {} : { program }), assurance: locked.verified }
}

/** True for an asset that is the program itself, not an archive. */
export function isProgram(file: string): boolean {
  return !file.endsWith('.tar.gz') && !file.endsWith('.zip')
}

function givenDigest(
  { sha256, program }: ToolRequest,
  asset: LockedAsset,
): Pick<Asset, 'sha256' | 'program' | 'assurance'> {
  if (sha256 === undefined) return { ...(program === undefined ? {} : { program }), assurance: 'given' }
  return { sha256, ...(isProgram(asset.file) ? { program: sha256 } : {}), assurance: 'given' }
}

function refuseOtherDigest(request: ToolRequest, asset: LockedAsset) {
  if (request.sha256 === undefined || request.sha256 === asset.sha256) return
  throw new Problem(`install ${request.name}`, {
    found: `the given digest is ${request.sha256}, but the lock has ${asset.sha256} for this version.`,
    next: 'Find out which of the two is wrong, or remove the given digest.',
  })
}

function unsupported({ name }: ToolRequest, { lock, platform }: InstallContext): Problem {
  const reason = lock[name].withheld?.[platform]
  return new Problem(`install ${name} for ${platform}`, {
    found:
      reason === undefined
        ? 'upstream has no release for this platform.'
        : `the lock excludes this platform: ${reason}.`,
    next: `Use a runner with one of these platforms: ${Object.keys(lock[name].assets).join(', ')}. Or provide your own program with \`source: path\`.`,
  })
}
