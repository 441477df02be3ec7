import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, readlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { pathToFileURL } from 'node:url'
import { expect, test } from '@jest/globals'
import { json, serve } from '../src/http.ts'
import { ownNetwork } from '../src/namespace.ts'
import { ports, sonarPorts } from '../src/ports.ts'
import { testbed } from '../src/session.ts'
import { type SharedSonar, shareSonar } from '../src/sonarqube/reach.ts'

const sources = join(import.meta.dirname, '../sources.js')

/** Node in a network of its own. */
function start(...args: string[]) {
  const [program = '', ...rest] = ownNetwork([process.execPath, '--import', sources, ...args]) ?? []
  return spawn(program, rest, { stdio: ['pipe', 'pipe', 'ignore'] })
}

test('a file has no network but loopback, and nothing listens there for which it did not ask', async () => {
  const devices = readFileSync('/proc/net/dev', 'utf8').trim().split('\n').slice(2)
  expect(devices.map(line => line.trim().split(':')[0])).toEqual(['lo'])
  await expect(fetch(`http://127.0.0.1:${ports.registry}/v2/`)).rejects.toThrow('fetch failed')
})

test('the process of a file has the number of its namespace before jest compiles anything, and its tests see the real one', async () => {
  expect(String(process.pid)).toBe(readlinkSync('/proc/self'))
  const worker = pathToFileURL(join(import.meta.dirname, '../src/jest/test-worker.ts'))
  const script = `const { setup } = await import('${worker}')
    console.log(typeof setup, \`pid:[\${process.pid}]\` === (await import('node:fs')).readlinkSync('/proc/self/ns/pid'))`
  const child = start('--input-type=module', '--eval', script)
  const [printed, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')])
  expect({ printed, code }).toEqual({ printed: 'function true\n', code: 0 })
})

test('a file has a temporary folder of its own', () => {
  expect(dirname(tmpdir())).toBe(testbed().dir)
})

test('what a file does not ask for is explained', () => {
  expect(() => testbed().trustedRoot).toThrow(
    'Could not use "trustedRoot" of the testbed: the test file does not ask for it. Begin the file with a comment that asks for it: /** @needs ',
  )
})

test('two networks have the same port at a time', async () => {
  const script = `require('net').createServer().listen(${ports.gitHub}, '127.0.0.1', () => console.log('listening'))`
  const both = [start('--eval', script), start('--eval', script)]
  const lines = await Promise.all(both.map(async ({ stdout }) => String((await once(stdout, 'data'))[0])))
  expect(lines).toEqual(['listening\n', 'listening\n'])
  const ended = both.map(child => once(child, 'exit'))
  for (const child of both) child.kill('SIGKILL')
  await Promise.all(ended)
})

test('a server of one network is reached from another', async () => {
  const web = await serve(sonarPorts.web, async () => json(200, 'web'))
  const control = await serve(0, async () => json(200, 'started'))
  const session = { url: web.url, start: control.url, adminToken: '', scannerZip: '', log: '' }
  const shared: SharedSonar = { session, folder: testbed().dir }
  const close = await shareSonar(shared)
  const child = start(join(import.meta.dirname, 'fixtures/reach-sonar.ts'), JSON.stringify(shared))
  expect(await text(child.stdout)).toBe('"web" "started"\n')
  close()
  await Promise.all([web.stop(), control.stop()])
})
