import { join } from 'node:path'
import { Problem, sha256 } from '@release-tools/base'
import { type CommandSettings, commandOutputPath, type GateEvidence } from '@release-tools/evidence'
import { type ExecResult, type Host, withScratch } from '@release-tools/host'
import { type Found, type Gate, type GateContext, unknown } from '../gate.ts'

/** Most that is kept of each stream of a command, in characters. The end says what went wrong. */
const mostKept = 1024 * 1024

/** Commands of the project that must succeed: each is a gate `command:NAME`. */
export const commands: Gate = {
  id: 'command',
  title: 'Commands of the project',
  offline: true,
  needs: [],
  runsCode: true,
  async look(context) {
    const found: (Found & { name: string })[] = []
    for (const command of context.policy.gates?.commands ?? [])
      found.push({ name: command.name, ...(await run(command, context)) })
    return found
  },
}

async function run(command: CommandSettings, context: GateContext): Promise<Found> {
  const line = command.run.join(' ')
  const wanted = `\`${line}\` ends with 0 within ${command.minutes} minutes.`
  if (context.withoutCommands !== undefined) return unknown(wanted, context.withoutCommands)
  try {
    const { exitCode, output, isLate } = await context.host.group(`Gate command:${command.name}`, () =>
      ended(command, context.host),
    )
    const path = commandOutputPath(command.name)
    context.kept.set(path, output)
    const evidence: GateEvidence[] = [{ source: line, sha256: sha256(output), time: timeOf(context.now) }]
    if (isLate) return unknown(wanted, `it did not end within ${command.minutes} minutes`, evidence)
    return {
      result: exitCode === 0 ? 'pass' : 'fail',
      found: `It ended with ${exitCode}. Its output is ${path}.`,
      wanted,
      evidence,
    }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return unknown(wanted, error.found.replace(/\.$/, ''))
  }
}

interface Ended {
  exitCode: number
  output: string
  /** True if it was ended because it took too long. */
  isLate: boolean
}

/**
 * Runs a command in the checkout. It gets no credential of this job: no token, and a home directory that is empty, so that it finds none in
 * files of the user.
 */
async function ended(
  { run: [program = '', ...args], directory = '.', minutes }: CommandSettings,
  host: Host,
): Promise<Ended> {
  return withScratch('command', host, async home => {
    const started = process.hrtime.bigint()
    const result = await host.exec(program, args, {
      cwd: join(host.workspace, directory),
      env: emptyHome(home),
      timeoutMs: minutes * 60_000,
      line: one => host.info(one),
    })
    const took = Number((process.hrtime.bigint() - started) / 1_000_000n)
    // Whatever it said in the end: it may have ended well because it was told to end.
    const isLate = took >= minutes * 60_000
    return { exitCode: result.exitCode, output: bothStreams(result), isLate }
  })
}

/** Programs look there for what a user has saved, on any system. */
function emptyHome(home: string): Record<string, string> {
  const names = ['HOME', 'USERPROFILE', 'APPDATA', 'LOCALAPPDATA', 'XDG_CACHE_HOME', 'XDG_CONFIG_HOME', 'XDG_DATA_HOME']
  return {
    ...Object.fromEntries(names.map(name => [name, home])),
    DOCKER_CONFIG: join(home, 'docker'),
    REGISTRY_AUTH_FILE: join(home, 'auth.json'),
  }
}

/** What it printed, first to the one stream and then to the other. */
function bothStreams({ stdout, stderr }: ExecResult): string {
  return `${endOf(stdout)}${stderr === '' ? '' : `--- standard error ---\n${endOf(stderr)}`}`
}

function endOf(text: string): string {
  const end = text.length > mostKept ? `… (the last ${mostKept} characters)\n${text.slice(-mostKept)}` : text
  return end === '' || end.endsWith('\n') ? end : `${end}\n`
}

function timeOf(now: Date): string {
  return `${now.toISOString().slice(0, 19)}Z`
}
