import { byBytes } from '@release-tools/base'
import { pythonName } from '@release-tools/evidence'
import type { BuildRequirements } from '@release-tools/project'
import type { FrontEnd } from './install-front-end.ts'
import type { InstalledPackage } from './pip-log.ts'

/** The front-end and what the isolated environments had, each once, by name. The digest is known if only one file is pinned. */
export function toolsOf(
  { tools }: FrontEnd,
  made: { installed: InstalledPackage[] }[],
  { pins }: BuildRequirements,
): { name: string; version: string; sha256?: string }[] {
  const installed = made
    .flatMap(one => one.installed)
    .map(({ name, version }) => {
      const pin = pins.find(one => one.name === pythonName(name) && one.version === version)
      const [hash = '', ...others] = pin?.hashes ?? []
      const sha256 = others.length === 0 ? /^sha256:(.+)$/.exec(hash)?.[1] : undefined
      return { name, version, ...(sha256 === undefined ? {} : { sha256 }) }
    })
  const each = new Map([...tools, ...installed].map(tool => [`${pythonName(tool.name)} ${tool.version}`, tool]))
  return [...each.values()].sort((a, b) => byBytes(a.name, b.name) || byBytes(a.version, b.version))
}
