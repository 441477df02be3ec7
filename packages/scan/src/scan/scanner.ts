import { messageOf, Problem } from '@release-tools/base'
import { type Database, type Engine, type EngineName, type EngineReport, targetLabel } from '@release-tools/evidence'
import type { Host, Variables } from '@release-tools/host'
import type { Subject } from '@release-tools/oci'
import type { FoundTool } from '@release-tools/tools'

/** How an engine went, and what it found. */
export interface EngineOutcome {
  engine: Engine
  records: EngineReport['records']
}

/**
 * Runs one engine to its end. Whatever goes wrong becomes a status with the reason, so that the other engine's findings are
 * still reported; the verdict then is `error`.
 */
export async function runEngine(
  name: EngineName,
  { env }: Pick<Host, 'env'>,
  find: () => Promise<FoundTool>,
  scan: (tool: FoundTool) => Promise<EngineReport>,
): Promise<EngineOutcome> {
  let tool: FoundTool | undefined
  try {
    tool = await find()
    const { records, database } = await scan(tool)
    return { engine: { ...identity(name, tool), status: 'ok', database: { ...database, ...sample(env) } }, records }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return {
      engine: { ...identity(name, tool), status: 'error', database: sample(env), error: shortened(messageOf(error)) },
      records: [],
    }
  }
}

/** The error of an engine that ended badly: its exit code and last words. */
export function engineFailed(name: EngineName, subject: Subject, exitCode: number, output: string): Problem {
  const lines = output.trim().split('\n').filter(Boolean)
  // Both engines write their fatal error last; before it come notices.
  const last = lines.findLast(line => /error|fatal|fail/i.test(line)) ?? lines.at(-1) ?? 'it said nothing.'
  return new Problem(`scan ${targetLabel(subject)} with ${name}`, {
    found: `it ended with exit code ${exitCode}: ${last.slice(0, 500)}`,
    next: 'Check the network and the database of the engine.',
    details: output.slice(-20_000),
  })
}

function identity(name: EngineName, tool: FoundTool | undefined) {
  return tool === undefined ? { name, version: 'unknown' } : { name, version: tool.version, sha256: tool.sha256 }
}

/** The small databases of tests and demonstrations are named as such in all that is made with them. */
function sample(env: Variables): Pick<Database, 'sample'> {
  return env.RELEASE_TOOLS_SAMPLE_DATABASES ? { sample: true } : {}
}

function shortened(text: string): string {
  return text.toWellFormed().replace(/\s+/g, ' ').slice(0, 1000)
}
