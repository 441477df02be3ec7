import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import { testHost } from '@release-tools/testbed'
import { googleLogin } from '../src/key-services/google-login.ts'
import { tokenFile } from '../src/key-services/token-file.ts'

let scratch: string
beforeEach(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'token-'))
})
afterEach(async () => {
  jest.restoreAllMocks()
  await rm(scratch, { recursive: true })
})

/** A place whose server gives the tokens `for AUDIENCE 1`, `for AUDIENCE 2` and so on. */
function place() {
  let given = 0
  const request = async (audience: string) => `for ${audience} ${++given}`
  const idTokens = { request, fromGitHubCom: true, variables: {} }
  return { host: { ...testHost(), idTokens }, scratch }
}

/** Moves the clock that decides whether a token is fresh. */
function later(ms: number) {
  const now = performance.now() + ms
  jest.spyOn(performance, 'now').mockReturnValue(now)
}

test('a token that is replaced stays as it is for the programs that read it', async () => {
  const login = tokenFile('sts.amazonaws.com', place(), path => ({ FILE: path }))
  const [first, same] = await Promise.all([login.variables(), login.variables()])
  expect(same).toEqual(first)
  later(3 * 60_000)
  const second = await login.variables()
  const texts = [first, second].map(({ FILE = '' }) => readFile(FILE, 'utf8'))
  expect(await Promise.all(texts)).toEqual(['for sts.amazonaws.com 1', 'for sts.amazonaws.com 2'])
})

test('the file for Google is written once for each token, and names that', async () => {
  const login = googleLogin({ provider: 'projects/1', account: 'a@example.org' }, place())
  const [first, same] = [await login.variables(), await login.variables()]
  later(3 * 60_000)
  const second = await login.variables()
  expect(same).toBe(first)
  const named = [first, second].map(async ({ GOOGLE_APPLICATION_CREDENTIALS = '' }) =>
    readFile(JSON.parse(await readFile(GOOGLE_APPLICATION_CREDENTIALS, 'utf8')).credential_source.file, 'utf8'),
  )
  const audience = 'https://iam.googleapis.com/projects/1'
  expect(await Promise.all(named)).toEqual([`for ${audience} 1`, `for ${audience} 2`])
  expect(await readdir(scratch)).toHaveLength(4)
})
