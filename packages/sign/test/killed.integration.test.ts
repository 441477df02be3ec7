/** @needs tools sigstore kms */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { createServer, type Server, type Socket } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { startVault, testbed, type Vault } from '@release-tools/testbed'
import { parseSigner, withLogin } from '../src/signer-input.ts'
import type { ServiceKey } from '../src/signing-options.ts'
import { changedConfig, jobIdentity, makeKeyPair, scratch, signingOptions } from '../testing/signers.ts'

// Real tools and servers, on machines that do other things as well.
jest.setTimeout(60_000)

let vault: Vault
let silent: Server
const sockets: Socket[] = []
const temps: string[] = []
let signingConfig: string
let pair: Awaited<ReturnType<typeof makeKeyPair>>
beforeAll(async () => {
  vault = await startVault({ dir: join(testbed().dir, 'vault') })
  await vault.allowReleases({ issuer: testbed().issuer, audience: 'https://vault.example.org' })
  // A timestamp authority that takes connections and never answers: cosign is in the middle of its work.
  silent = createServer(socket => sockets.push(socket))
  await new Promise<void>(done => silent.listen(0, '127.0.0.1', done))
  signingConfig = await changedConfig(':18016', `:${(silent.address() as { port: number }).port}`)
  pair = await makeKeyPair()
})
afterAll(async () => {
  // What SIGKILL leaves running, the runner ends.
  for (const temp of temps) for (const { number } of await programsWith(temp)) process.kill(number, 'SIGKILL')
  for (const socket of sockets) socket.destroy()
  await Promise.all([vault.stop(), silent.close()])
})

interface Job {
  temp: string
  child: ChildProcess
}

/** Starts to sign in a process of its own, and waits until cosign waits for the timestamp authority. */
async function begin(signing: unknown, env: Record<string, string>): Promise<Job> {
  const dir = await scratch()
  const temp = await mkdtemp(join(dir, 'temp-'))
  temps.push(temp)
  await writeFile(join(dir, 'a.txt'), 'a')
  const options = { ...(await signingOptions('key', { signingConfig })), signing, transparency: 'none' }
  const program = join(import.meta.dirname, 'support/sign-once.ts')
  const connected = new Promise<void>(done => silent.once('connection', () => done()))
  const args = [program, join(dir, 'a.txt'), join(dir, 'a.json'), JSON.stringify(options)]
  const child = spawn(process.execPath, args, {
    cwd: dir,
    env: { PATH: process.env.PATH, HOME: dir, RUNNER_TEMP: temp, GITHUB_WORKSPACE: dir, ...env },
    stdio: 'ignore',
  })
  await Promise.race([connected, ended(child).then(how => Promise.reject(new Error(`it ended: ${how}`)))])
  return { temp, child }
}

async function ended(child: ChildProcess): Promise<string | number | null> {
  return new Promise(done => child.once('exit', (code, signal) => done(signal ?? code)))
}

/** Programs with this text in their arguments or variables, by the system's own list. */
async function programsWith(text: string): Promise<{ number: number; words: string }[]> {
  const numbers = (await readdir('/proc')).filter(name => /^\d+$/.test(name) && Number(name) !== process.pid)
  const read = (path: string) => readFile(path, 'latin1').catch(() => '')
  const found = await Promise.all(
    numbers.map(async number => {
      const [words, variables] = await Promise.all(['cmdline', 'environ'].map(name => read(`/proc/${number}/${name}`)))
      return `${words}${variables}`.includes(text) ? [{ number: Number(number), words: words ?? '' }] : []
    }),
  )
  return found.flat()
}

/** Waits until there are none: a program that is told to end needs a moment. */
async function noneWith(text: string) {
  for (let waited = 0; waited < 5000; waited += 50) {
    if ((await programsWith(text)).length === 0) return []
    await sleep(50)
  }
  return programsWith(text)
}

/** All files below a directory that contain a text. */
async function filesWith(dir: string, text: string): Promise<string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true })
  const files = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
  const all = await Promise.all(
    files.map(async file => ((await readFile(file, 'latin1')).includes(text) ? [file] : [])),
  )
  return all.flat()
}

const keyOnly = () => ({ COSIGN_PRIVATE_KEY: pair.key, COSIGN_PASSWORD: pair.password })
const line = () => pair.key.split('\n')[4] ?? ''

describe('signing with a key pair', () => {
  test('has key and password in variables of cosign alone: in no argument, and in no file', async () => {
    const { temp, child } = await begin({ kind: 'key' }, keyOnly())
    const words = (await programsWith(temp)).map(program => program.words)
    expect(words.some(one => one.includes('sign-blob'))).toBe(true)
    expect(words.filter(one => one.includes(line()) || one.includes(pair.password))).toEqual([])
    expect(await filesWith(join(temp, '..'), line())).toEqual([])
    child.kill('SIGKILL')
    await ended(child)
    expect(await filesWith(join(temp, '..'), line())).toEqual([])
  })

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('leaves no program and no directory after %s', async signal => {
    const { temp, child } = await begin({ kind: 'key' }, keyOnly())
    child.kill(signal)
    expect(await ended(child)).toBe(signal)
    expect(await readdir(temp)).toEqual([])
    expect(await noneWith(temp)).toEqual([])
  })
})

describe('signing with a login', () => {
  const begun = () => {
    const settings = {
      address: vault.url,
      role: 'release',
      path: 'jwt-github',
      audience: 'https://vault.example.org',
      ca: vault.authority,
    }
    const lines = Object.entries(settings).map(([name, value]) => `${name}: ${value}`)
    return begin(withLogin(parseSigner('hashivault://release'), lines) as ServiceKey, jobIdentity())
  }

  test('ends the login after SIGTERM: the token is revoked', async () => {
    const { temp, child } = await begun()
    expect(vault.livingTokens()).toBe(1)
    child.kill('SIGTERM')
    expect(await ended(child)).toBe('SIGTERM')
    expect(vault.livingTokens()).toBe(0)
    expect(await readdir(temp)).toEqual([])
  })

  test('leaves after SIGKILL what ends by itself, and a directory that the end of the job removes', async () => {
    const { temp, child } = await begun()
    child.kill('SIGKILL')
    await ended(child)
    expect((await readdir(temp)).map(name => name.replace(/\w{6}$/, '')).sort()).toEqual([
      'release-tools-sign-',
      'release-tools-signer-',
    ])
    expect(await filesWith(temp, 'hvs.')).toEqual([])
  })
})
