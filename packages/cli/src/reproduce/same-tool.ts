import { homedir } from 'node:os'
import { join } from 'node:path'
import { messageOf, Problem } from '@release-tools/base'
import { type Host, type RetryPolicy, type Variables, withScratch } from '@release-tools/host'
import {
  type FoundTool,
  findTool,
  type InstallRequest,
  installTools,
  lock as ownLock,
  type ToolName,
} from '@release-tools/tools'
import { writeGoModules } from './go-modules.ts'
import type { Difference } from './result.ts'

/** The program that a release names. */
export interface Named {
  version: string
  sha256?: string
}

// Another way to get it follows.
const brief: RetryPolicy = { attempts: 2, baseMs: 500, maxMs: 5000 }

/**
 * The tool that the release names: the one on PATH if it is that; else the published one, by its digest; else one that is built from
 * the pinned source. If none is it, the nearest is used, and what differs is told. `cacheDir` keeps what is installed, for the next
 * rebuild. Throws a Problem if there is none at all.
 */
export async function sameTool(
  name: ToolName,
  named: Named | undefined,
  cacheDir: string,
  host: Host,
  more: Partial<InstallRequest> = {},
): Promise<{ tool: FoundTool; differences: Difference[] }> {
  const reasons: string[] = []
  const found: FoundTool[] = []
  for (const find of waysTo(name, named, { cacheDir, retry: brief, ...more }, host)) {
    const tool = await find().catch(problem)
    if (tool instanceof Problem) reasons.push(messageOf(tool))
    else if (isSame(tool, named)) return { tool, differences: [] }
    else found.push(tool)
  }
  const nearest = found.find(({ version }) => version === named?.version) ?? found[0]
  if (nearest === undefined) throw missing(name, named, reasons)
  return { tool: nearest, differences: differencesOf(name, named, nearest) }
}

/** What is there first, what takes minutes last. */
function waysTo(
  name: ToolName,
  named: Named | undefined,
  request: Partial<InstallRequest> & { cacheDir: string },
  host: Host,
): (() => Promise<FoundTool>)[] {
  const { version, sha256 } = named ?? {}
  const wanted = {
    name,
    ...(version === undefined ? {} : { version }),
    ...(sha256 === undefined ? {} : { program: sha256 }),
  }
  const install = async (own: Pick<InstallRequest, 'tools' | 'source' | 'goModules'>): Promise<FoundTool> => {
    const [tool] = await installTools({ ...request, ...own }, host)
    return tool as FoundTool
  }
  const fromSource = () =>
    withScratch('go', host, async goModules => {
      await writeGoModules(name, goModules)
      return install({ tools: [{ name }], source: 'go', goModules })
    })
  const isSource = version !== undefined && (request.lock ?? ownLock)[name].source?.version === version
  return [
    () => findTool(name, host),
    () => install({ tools: [wanted], source: 'release' }),
    ...(isSource ? [fromSource] : []),
  ]
}

/** The place of installed programs, in the cache of the user. Their digests are checked at each use. */
export function toolCacheOf({ XDG_CACHE_HOME, LOCALAPPDATA }: Variables): string {
  const cache = (process.platform === 'win32' ? LOCALAPPDATA : XDG_CACHE_HOME) || join(homedir(), '.cache')
  return join(cache, 'release-tools', 'tools')
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

function missing(name: string, named: Named | undefined, reasons: string[]): Problem {
  return new Problem(`run ${name} ${named?.version ?? ''}`.trim(), {
    found: `it is not on PATH, and could not be installed: ${reasons.slice(1).join(' ')}`,
    next: `Install ${name}${named === undefined ? '' : ` ${named.version}`}, and put it on PATH.`,
  })
}

function problem(error: unknown): Problem {
  if (error instanceof Problem) return error
  throw error
}
