import { messageOf, Problem } from '@release-tools/base'
import type { Host } from '@release-tools/host'
import { type FoundTool, findTool, installTools, type ToolName } from '@release-tools/tools'
import type { Difference } from './result.ts'

/** The program that a release names. */
interface Named {
  version: string
  sha256?: string
}

/**
 * The tool that the release names: the one on PATH if it is that, else the published one of that version, by its digest. If neither is
 * available, the one on PATH is used, and what differs is told. `cacheDir` is for what is installed. Throws a Problem if there is none.
 */
export async function sameTool(
  name: ToolName,
  named: Named | undefined,
  cacheDir: string,
  host: Host,
): Promise<{ tool: FoundTool; differences: Difference[] }> {
  const own = await findTool(name, host).catch(problem)
  if (!(own instanceof Problem) && isSame(own, named)) return { tool: own, differences: [] }
  const request = { name, ...(named === undefined ? {} : { version: named.version }) }
  const installed = await installTools({ tools: [request], source: 'release', cacheDir }, host).catch(problem)
  const tool = installed instanceof Problem ? own : installed[0]
  if (tool === undefined || tool instanceof Problem)
    throw new Problem(`run ${name} ${named?.version ?? ''}`.trim(), {
      found: `it is not on PATH, and could not be installed: ${messageOf(installed)}`,
      next: `Install ${name}${named === undefined ? '' : ` ${named.version}`}, and put it on PATH.`,
    })
  return { tool, differences: isSame(tool, named) ? [] : differencesOf(name, named, tool) }
}

function isSame(tool: FoundTool, named: Named | undefined): boolean {
  return (
    named === undefined || (named.sha256 === undefined ? tool.version === named.version : tool.sha256 === named.sha256)
  )
}

function differencesOf(name: string, named: Named | undefined, tool: FoundTool): Difference[] {
  if (named === undefined) return []
  if (named.version !== tool.version) return [{ field: name, old: named.version, new: tool.version }]
  // The same version, compiled elsewhere.
  return [{ field: `program ${name} ${tool.version}`, old: named.sha256 ?? '', new: tool.sha256 }]
}

function problem(error: unknown): Problem {
  if (error instanceof Problem) return error
  throw error
}
