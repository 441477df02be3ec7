import { messageOf, Problem } from '@release-tools/base'
import { WrongDigest } from '@release-tools/host'
import { fromBuilt, fromGo, lockedSource } from './from-go.ts'
import { fromPath } from './from-path.ts'
import { fromCache, fromMirror, fromRelease } from './from-server.ts'
import type { InstallContext, InstalledTool } from './install-context.ts'
import { requestedVersion } from './select.ts'
import type { Source } from './sources.ts'
import type { ToolRequest } from './tool-request.ts'

type Install = (request: ToolRequest, context: InstallContext) => Promise<InstalledTool | undefined>

/** Installs one tool from one source. If the tool cache has what the source would serve, it comes from there. */
export async function installOne(
  request: ToolRequest,
  source: Source,
  context: InstallContext,
): Promise<InstalledTool> {
  requestedVersion(request, context)
  if (source === 'path') return fromPath(request, context)
  if (source === 'go') return fromGo(request, context)
  if (source === 'auto') return fromAny(request, context)
  return (
    (await fromCache(request, context)) ??
    (source === 'mirror' ? fromMirror(request, context) : fromRelease(request, context))
  )
}

// In this order: what exists, what is downloaded, what takes minutes.
const order: [name: string, install: Install][] = [
  ['path', pathOfSameVersion],
  ['tool cache', fromCache],
  ['tool cache (built)', (request, context) => crossing(request, context, fromBuilt)],
  ['mirror', async (request, context) => (context.mirrorUrl === undefined ? undefined : fromMirror(request, context))],
  ['release', fromRelease],
  ['go', (request, context) => crossing(request, context, fromGo)],
]

/** Tries all sources. Logs which one served the tool, and why those before it did not. */
async function fromAny(request: ToolRequest, context: InstallContext): Promise<InstalledTool> {
  const reasons: string[] = []
  for (const [name, install] of order) {
    try {
      const tool = await install(request, context)
      if (tool !== undefined) return tell(tool, name, reasons, context)
    } catch (error) {
      // The next source follows only if this one cannot serve the tool, not after a defect of ours.
      if (!(error instanceof Problem)) throw error
      if (error instanceof WrongDigest) context.host.warning(`${request.name}, ${name}: ${error.message}`)
      reasons.push(`${name}: ${messageOf(error)}`)
    }
  }
  throw new Problem(`install ${request.name}`, {
    found: 'no source could serve it.',
    next: 'See below what each of them reported.',
    details: reasons.join('\n'),
  })
}

function tell(tool: InstalledTool, name: string, reasons: string[], { host }: InstallContext): InstalledTool {
  for (const reason of reasons) host.info(`${tool.name}: not from ${reason}`)
  host.info(`${tool.name} ${tool.version}: from ${name}.`)
  return tool
}

async function pathOfSameVersion(request: ToolRequest, context: InstallContext): Promise<InstalledTool | undefined> {
  if (context.toolPath === undefined) return undefined
  const tool = await fromPath(request, context)
  refuseCrossing(request, tool.version, context)
  return tool
}

async function crossing(
  request: ToolRequest,
  context: InstallContext,
  install: Install,
): Promise<InstalledTool | undefined> {
  refuseCrossing(request, lockedSource(request, context).version, context)
  return install(request, context)
}

function refuseCrossing(request: ToolRequest, version: string, context: InstallContext) {
  const expected = requestedVersion(request, context)
  if (version === expected || context.allowSourceVersion) return
  throw new Problem(`install ${request.name} ${expected}`, {
    found: `this source has version ${version}.`,
    next: 'To accept it, set `allow-source-version: true`.',
  })
}
