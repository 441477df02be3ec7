import { Problem } from '@release-tools/base'

/** Go's names for platforms, which upstream's assets use. */
export const platforms = [
  'linux-amd64',
  'linux-arm64',
  'darwin-amd64',
  'darwin-arm64',
  'windows-amd64',
  'windows-arm64',
] as const

export type Platform = (typeof platforms)[number]

const systems: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'darwin', win32: 'windows' }
const machines: Partial<Record<NodeJS.Architecture, string>> = { x64: 'amd64', arm64: 'arm64' }

/** The platform of this machine. Throws a Problem if no tool supports it. */
export function currentPlatform(
  system: NodeJS.Platform = process.platform,
  machine: NodeJS.Architecture = process.arch,
): Platform {
  const name = `${systems[system]}-${machines[machine]}`
  const known = platforms.find(platform => platform === name)
  if (known !== undefined) return known
  throw new Problem('install tools', {
    found: `the platform ${system}-${machine} is not supported.`,
    next: `Use a runner with one of these platforms: ${platforms.join(', ')}.`,
  })
}

/** The name of the architecture in the tool cache: Node's name, which all setup actions use. */
export function cacheArchitecture(platform: Platform): string {
  return platform.endsWith('-amd64') ? 'x64' : 'arm64'
}

export function isWindows(platform: Platform): boolean {
  return platform.startsWith('windows-')
}
