import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Host, IdTokens } from '@release-tools/host'
import { audienceOf } from '../src/audience.ts'
import { keyless } from '../src/backends/keyless.ts'

const own = 'https://fulcio.example/'
const open = 'https://fulcio.sigstore.dev'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'audience-'))
})
afterAll(() => rm(folder, { recursive: true }))

const variables = { ACTIONS_ID_TOKEN_REQUEST_URL: 'https://x', ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'x' }
const tokens: IdTokens = { fromGitHubCom: true, variables, request: async audience => `token for ${audience}` }

describe('a token of github.com for the public Sigstore is given to no other server', () => {
  test.each([
    ['the public Fulcio', [open], 'sigstore'],
    ["GitHub's", ['https://fulcio.githubapp.com'], 'sigstore'],
    ['no server', [], 'sigstore'],
    ['one of your own', [own], 'https://fulcio.example'],
    ['the same in two versions', [own, 'https://fulcio.example/v2'], 'https://fulcio.example'],
    ['a name that ends like it', ['https://fulcio.notsigstore.dev'], 'https://fulcio.notsigstore.dev'],
    ['one on this machine', ['http://127.0.0.1:18011'], 'http://127.0.0.1:18011'],
  ])('%s', (_, fulcios, audience) => {
    expect(audienceOf(fulcios, tokens)).toBe(audience)
  })

  test.each([
    ['one of your own beside the public one', [open, own]],
    ['two of your own', [own, 'https://other.example']],
  ])('%s: refused', (_, fulcios) => {
    expect(() => audienceOf(fulcios, tokens)).toThrow('Name one server in `caUrls`.')
  })

  test.each(['http://fulcio.sigstore.dev', 'http://fulcio.example'])('%s has no encryption: refused', url => {
    for (const fromGitHubCom of [true, false])
      expect(() => audienceOf([url], { fromGitHubCom })).toThrow(
        `Could not sign with the identity of this job: the identity token would go to ${url} without encryption.`,
      )
  })

  test('tokens of another issuer open nothing there', () => {
    expect(audienceOf([own], { fromGitHubCom: false })).toBe('sigstore')
  })
})

describe('cosign', () => {
  async function credentials(caUrls?: object[], given: Pick<Host, 'env' | 'idTokens'> = { env: {}, idTokens: tokens }) {
    const path = join(folder, 'signing-config.json')
    const mediaType = 'application/vnd.dev.sigstore.signingconfig.v0.2+json'
    await writeFile(path, JSON.stringify({ mediaType, caUrls }))
    const masked: string[] = []
    const host = { ...given, mask: (text: string) => masked.push(text) } as unknown as Host
    const options = { signing: { kind: 'keyless' }, ...(caUrls && { signingConfig: path }) } as never
    const open = await keyless.open(options, host, folder)
    return { ...(await open.credentials()), masked }
  }

  test('asks GitHub itself for a token for the public Sigstore', async () => {
    for (const caUrls of [undefined, [{ url: open }]])
      expect(await credentials(caUrls)).toEqual({
        args: ['--oidc-provider', 'github-actions'],
        env: variables,
        masked: [],
      })
  })

  test('gets a token that only a server of your own accepts', async () => {
    const token = 'token for https://fulcio.example'
    const env = { SIGSTORE_ID_TOKEN: token }
    const other = { SIGSTORE_ID_TOKEN: 'of the job' }
    const found = await credentials([{ url: own }], { env: other, idTokens: tokens })
    expect(found).toEqual({ args: ['--oidc-provider', 'envvar'], env, masked: [token] })
  })

  test('gets the token of another CI, if there is one', async () => {
    const env = { SIGSTORE_ID_TOKEN: 'of GitLab' }
    expect((await credentials(undefined, { env, idTokens: undefined })).env).toEqual(env)
    const nothing = credentials(undefined, { env: {}, idTokens: undefined })
    await expect(nothing).rejects.toThrow('no permission to ask GitHub')
  })
})
