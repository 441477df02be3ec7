/** @needs sonar */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { sha256File } from '@release-tools/base'
import { loopback, sonarPorts } from '../src/ports.ts'
import { testbed } from '../src/session.ts'
import { notRoot } from '../src/sonarqube/not-root.ts'
import { offerSonarQube } from '../src/sonarqube/offer.ts'
import { sonarReady } from '../src/sonarqube.ts'

beforeAll(() => sonarReady(testbed().sonar), 240_000)

async function api(path: string, body?: URLSearchParams) {
  const headers = { authorization: `Bearer ${testbed().sonar.adminToken}` }
  const request = body === undefined ? { headers } : { headers, body, method: 'POST' }
  const response = await fetch(`${testbed().sonar.url}/api/${path}`, request)
  return { status: response.status, text: await response.text() }
}

describe('SonarQube', () => {
  test('answers, and the token is the administrator’s', async () => {
    expect(testbed().sonar.url).toBe(loopback(sonarPorts.web))
    const global = JSON.parse((await api('navigation/global')).text)
    expect(global).toMatchObject({ edition: 'community', canAdmin: true })
    expect(global.version).toMatch(/^25\.12\./)
  })

  test('no longer knows the password that everybody knows', async () => {
    const authorization = `Basic ${Buffer.from('admin:admin').toString('base64')}`
    const answer = await fetch(`${testbed().sonar.url}/api/navigation/global`, { headers: { authorization } })
    expect(answer.status).toBe(401)
  })

  test('takes a project, and finds it again by its search engine', async () => {
    const name = 'testbed-search'
    const project = new URLSearchParams({ project: name, name, mainBranch: 'main' })
    expect((await api('projects/create', project)).status).toBe(200)
    expect(JSON.parse((await api(`components/search?qualifiers=TRK&q=${name}`)).text)).toMatchObject({
      components: [{ key: name }],
    })
    expect(JSON.parse((await api('rules/search?languages=py&ps=1')).text).total).toBeGreaterThan(200)
  })

  test('comes with its scanner', async () => {
    expect(await sha256File(testbed().sonar.scannerZip)).toBe(
      'ab76ab3c360025e9108be5b55be066f304a164f8b2850d2f2f333915db51bc1b',
    )
  })
})

/** Makes sure that a program listens on a port: we, if nothing does yet. */
async function occupy(port: number) {
  const server = createServer()
  await new Promise(done => server.once('listening', done).once('error', done).listen(port, '127.0.0.1'))
  return () => server.close()
}

describe('a server that can’t be started', () => {
  test('is explained to whoever asks for it, and to the next as well', async () => {
    const dir = await mkdtemp(join(testbed().dir, 'sonarqube-'))
    const data = join(dir, 'template')
    await mkdir(data)
    await writeFile(join(data, 'file'), '')
    const leave = await Promise.all([sonarPorts.web, sonarPorts.search].map(occupy))
    const offer = await offerSonarQube({ home: dir, data, scannerZip: '', adminToken: '' }, join(dir, 'run'))
    offer.start()
    for (const _ of [1, 2])
      await expect(sonarReady(offer.session)).rejects.toThrow(
        `a program listens on 127.0.0.1:${sonarPorts.web}, 127.0.0.1:${sonarPorts.search}`,
      )
    await offer.stop()
    await offer.stop()
    await expect(fetch(offer.session.start)).rejects.toThrow()
    for (const end of leave) end()
  })
})

const patient = 'trap "exit 0" TERM; echo; while :; do sleep 0.1; done'
/** A process that starts another one, and tells of the number of that. */
const family = ['sh', '-c', 'id -u; sleep 987 & echo $!; wait']

describe.each([
  ['a user namespace', () => notRoot(family), '64001'],
  ['a process group', () => notRoot(family, () => undefined, 1000), String(process.getuid?.())],
])('a program in %s', (_, launch, user) => {
  test('is not root where that can be, and ends with all that it started', async () => {
    const { command, signal } = launch()
    const [program = '', ...args] = command
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'ignore'] })
    const exited = once(child, 'exit')
    const lines = String((await once(child.stdout, 'data'))[0]).split('\n')
    expect(lines[0]).toBe(user)
    signal(child.pid ?? 0, 'SIGKILL')
    await exited
    // The pipe closes when the last process that could write to it is gone.
    if (!child.stdout.readableEnded) await once(child.stdout.resume(), 'end')
  })

  test('can be asked to end in order', async () => {
    const [program = '', ...args] = launch().command.map(word => (word === family[2] ? patient : word))
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'ignore'] })
    const exited = once(child, 'exit')
    await once(child.stdout, 'data')
    await sleep(50)
    launch().signal(child.pid ?? 0, 'SIGTERM')
    await exited
  })
})

test('root without user namespaces is told what to do', () => {
  expect(() => notRoot(family, () => undefined, 0)).toThrow(
    'its Elasticsearch refuses to run as root, and this system does not allow user namespaces.',
  )
})
