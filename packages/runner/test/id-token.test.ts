import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type FileServer, startFileServer, status } from '@release-tools/host/testing'
import { idTokensOf } from '../src/id-token.ts'

const path = '/token?api-version=2.0&audience=a%20service'
const token = 'eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJpIn0.c2ln'
let server: FileServer
let masked: string[]
let lines: string[]

beforeEach(async () => {
  server = await startFileServer()
  masked = []
  lines = []
})
afterEach(() => server.stop())

function variables() {
  return { ACTIONS_ID_TOKEN_REQUEST_URL: `${server.url}/token?api-version=2.0`, ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'pass' }
}

function ask(answer?: string): Promise<string> {
  if (answer !== undefined) server.files.set(path, Buffer.from(answer))
  const host = { info: (line: string) => void lines.push(line), mask: (value: string) => void masked.push(value) }
  const idTokens = idTokensOf(variables(), host, { attempts: 3, baseMs: 0, maxMs: 0 })
  if (idTokens === undefined) throw new Error('the variables are set')
  return idTokens.request('a service')
}

test.each([
  ['https://pipelines.actions.githubusercontent.com/abc/idtoken?api-version=2', true],
  ['https://github.corp.example/_services/pipelines/idtoken', false],
  ['https://x.actions.githubusercontent.com.example/idtoken', false],
  ['not an address', false],
])('is one of github.com: %s %s', (url, expected) => {
  const env = { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'pass' }
  expect(idTokensOf(env, { info: () => {}, mask: () => {} })?.fromGitHubCom).toBe(expected)
})

describe('an identity token', () => {
  test('is asked for by its audience, and masked', async () => {
    expect(await ask(JSON.stringify({ count: 1, value: token }))).toBe(token)
    expect(masked).toEqual([token])
    expect(server.requests).toEqual([path])
  })

  test('is asked for with the token of the run', async () => {
    const seen: (string | undefined)[] = []
    server.next(path, (request, response) => {
      seen.push(request.headers.authorization)
      response.end(JSON.stringify({ value: token }))
    })
    await ask()
    expect(seen).toEqual(['Bearer pass'])
  })

  test('is asked for again when the server fails for a moment', async () => {
    server.next(path, status(503))
    expect(await ask(JSON.stringify({ value: token }))).toBe(token)
    expect(lines.join('\n')).toContain('the server answered 503')
  })

  test.each([
    ['a page for people', '<html>Log in</html>'],
    ['half of the answer', '{"value":"ey'],
    ['nothing', ''],
  ])('is asked for again after %s', async (_, page) => {
    server.next(path, (_request, response) => response.end(page))
    expect(await ask(JSON.stringify({ value: token }))).toBe(token)
    expect(lines.join('\n')).toContain('the answer has no token. Trying again')
  })

  const attempted = 'Could not get an identity token of this job: '
  test.each([
    ['no value', '{"count":1}', 'the answer has no token. Run the job again.'],
    ['an empty value', '{"value":""}', 'the answer has no token.'],
    ['text that is not JSON', `<html>${token}`, 'the answer has no token.'],
    ['no answer', undefined, 'the answer has no token.'],
    [
      'more than a token can have',
      JSON.stringify({ value: 'a'.repeat(70_000) }),
      'GitHub refused it: it has more than',
    ],
  ])('%s is refused, and repeated nowhere', async (_, answer, found) => {
    const error = await ask(answer).catch(cause => cause)
    expect(error.message).toContain(`${attempted}${found}`)
    expect(`${error.message}${error.details}${error.stack}${lines}`).not.toContain(token)
    expect(masked).toEqual([])
  })

  test('that GitHub refuses to give is an error at once', async () => {
    server.next(path, status(401))
    await expect(ask()).rejects.toThrow(`${attempted}GitHub refused it: the server answered 401`)
    expect(server.requests).toEqual([path])
  })
})

test('a program that asks by itself gets both variables', () => {
  const silent = { info() {}, mask() {} }
  expect(idTokensOf({ ...variables(), GITHUB_TOKEN: 'other' }, silent)?.variables).toEqual(variables())
})

test.each(['ACTIONS_ID_TOKEN_REQUEST_URL', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN'])(
  'without %s there is no right to ask',
  name => {
    expect(idTokensOf({ ...variables(), [name]: '' }, { info() {}, mask() {} })).toBeUndefined()
  },
)
