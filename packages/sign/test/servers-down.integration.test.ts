/** @needs tools sigstore */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { afterEach, describe, expect, jest, test } from '@jest/globals'
import { type HttpServer, json, requestToken, serve, testbed, testHost } from '@release-tools/testbed'
import { runCosign } from '../src/cosign.ts'
import { withSession } from '../src/session.ts'
import { signFile } from '../src/sign.ts'
import { changedConfig, jobIdentity, makeKeyPair, scratch, signingOptions, withEnv } from '../testing/signers.ts'

// Real tools and servers, on machines that do other things as well.
jest.setTimeout(60_000)

const stops: (() => unknown)[] = []
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop()
})

/** Two files of a release. */
async function files() {
  const dir = await scratch()
  await mkdir(join(dir, 'dist'))
  const paths = ['a.whl', 'b.tar.gz'].map(name => join(dir, 'dist', name))
  await Promise.all(paths.map(path => writeFile(path, path)))
  return paths.map(path => ({ path, bundle: `${path}.sigstore.json` }))
}

/** A log between cosign and Rekor. It is down after some entries. */
async function failingLog() {
  const log = { entries: 0, upFor: 1 }
  const front: HttpServer = await serve(0, async request => {
    if (log.entries >= log.upFor) return json(503, { code: 14, message: 'the log is down' })
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const headers = { 'content-type': String(request.headers['content-type']) }
    const sent = { method: request.method ?? '', headers, body: Buffer.concat(chunks) }
    const answer = await fetch(`http://127.0.0.1:18014${request.url}`, sent)
    if (answer.ok) log.entries += 1
    return { status: answer.status, headers: { 'content-type': 'application/json' }, body: await answer.text() }
  })
  stops.push(() => front.stop())
  return { log, config: await changedConfig(':18014', `:${new URL(front.url).port}`) }
}

/** Takes connections, and is silent. Returns its port. */
async function silentServer(): Promise<number> {
  const server: Server = createServer(socket => stops.push(() => socket.destroy()))
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  stops.push(() => server.close())
  return (server.address() as { port: number }).port
}

describe('a log that fails in the middle', () => {
  test.each(['keyless', 'key'] as const)(
    'ends the run (%s); the next one keeps what was signed, and makes one entry for each file in all',
    async kind => {
      const [first, second] = await files()
      if (first === undefined || second === undefined) throw new Error('there are two files')
      const { log, config } = await failingLog()
      const keys = await makeKeyPair()
      const env = { ...jobIdentity(), COSIGN_PRIVATE_KEY: keys.key, COSIGN_PASSWORD: keys.password }
      const options = await signingOptions(kind, { signingConfig: config })
      const sign = ({ path, bundle }: typeof first) => withEnv(env, () => signFile(path, bundle, options, testHost()))

      expect(await sign(first)).toMatchObject({ isKept: false, logged: true })
      await expect(sign(second)).rejects.toThrow(
        'Could not sign b.tar.gz: the transparency log did not answer. cosign said: ',
      )
      const saved = await readFile(first.bundle, 'utf8')
      await expect(readFile(second.bundle)).rejects.toThrow('ENOENT')

      log.upFor = 10
      expect(await sign(first)).toMatchObject({ isKept: true, logged: true })
      expect(await sign(second)).toMatchObject({ isKept: false, logged: true })
      expect(await readFile(first.bundle, 'utf8')).toBe(saved)
      expect(log.entries).toBe(2)
    },
  )
})

test('a bundle of other contents, or a damaged one, is replaced', async () => {
  const [first, second] = await files()
  if (first === undefined || second === undefined) throw new Error('there are two files')
  const keys = await makeKeyPair()
  const env = { COSIGN_PRIVATE_KEY: keys.key, COSIGN_PASSWORD: keys.password }
  const options = await signingOptions('key', { transparency: 'none' })
  const sign = () => withEnv(env, () => signFile(first.path, first.bundle, options, testHost()))
  expect(await sign()).toMatchObject({ isKept: false })
  await writeFile(first.path, 'changed')
  expect(await sign()).toMatchObject({ isKept: false })
  expect(await sign()).toMatchObject({ isKept: true })
  await writeFile(first.bundle, '{}')
  expect(await sign()).toMatchObject({ isKept: false })
})

test.each([
  ['the log', ':18014'],
  ['the timestamp authority', ':18016'],
])('%s that is silent holds up a release for a limited time only', async (_, port) => {
  const [file] = await files()
  const signingConfig = await changedConfig(port, `:${await silentServer()}`)
  const options = await signingOptions('keyless', { signingConfig, callMs: 1_500 })
  const host = testHost()
  const begin = Date.now()
  let logins = 0
  const attempt = withEnv(jobIdentity(), () =>
    withSession(options, host, open => {
      const credentials = () => {
        logins += 1
        return open.session.credentials()
      }
      const session = { ...open.session, credentials }
      return signFile(file?.path ?? '', file?.bundle ?? '', { ...open, session }, host)
    }),
  )
  await expect(attempt).rejects.toThrow(
    'Could not sign a.whl: cosign did not end within 1.5 seconds: a server is silent, or this machine is too slow. Run the job again.',
  )
  expect(Date.now() - begin).toBeLessThan(20_000)
  expect(host.lines.join('\n')).toContain('(attempt 2 of 2)')
  // The identity token of the first attempt may have ended.
  expect(logins).toBe(2)
})

test('a cosign that the system ends is not called slow, and is not started again', async () => {
  const options = await signingOptions('key')
  const call = { options: { ...options, cosign: { ...options.cosign, path: '/bin/sh' } }, what: 'sign a.whl' }
  const host = testHost()
  await expect(runCosign({ ...call, args: ['-c', 'kill -9 $$'] }, host)).rejects.toThrow(
    'Could not sign a.whl: the system ended cosign before it was done. See whether the job was cancelled',
  )
  expect(host.lines).toEqual([])
})

test('a cosign that was ended at the last moment was too slow: a timer may be early', async () => {
  const options = { ...(await signingOptions('key')), callMs: 1000, retries: { attempts: 1, baseMs: 1, maxMs: 1 } }
  const call = { options: { ...options, cosign: { ...options.cosign, path: '/bin/sh' } }, what: 'sign a.whl' }
  await expect(runCosign({ ...call, args: ['-c', 'sleep 0.95; kill -15 $$'] }, testHost())).rejects.toThrow(
    'Could not sign a.whl: cosign did not end within 1 seconds: ',
  )
})

test('a clock that is behind that of the issuer is named as a possible reason', async () => {
  const [file] = await files()
  const later = Math.floor(Date.now() / 1000) + 3_600
  const token = requestToken({ iat: later, nbf: later, exp: later + 300 })
  const options = await signingOptions('keyless')
  const attempt = withEnv(jobIdentity(token), () => signFile(file?.path ?? '', file?.bundle ?? '', options, testHost()))
  await expect(attempt).rejects.toThrow(
    'Fulcio refused the identity token of this job. Check that Fulcio accepts the issuer of this runner, and that its clock is right.',
  )
  expect(testbed().issuer).toContain('18010')
})

test('a timestamp authority whose time is far from ours is named, and no bundle is written', async () => {
  const [file] = await files()
  const { key, password } = await makeKeyPair()
  const options = await signingOptions('key', { transparency: 'none' })
  const variables = { COSIGN_PRIVATE_KEY: key, COSIGN_PASSWORD: password }
  // Ours is wrong: that of the authority cannot be set.
  const later = Date.now() + 3_600_000
  const clock = jest.spyOn(Date, 'now').mockImplementation(() => later)
  const attempt = withEnv(variables, () => signFile(file?.path ?? '', file?.bundle ?? '', options, testHost()))
  await expect(attempt).rejects.toThrow('a log or a timestamp authority says that it was made at ')
  clock.mockRestore()
  await expect(readFile(file?.bundle ?? '')).rejects.toThrow('ENOENT')
})
