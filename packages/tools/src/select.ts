import { Problem } from '@release-tools/base'
import type { Assurance, Setup } from './install-context.ts'
import { refuseDenied } from './known-bad.ts'
import { type LockedAsset, withVersion } from './lock.ts'
import type { Wanted } from './tool-request.ts'

/** One release asset, pinned. */
export interface Asset {
  version: string
  /** Its name, and its address below the server. */
  file: string
  path: string
  sha256: string
  /** SHA-256 of the program in it, where it is known beforehand. */
  program?: string
  assurance: Assurance
}

/** The version that is wanted, by default the lock's. Throws a Problem for one that is known bad or has no digest. */
export function wantedVersion(wanted: Wanted, setup: Setup): string {
  const version = wanted.version ?? setup.lock[wanted.name].version
  refuseDenied(wanted.name, version)
  if (version === setup.lock[wanted.name].version || wanted.sha256 !== undefined) return version
  throw new Problem(`install ${wanted.name} ${version}`, {
    found: 'this version is not in the lock, and no digest was given for it.',
    next: `Give the SHA-256 of its asset for ${setup.platform} with it: \`${wanted.name}@${version}=sha256:…\`.`,
  })
}

/** The release asset for a wanted tool on a platform. Throws a Problem where there is none. */
export function selectAsset(wanted: Wanted, setup: Setup): Asset {
  const version = wantedVersion(wanted, setup)
  const locked = setup.lock[wanted.name]
  const asset = locked.assets[setup.platform]
  if (asset === undefined) throw unsupported(wanted, setup)
  const file = withVersion(asset.file, version)
  const path = `${locked.repository}/releases/download/v${version}/${file}`
  if (version !== locked.version) return { version, file, path, ...givenDigest(wanted, asset) }
  refuseOtherDigest(wanted, asset)
  const { sha256, program } = asset
  return { version, file, path, sha256, ...(program === undefined ? {} : { program }), assurance: locked.verified }
}

/** True for an asset that is the program itself, not an archive. */
export function isProgram(file: string): boolean {
  return !file.endsWith('.tar.gz') && !file.endsWith('.zip')
}

function givenDigest({ sha256 = '' }: Wanted, asset: LockedAsset): Pick<Asset, 'sha256' | 'program' | 'assurance'> {
  return { sha256, ...(isProgram(asset.file) ? { program: sha256 } : {}), assurance: 'given' }
}

function refuseOtherDigest(wanted: Wanted, asset: LockedAsset) {
  if (wanted.sha256 === undefined || wanted.sha256 === asset.sha256) return
  throw new Problem(`install ${wanted.name}`, {
    found: `the digest given for it is ${wanted.sha256}, and the lock has ${asset.sha256} for this version.`,
    next: 'Leave the digest out, or find out which of the two is wrong.',
  })
}

function unsupported({ name }: Wanted, { lock, platform }: Setup): Problem {
  const reason = lock[name].withheld?.[platform]
  return new Problem(`install ${name} for ${platform}`, {
    found:
      reason === undefined
        ? 'upstream has no release for this platform.'
        : `the lock leaves this platform out: ${reason}.`,
    next: `Use a runner with one of: ${Object.keys(lock[name].assets).join(', ')}; or give a program of your own with \`source: path\`.`,
  })
}
