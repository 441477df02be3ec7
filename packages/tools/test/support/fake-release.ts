import { sha256 } from '@release-tools/base'
import { tarGz, zip } from '@release-tools/base/testing'
import { type Lock, lock, withVersion } from '../../src/lock.ts'
import { programName, type ToolName, toolNames } from '../../src/names.ts'
import { isWindows, type Platform, platforms } from '../../src/platform.ts'

/** What the fake program of a tool prints on any platform: a script that tells its version. */
export function fakeProgram(name: ToolName, platform: Platform, version = lock[name].version): Buffer {
  return Buffer.from(`#!/bin/sh\n# ${platform}\necho "${name} ${version}"\n`)
}

/** The asset that holds it, packed as upstream packs it. */
export function fakeAsset(name: ToolName, platform: Platform, program = fakeProgram(name, platform)): Buffer {
  const file = lock[name].assets[platform]?.file ?? ''
  const members = [
    { name: 'LICENSE', data: 'Apache-2.0' },
    { name: programName(name, isWindows(platform)), data: program },
  ]
  if (file.endsWith('.tar.gz')) return tarGz(members)
  return file.endsWith('.zip') ? zip(members) : program
}

/** The real lock with the digests of the fake assets, and those assets by their address on a release server. */
export function fakeRelease(): { lock: Lock; files: Record<string, Buffer> } {
  const fake: Lock = structuredClone(lock)
  const files: Record<string, Buffer> = {}
  for (const name of toolNames) {
    const tool = fake[name]
    for (const platform of platforms) {
      const asset = tool.assets[platform]
      if (asset === undefined) continue
      const bytes = fakeAsset(name, platform)
      asset.sha256 = sha256(bytes)
      if (asset.program !== undefined) asset.program = sha256(fakeProgram(name, platform))
      files[`/${tool.repository}/releases/download/v${tool.version}/${withVersion(asset.file, tool.version)}`] = bytes
    }
  }
  return { lock: fake, files }
}
