import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Problem } from '@release-tools/base'
import { sonarLog, sonarUrl, startSonarServer } from '../sonarqube/server.ts'
import { cachedDir } from './cache.ts'

/** Data of a server that has been started before, which halves the time of the next start. */
export interface SonarData {
  /** Directory to copy. */
  data: string
  /** User token of the administrator. */
  adminToken: string
}

/** Starts the server once, sets the administrator's password, creates a token, and keeps its data. */
export async function prepareSonarData(cache: string, home: string, log: (line: string) => void): Promise<SonarData> {
  // The name of the folder of `home` depends on everything that it was made from.
  const path = join(cache, 'sonarqube-data', basename(dirname(home)))
  const dir = await cachedDir(path, async staging => {
    log('starting SonarQube for the first time')
    const run = join(staging, 'run')
    await writeFile(join(staging, 'token'), await firstStart(home, run), { mode: 0o600 })
    await rename(join(run, 'data'), join(staging, 'data'))
    await rm(run, { recursive: true })
  })
  return { data: join(dir, 'data'), adminToken: await readFile(join(dir, 'token'), 'utf8') }
}

async function firstStart(home: string, dir: string): Promise<string> {
  await mkdir(dir)
  const server = await startSonarServer({ home, dir })
  try {
    const token = await setUpAdministrator()
    // Before that, it would not shut down cleanly.
    await untilOperational(sonarLog(dir))
    await server.end('SIGTERM')
    return token
  } finally {
    await server.end('SIGKILL')
  }
}

async function setUpAdministrator(): Promise<string> {
  const password = `Aa1!${randomUUID()}`
  await post('users/change_password', 'admin', { login: 'admin', previousPassword: 'admin', password })
  const answer = await post('user_tokens/generate', password, { name: 'testbed', type: 'USER_TOKEN' })
  const { token }: { token: string } = JSON.parse(answer)
  return token
}

async function post(path: string, password: string, form: Record<string, string>): Promise<string> {
  const authorization = `Basic ${Buffer.from(`admin:${password}`).toString('base64')}`
  const body = new URLSearchParams(form)
  const response = await fetch(`${sonarUrl}/api/${path}`, { method: 'POST', headers: { authorization }, body })
  const text = await response.text()
  if (response.ok) return text
  throw new Problem('set up SonarQube', {
    found: `api/${path} answered HTTP ${response.status}.`,
    next: 'Run the same command again.',
    details: text,
  })
}

/** Its API answers some seconds before all its processes run. */
async function untilOperational(log: string): Promise<void> {
  for (let left = 600; left > 0; left -= 1) {
    if ((await readFile(log, 'utf8')).includes('SonarQube is operational')) return
    await sleep(200)
  }
  throw new Problem('start SonarQube', {
    found: 'it was not operational after two minutes.',
    next: 'Run the same command again.',
  })
}
