// npm run tools:update: brings the lock of setup-tools up to date.
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Host } from '@release-tools/core/host'
import { useProxy } from '@release-tools/core/http/proxy'
import { patient } from '@release-tools/core/http/retry'
import { execute } from '@release-tools/core/runner/exec'
import { findTool } from '@release-tools/core/tools/find'
import type { Lock } from '@release-tools/core/tools/lock'
import { type Update, updateLock } from '@release-tools/core/tools/update/update'
import { writeFileAtomic } from '@release-tools/evidence/files'
import { parseJson, renderJson } from '@release-tools/evidence/json'
import { messageOf, Problem } from '@release-tools/evidence/problem'
import { type Arguments, help, readArguments, WrongUse } from './tools-update/arguments.ts'

const host: Host = {
  info: console.log,
  notice: console.log,
  warning: console.error,
  group: (_title, body) => body(),
  secret: () => {},
  summary: async () => {},
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
    useProxy()
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
