import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from '@jest/globals'
import { editionOf } from '../src/edition.ts'
import { sonarServer } from '../src/server.ts'
import { SonarApi } from '../src/sonar-api.ts'
import { Forbidden, NotFound, Unauthorized } from '../src/sonar-api-errors.ts'
import { ask, stopDoubles, token } from './support/sonar.ts'

afterEach(stopDoubles)
const path = 'api/ce/task'
const query = { path, parameters: { id: 'a b&c' }, attempted: 'ask Sonar' }
const failed = (promise: Promise<unknown>) =>
  promise.then(
    () => Promise.reject('no error'),
    error => error,
  )

test('asks with the token as Bearer', async () => {
  const { api, double } = await ask()
  expect(await api.get(query)).toMatchObject({ task: { id: 'a b&c', status: 'SUCCESS' } })
  expect(double.requests).toEqual([
    { method: 'GET', path: `/${path}`, query: { id: 'a b&c' }, scheme: 'Bearer', status: 200 },
  ])
})

test('servers before 10.0 are asked with the token as user name, once they refuse it as Bearer', async () => {
  const { api, double } = await ask()
  double.fail(path, { status: 401 })
  await api.get(query)
  await api.get(query)
  expect(double.requests.map(({ scheme, status }) => `${scheme} ${status}`)).toEqual([
    'Bearer 401',
    'Basic 200',
    'Basic 200',
  ])
})

describe('refusals', () => {
  test.each(['developer', 'cloud'] as const)('401 on %s', async edition => {
    const { api, double } = await ask({ edition, token: 'another' })
    const error = await failed(api.get(query))
    expect(error).toBeInstanceOf(Unauthorized)
    const host = new URL(double.url).host
    expect(error.message).toBe(
      `Could not ask Sonar: ${host} answered 401. Check \`sonar-token\`: it belongs to a server other than ${host}, has expired or was revoked.`,
    )
    expect(double.requests.map(({ scheme }) => scheme)).toEqual(edition === 'cloud' ? ['Bearer'] : ['Bearer', 'Basic'])
  })

  test('401 behind a redirect to another server, which does not get the token', async () => {
    const { double } = await ask()
    const { double: first, api } = await ask()
    const location = `${double.url}/${path}`
    first.fail(path, { status: 301, headers: { location } }, Number.POSITIVE_INFINITY)
    const error = await failed(api.get(query))
    expect(error.message).toContain(
      `answered 401. Set \`sonar-host-url\` to the address that it redirects to (${double.url}).`,
    )
    expect(double.requests.every(({ scheme }) => scheme === undefined)).toBe(true)
  })

  test('403, with what the server says, but without the token', async () => {
    const { api, double } = await ask()
    double.fail(path, { status: 403, message: `Insufficient\nprivileges of ${token}` })
    const error = await failed(api.get(query))
    expect(error).toBeInstanceOf(Forbidden)
    expect(error.message).toContain(
      'answered 403 ("Insufficient privileges of ***"). Give the owner of the token the permission Browse',
    )
    expect(JSON.stringify(error)).not.toContain(token)
  })

  test('404', async () => {
    const { api, double } = await ask()
    double.fail(path, { status: 404, message: "Component 'x' not found" })
    const error = await failed(api.get(query))
    expect(error).toBeInstanceOf(NotFound)
    expect(error.message).toContain('("Component \'x\' not found"). Check `project-key` and `sonar-host-url`.')
    const cloud = await ask({ edition: 'cloud' })
    await expect(cloud.api.get({ ...query, path: 'api/none' })).rejects.toThrow(
      '("Unknown url : /api/none"). Check `project-key`, `organization` and `sonar-region`.',
    )
  })

  test('400', async () => {
    const { api, double } = await ask()
    double.fail(path, { status: 400, message: 'The id is missing' })
    await expect(api.get(query)).rejects.toThrow('400 ("The id is missing"). Check `sonar-host-url` and `project-key`.')
  })
})

describe('what may pass is tried again', () => {
  test.each([
    [{ status: 500, message: 'oops' }, 'answered 500 ("oops"). Trying again in 0.0 s'],
    [{ status: 503 }, 'answered 503'],
    [{ status: 408 }, 'answered 408'],
    [
      { status: 429, headers: { 'retry-after': '0' } },
      'limits the rate of requests (429) and asks us to wait 0 s. Trying again',
    ],
    [{ status: 429 }, 'limits the rate of requests (429). Trying again'],
    ['cut' as const, 'the request failed (ECONNRESET). Trying again'],
  ])('%j', async (fault, message) => {
    const { api, double, said } = await ask()
    double.fail(path, fault, 2)
    expect(await api.get(query)).toMatchObject({ task: { status: 'SUCCESS' } })
    expect(said).toHaveLength(2)
    expect(said[0]).toContain(message)
  })

  test('but not for ever', async () => {
    const { api, double } = await ask()
    double.fail(path, { status: 502 }, 3)
    await expect(api.get(query)).rejects.toThrow('Try again later, because the server may be starting or overloaded.')
    expect(double.requests).toHaveLength(3)
  })

  test('and not where the server asks for a wait that is too long', async () => {
    const { api, double } = await ask()
    double.fail(path, { status: 429, headers: { 'retry-after': '3600' } })
    await expect(api.get(query)).rejects.toThrow('limits the rate of requests (429) and asks us to wait 3600 s.')
    expect(double.requests).toHaveLength(1)
  })

  test('a silent server is given up', async () => {
    const { api, double } = await ask({}, { timeoutMs: 50 })
    double.fail(path, 'hang', 3)
    await expect(api.get(query)).rejects.toThrow(
      'the request failed (silent for 0.05 s). Check `sonar-host-url`, the network',
    )
    // On a slow machine, an attempt may end before its request arrives.
    expect(double.requests.length).toBeGreaterThan(1)
  })

  test('nobody there', async () => {
    const { api, double } = await ask()
    await double.stop()
    await expect(api.get(query)).rejects.toThrow('the server cannot be reached (ECONNREFUSED).')
  })
})

describe('answers that are none of SonarQube', () => {
  const page = { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>Sign in</html>' }

  test('a page for people', async () => {
    const { api, double } = await ask()
    double.fail(path, { answer: page }, 3)
    await expect(api.get(query)).rejects.toThrow('did not answer with JSON. Check `sonar-host-url`, and the proxies')
    double.fail(path, { answer: { ...page, status: 400 } })
    await expect(api.get(query)).rejects.toThrow('answered 400. Check')
  })

  test.each([
    ['a page for people', page],
    ['half of the answer', { ...page, body: '{"task":' }],
    ['JSON of something else', { ...page, body: '{"status":"log in"}' }],
    ['nothing', { ...page, body: '' }],
  ])('%s is asked for again', async (_, answer) => {
    const { api, double } = await ask()
    double.fail(path, { answer }, 2)
    expect(await api.get({ ...query, field: 'task' })).toMatchObject({ task: { status: 'SUCCESS' } })
  })

  test('a page for people with status 404 does not mean that there is no such project', async () => {
    const { api, double } = await ask()
    double.fail(path, { answer: { ...page, status: 404 } }, 3)
    const error = await failed(api.get(query))
    expect(error).not.toBeInstanceOf(NotFound)
    expect(error.message).toContain('answered 404 without an explanation. Check `sonar-host-url`, and the proxies')
  })

  test('more than anybody can read', async () => {
    const { api, double } = await ask()
    double.fail(path, { answer: { ...page, body: Buffer.alloc(33 * 1024 * 1024, ' ') } })
    await expect(api.get(query)).rejects.toThrow('answered with more than 33554432 bytes.')
  })

  test('redirects without end', async () => {
    const { api, double } = await ask()
    double.fail(path, { status: 302, headers: { location: `/${path}` } }, Number.POSITIVE_INFINITY)
    await expect(api.get(query)).rejects.toThrow('the server redirects more than 5 times. Check `sonar-host-url`.')
  })
})

test('a server below a path', async () => {
  const seen: string[] = []
  const server = createServer((request, response) => {
    seen.push(request.url ?? '')
    response.end('{}')
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  const api = new SonarApi({
    server: sonarServer({ hostUrl: `http://127.0.0.1:${port}/sonar/` }),
    token,
    say: () => {},
    env: {},
  })
  expect(await api.get({ path: 'api/server/version', attempted: 'ask' })).toEqual({})
  expect(seen).toEqual(['/sonar/api/server/version'])
  server.close()
  server.closeAllConnections()
})

describe('editionOf', () => {
  test.each(['community', 'developer', 'enterprise', 'datacenter'] as const)('%s', async edition => {
    const { api } = await ask({ edition })
    expect(await editionOf(api)).toBe(edition)
  })

  test('Cloud is not asked', async () => {
    const { api, double } = await ask({ edition: 'cloud' })
    expect(await editionOf(api)).toBe('cloud')
    expect(double.requests).toEqual([])
  })

  test('a word that is not known', async () => {
    const { api, double } = await ask()
    double.fail('api/navigation/global', { answer: { status: 200, headers: {}, body: '{"edition":"toString"}' } })
    expect(await editionOf(api)).toBe('unknown')
  })
})
