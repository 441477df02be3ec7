// npm run tools:update: brings the lock of setup-tools up to date.
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { messageOf, Problem, parseJson, renderJson, writeFileAtomic } from '@release-tools/base'
import { type Host, patient } from '@release-tools/host'
import { execute } from '@release-tools/runner'
import { findTool, type Lock, type Update, updateLock } from '@release-tools/tools'
import { type Arguments, help, readArguments, WrongUse } from './tools-update/arguments.ts'

const host: Host = {
  workspace: process.cwd(),
  temp: tmpdir(),
  env: process.env,
  info: console.log,
  notice: console.log,
  warning: console.error,
  annotate: ({ text }) => console.error(text),
  group: (_title, body) => body(),
  mask: () => {},
  summary: async () => {},
  idTokens: undefined,
  exec: execute,
}

async function main(): Promise<number> {
  const given = readArguments()
  if (!given.help) return update(given)
  console.log(help)
  return 0
}

async function update(given: Arguments): Promise<number> {
  const lock = parseJson(await readFile(given.lock, 'utf8'), given.lock) as Lock
  const cosign = await findTool('cosign', host)
  const dir = await mkdtemp(join(tmpdir(), 'tools-update-'))
  try {
    const fixed = { host, cosign, dir, token: process.env.GITHUB_TOKEN, now: Date.now(), retry: patient }
    return await finish(await updateLock(lock, given.names, { ...given, ...fixed }), given)
  } finally {
    await rm(dir, { recursive: true })
  }
}

async function finish({ lock, changes, notes }: Update, { check, lock: path }: Arguments): Promise<number> {
  for (const line of [...notes, ...changes]) console.log(line)
  if (changes.length === 0) console.log('The lock is up to date.')
  if (check) return changes.length === 0 ? 0 : 1
  if (changes.length > 0) await writeFileAtomic(path, renderJson(lock))
  return 0
}

function explain(error: unknown): number {
  console.error(messageOf(error))
  if (error instanceof WrongUse) {
    console.error('\n`npm run tools:update -- --help` shows the options.')
    return 2
  }
  if (error instanceof Problem && error.details !== undefined) console.error(error.details)
  return 3
}

process.exitCode = await main().catch(explain)
