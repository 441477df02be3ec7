/** @needs shell */
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { join } from 'node:path'
import { afterEach, beforeAll, describe, jest, test } from '@jest/globals'
import { tarGz } from '@release-tools/base/testing'
import { type Answer, Servers } from '@release-tools/oci/testing'
import { lock } from '@release-tools/tools'
import {
  type ActionRun,
  at,
  bomb,
  check,
  device,
  type Ended,
  type Inputs,
  nested,
  objects,
  type Put,
  pipe,
  runAction,
  sparse,
} from './support/hostile.ts'

jest.setTimeout(120_000)
const servers = new Servers()
afterEach(() => servers.stop())

/** Sends a piece again and again, until the client has enough. */
const forever =
  (piece: string | Buffer, everyMs = 0, type = 'application/json'): Answer =>
  (_, response) => {
    response.writeHead(200, { 'content-type': type })
    const send = () => {
      if (response.destroyed) return
      if (everyMs > 0) response.write(piece, () => setTimeout(send, everyMs))
      else if (response.write(piece)) setImmediate(send)
      else response.once('drain', send)
    }
    send()
  }
const flood = forever(Buffer.alloc(1024 * 1024, ' '))
const drip = forever('{ ', 1000)
const always =
  (body: string | Buffer, headers: Record<string, string> = { 'content-type': 'application/json' }): Answer =>
  (_, response) =>
    void response.writeHead(200, headers).end(body)
const announced: Answer = (_, response: ServerResponse) =>
  void response.writeHead(200, { 'content-length': String(5 * 1024 ** 3) }).write('x')
const page = always('<!doctype html><title>Sign in</title>', { 'content-type': 'text/html' })
const loop: Answer = (_, response) => void response.writeHead(302, { location: '/x' }).end()

const sha256 = (data: Buffer) => createHash('sha256').update(data).digest('hex')
const asset = (data: Buffer) => ({ data, tools: `grype@0.999.0=sha256:${sha256(data)}` })
const manySmall = asset(tarGz(Array.from({ length: 50_000 }, (_, index) => ({ name: `f${index}`, data: '' }))))
const bombs = asset(Buffer.concat([bomb, bomb]))
const link = asset(tarGz([{ name: 'grype', data: '', type: '2' }]))

test.each<[what: string, answer: Answer, inputs: Inputs, message: RegExp]>([
  ['an asset that never ends', flood, {}, /more than the 268435456 bytes accepted/],
  ['an asset of 5 GB', announced, {}, /it has 5368709120 bytes, more than the 268435456 accepted/],
  ['a web page', page, { source: 'mirror' }, /its SHA-256 is .*, expected/],
  ['redirects without end', loop, {}, /redirects more than 5 times/],
  [
    'an asset that unpacks to 1.2 GB',
    always(bombs.data),
    { tools: bombs.tools },
    /unpacks to more than the 1073741824/,
  ],
  ['an asset of many small files', always(manySmall.data), { tools: manySmall.tools }, /does not contain grype/],
  ['a link in place of the program', always(link.data), { tools: link.tools }, /does not contain grype/],
])('setup-tools ends with a clear answer if the server sends %s', async (_, answer, more, message) => {
  const url = `http://${await servers.start(answer)}`
  const from = more.source === 'mirror' ? { 'mirror-url': url } : { 'release-url': url }
  check(await runAction('setup-tools', { inputs: { tools: 'grype', ...from, ...more } }), 1, message)
})

const endless: Put = path => {
  writeFileSync(path, '#!/bin/sh\nyes\n', { mode: 0o755 })
  pipe(join(path, '../release-tools.json'))
}
test.each<[what: string, file: string, put: Put, message: RegExp]>([
  ['a program of 5 GB', 'tools/grype', sparse, /it has 5368709120 bytes, more than the 536870912 accepted/],
  ['a pipe', 'tools/grype', pipe, /contains neither grype nor grype.grype/],
  ['a link to a device', 'tools/grype/grype', device, /contains neither grype nor grype.grype/],
  ['a program that prints without end', 'tools/grype', endless, /it printed more than the 33554432 bytes accepted/],
])('setup-tools ends with a clear answer if `tool-path` has %s', async (_, file, put, message) => {
  const inputs = { tools: 'grype', source: 'path', 'tool-path': 'tools' }
  check(await runAction('setup-tools', { put: at(file, put), inputs }), 1, message)
})

test.each<[what: string, file: string, put: Put]>([
  ['a program of 5 GB', 'grype', sparse],
  ['a pipe', 'grype', pipe],
  ['a record that is a pipe', 'release-tools.json', pipe],
  ['a record of 5 GB', 'release-tools.json', sparse],
])('setup-tools does not take %s from the tool cache', async (_, file, put) => {
  const url = `http://${await servers.start(page)}`
  const { version } = lock.grype
  const prepare = (workspace: string) => {
    const folder = join(workspace, 'cache/grype', version, 'x64')
    mkdirSync(folder, { recursive: true })
    writeFileSync(`${folder}.complete`, '')
    writeFileSync(join(folder, 'grype'), 'exit 9')
    const record = { name: 'grype', version, sha256: sha256(Buffer.from('exit 9')), origin: 'release' }
    writeFileSync(join(folder, 'release-tools.json'), JSON.stringify(record))
    put(join(folder, file))
  }
  const run = { put: prepare, inputs: { tools: 'grype', 'release-url': url }, env: { RUNNER_TOOL_CACHE: 'cache' } }
  check(await runAction('setup-tools', run), 1, /its SHA-256 is .*, expected/)
})

const token = { 'github-token': 'x' }
const registry = (host: string) => ({ inputs: { target: `image:${host}/acme/widget:v1` } })
const gitHub = (host: string) => ({ inputs: token, env: { GITHUB_API_URL: `http://${host}` } })
const releases = (host: string) => ({ inputs: { tools: 'grype', 'release-url': `http://${host}` } })

/** Each asks again after some seconds, as it does if a server fails. They wait at the same time. */
describe('as a server may answer better the next time,', () => {
  type Case = [action: string, what: string, ask: (host: string) => ActionRun, answer: Answer, message: RegExp]
  const slow = /less than 1024 bytes in 3 s|too slowly|within 4 s/
  const scans = ['generate-sbom', 'scan-image'].flatMap((action): Case[] => [
    [action, 'an answer that never ends', registry, flood, /has more than the 4194304 bytes/],
    [action, 'an answer of 5,000,000 values', registry, always(objects), /has more than the 4194304 bytes/],
    [action, 'deep nesting', registry, always(nested), /has more than the 4194304/],
    [action, 'a web page', registry, page, /is not JSON/],
    [action, 'two bytes a second', registry, drip, slow],
  ])
  const cases: Case[] = [
    ['check-release', 'an answer that never ends', gitHub, flood, /more than the 16777216 bytes accepted/],
    ['check-release', 'an answer of 5,000,000 values', gitHub, always(objects), /it is not JSON|more values/],
    ['check-release', 'deep nesting', gitHub, always(nested), /it is not JSON|more than 100 levels/],
    ['check-release', 'a web page', gitHub, page, /it is not JSON/],
    ['check-release', 'two bytes a second', gitHub, drip, slow],
    ['setup-tools', 'two bytes a second', releases, drip, slow],
    ...scans,
  ]
  let ended: Ended[]
  beforeAll(async () => {
    ended = await Promise.all(
      cases.map(async ([action, , ask, answer]) => runAction(action, ask(await servers.start(answer)))),
    )
  })

  test.each(cases.map(([action, what, , , message], at) => [action, what, message, at] as const))(
    '%s ends with a clear answer if it sends %s',
    (_action, _what, message, at) => check(ended[at] as Ended, 1, message),
  )
})
