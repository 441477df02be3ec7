import { messageOf, Problem } from '@release-tools/base'
import { WrongDigest } from '@release-tools/host'
import { fromBuilt, fromGo, lockedSource } from './from-go.ts'
import { fromPath } from './from-path.ts'
import { fromCache, fromMirror, fromRelease } from './from-server.ts'
import type { InstalledTool, Setup } from './install-context.ts'
import { wantedVersion } from './select.ts'
import type { Source } from './sources.ts'
import type { Wanted } from './tool-request.ts'

type Install = (wanted: Wanted, setup: Setup) => Promise<InstalledTool | undefined>

/** Installs one tool from one source. The tool cache serves first where it has what the source would give. */
export async function installOne(wanted: Wanted, source: Source, setup: Setup): Promise<InstalledTool> {
  wantedVersion(wanted, setup)
  if (source === 'path') return fromPath(wanted, setup)
  if (source === 'go') return fromGo(wanted, setup)
  if (source === 'auto') return fromAny(wanted, setup)
  return (
    (await fromCache(wanted, setup)) ?? (source === 'mirror' ? fromMirror(wanted, setup) : fromRelease(wanted, setup))
  )
}

// In this order: what is there, what downloads, what takes minutes.
const order: [name: string, install: Install][] = [
  ['path', pathOfSameVersion],
  ['tool cache', fromCache],
  ['tool cache (built)', (wanted, setup) => crossing(wanted, setup, fromBuilt)],
  ['mirror', async (wanted, setup) => (setup.mirrorUrl === undefined ? undefined : fromMirror(wanted, setup))],
  ['release', fromRelease],
  ['go', (wanted, setup) => crossing(wanted, setup, fromGo)],
]

/** Tries all sources; says which one served, and why those before it did not. */
async function fromAny(wanted: Wanted, setup: Setup): Promise<InstalledTool> {
  const reasons: string[] = []
  for (const [name, install] of order) {
    try {
      const tool = await install(wanted, setup)
      if (tool !== undefined) return tell(tool, name, reasons, setup)
    } catch (error) {
      // Only what a source cannot give leads to the next one; a defect of ours does not.
      if (!(error instanceof Problem)) throw error
      if (error instanceof WrongDigest) setup.host.warning(`${wanted.name}, ${name}: ${error.message}`)
      reasons.push(`${name}: ${messageOf(error)}`)
    }
  }
  throw new Problem(`install ${wanted.name}`, {
    found: 'no source could serve it.',
    next: 'What each said is below.',
    details: reasons.join('\n'),
  })
}

function tell(tool: InstalledTool, name: string, reasons: string[], { host }: Setup): InstalledTool {
  for (const reason of reasons) host.info(`${tool.name}: not from ${reason}`)
  host.info(`${tool.name} ${tool.version}: from ${name}.`)
  return tool
}

async function pathOfSameVersion(wanted: Wanted, setup: Setup): Promise<InstalledTool | undefined> {
  if (setup.toolPath === undefined) return undefined
  const tool = await fromPath(wanted, setup)
  refuseCrossing(wanted, tool.version, setup)
  return tool
}

async function crossing(wanted: Wanted, setup: Setup, install: Install): Promise<InstalledTool | undefined> {
  refuseCrossing(wanted, lockedSource(wanted, setup).version, setup)
  return install(wanted, setup)
}

function refuseCrossing(wanted: Wanted, version: string, setup: Setup) {
  const expected = wantedVersion(wanted, setup)
  if (version === expected || setup.allowSourceVersion) return
  throw new Problem(`take ${wanted.name} ${version}`, {
    found: `${expected} is wanted.`,
    next: 'Set `allow-source-version: true` if another version will do.',
  })
}
