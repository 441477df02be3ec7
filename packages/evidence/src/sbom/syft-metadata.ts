import { listAt } from '@release-tools/base'
import { ownTool } from '../manifest/own-tool.ts'
import type { BomAuthor, Phase } from './bom.ts'
import { creatorsOf } from './render-spdx.ts'

/** An image is catalogued after its build, a directory before. */
export function phaseOf({ kind }: { kind: 'directory' | 'image' }): Phase {
  return kind === 'image' ? 'post-build' : 'pre-build'
}

/** Syft names its own maker as the author. The author of an SBOM is who publishes it. */
export function creators(creationInfo: unknown, { author }: { author?: BomAuthor }): string[] {
  const tools = listAt(creationInfo, 'creators').filter(one => typeof one === 'string' && one.startsWith('Tool: '))
  return [...creatorsOf(author), `Tool: ${ownTool.name}-${ownTool.version}`, ...(tools as string[])]
}

/** The tools that made an SBOM of syft. */
export function withOwnTool(tools: unknown): object {
  const { name, version } = ownTool
  return { components: [{ type: 'application', name, version }, ...listAt(tools, 'components')] }
}
