import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { parseTrustedRoot } from '@release-tools/evidence'
import { keyBundle, keyPair, makeRelease, sigstoreAuthority } from '@release-tools/evidence/testing'
import { type Answer, Servers } from '@release-tools/oci/testing'
import { connectGitHub } from '@release-tools/runner'
import { type GitHubDouble, startGitHub, testHost } from '@release-tools/testbed'
import { openAndVerify } from '../src/open-and-verify.ts'

const root = mkdtempSync(join(tmpdir(), 'verify-release-'))
const temp = mkdtempSync(join(root, 'temp-'))
const issuer = 'https://token.actions.githubusercontent.com'
const host = { ...testHost({ env: {} }), temp }
const release = await makeRelease()
let double: GitHubDouble

beforeAll(async () => {
  const tags = { 'v1.2.0': 'c0ffee'.padEnd(40, '0'), 'v9.9.9': 'c0ffee'.padEnd(40, '0') }
  double = await startGitHub({ dir: join(root, 'double'), repository: 'acme/widget', tags })
  const token = double.env.GITHUB_TOKEN
  const github = await connectGitHub({ token, repository: 'acme/widget', apiUrl: double.apiUrl }, testHost({ env: {} }))
  for (const tag of ['v1.2.0', 'v9.9.9']) {
    const text = { name: `widget ${tag}`, body: '', prerelease: false }
    const draft = await github.createDraft(tag, text)
    for (const name of readdirSync(release.assets))
      await github.upload(draft, name, join(release.assets, name), 'application/octet-stream')
    await github.publish(draft, text, true)
  }
})
afterAll(() => double.stop())

const verify = (text: string, github: object = {}, trust = {}) =>
  openAndVerify(text, { trust: { ...release.trust, ...trust }, github: { api: double.apiUrl, ...github } }, host)
const wrong = ({ checks }: Awaited<ReturnType<typeof verify>>) =>
  checks.filter(({ status }) => status === 'fail' || status === 'error').map(({ name, detail }) => `${name}: ${detail}`)

describe('a release on GitHub', () => {
  test('is downloaded without a token, verified as a stranger would, and removed again', async () => {
    const before = double.log().length
    const report = await verify('github:acme/widget@v1.2.0')
    expect(wrong(report)).toEqual([])
    expect(report).toMatchObject({
      result: 'verified',
      target: { kind: 'release', text: 'github:acme/widget@v1.2.0' },
      release: { tag: 'v1.2.0', repository: 'https://github.com/acme/widget' },
    })
    expect(report.checks[0]?.detail).toMatch(
      /^\d+ assets \(.*\) of https:\/\/github\.com\/acme\/widget, release v1\.2\.0, without a token\.$/,
    )
    expect(readdirSync(temp)).toEqual([])
    const requests = double.log().slice(before)
    expect(requests.filter(({ path }) => path.startsWith('/repos/'))).toHaveLength(2)
    expect(double.errors()).toEqual([])
  })

  test('with a token, assets come from the API', async () => {
    const token = () => double.env.GITHUB_TOKEN
    const report = await verify('github:acme/widget@v1.2.0', { token })
    expect(report.result).toBe('verified')
    expect(report.checks[0]?.detail).toContain('with your token.')
  })

  test('under a newer tag than its own is not verified', async () => {
    const report = await verify('github:acme/widget@v9.9.9')
    expect(report.result).toBe('not verified')
    expect(wrong(report).join()).toContain('it is of release v1.2.0, not of v9.9.9.')
  })

  test('two tags are wrong use', async () => {
    const trust = { ...release.trust }
    const question = { trust, asked: { tag: 'v9.9.9' }, github: { api: double.apiUrl } }
    await expect(openAndVerify('github:acme/widget@v1.2.0', question, host)).rejects.toThrow(
      'it names the release v1.2.0, and --tag names v9.9.9.',
    )
  })

  test('of another repository than the one where it is, is not verified', async () => {
    const proxy = await servers.start(forwarded('acme/gadget', 'acme/widget'))
    const report = await verify('github:acme/gadget@v1.2.0', { api: `http://${proxy}` })
    expect(report.result).toBe('not verified')
    expect(wrong(report)).toEqual([
      'manifest: manifest.yaml: the release comes from https://github.com/acme/widget, not from https://github.com/acme/gadget.',
    ])
    const repository = 'https://github.com/acme/widget'
    expect(await verify('github:acme/gadget@v1.2.0', { api: `http://${proxy}` }, { repository })).toMatchObject({
      result: 'verified',
    })
  })

  test('that does not exist could not be checked', async () => {
    const report = await verify('github:acme/widget@v0')
    expect(report).toMatchObject({ result: 'could not check', checks: [{ name: 'target', status: 'error' }] })
    expect(wrong(report)[0]).toContain('acme/widget has no public release of this tag, or is private.')
  })
})

const servers = new Servers()
afterEach(() => servers.stop())

/** A server that has the repository by another name. */
function forwarded(as: string, own: string): Answer {
  return async (request, response) => {
    const answer = await fetch(`${double.apiUrl}${String(request.url).replace(as, own)}`)
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' })
    response.end(Buffer.from(await answer.arrayBuffer()))
  }
}

describe('a server', () => {
  const asset = { id: 7, name: 'manifest.yaml', size: 4, state: 'uploaded', digest: null }
  const releaseOf = (tag: string) => ({
    id: 1,
    tag_name: tag,
    draft: false,
    prerelease: false,
    html_url: 'https://github.com/x',
    upload_url: 'https://github.com/x',
  })

  /** A server with one release, whose assets are these. */
  async function serverWith(assets: object[], more: Answer = (_, response) => response.writeHead(404).end()) {
    const seen: [string, string | undefined][] = []
    const server = await servers.start((request, response) => {
      seen.push([String(request.url), request.headers.authorization])
      const send = (value: unknown) =>
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value))
      if (request.url?.includes('/tags/')) return send(releaseOf('v1'))
      if (request.url?.includes('/assets?')) return send(assets)
      return more(request, response)
    })
    return { server, seen, api: `http://${server}` }
  }
  const open = async (api: string, github: object = {}) =>
    wrong(await verify('github:acme/widget@v1', { api, ...github }))[0]

  test('that limits the rate is told, with its end and a way on', async () => {
    const reset = Math.floor(Date.now() / 1000) + 3600
    const api = `http://${await servers.start((_, response) => response.writeHead(403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(reset) }).end())}`
    const report = await verify('github:acme/widget@v1', { api })
    const until = new Date(reset * 1000).toISOString().slice(0, 16)
    expect(report).toMatchObject({
      result: 'could not check',
      checks: [
        {
          detail: `the server limits the rate of requests until ${until}Z.`,
          next: expect.stringContaining('GITHUB_TOKEN'),
        },
      ],
    })
  })

  test('that sends an asset from elsewhere does not get the token sent there', async () => {
    const elsewhere: (string | undefined)[] = []
    const store = await servers.start((request, response) => {
      elsewhere.push(request.headers.authorization)
      response.end('text')
    })
    const { api, seen } = await serverWith([asset], (_, response) =>
      response.writeHead(302, { location: `http://${store}/x` }).end(),
    )
    expect(await open(api, { token: () => 'secret' })).toContain('manifest.yaml.sigstore.json is missing')
    expect(new Set(seen.map(([, authorization]) => authorization))).toEqual(new Set(['Bearer secret']))
    expect(elsewhere).toEqual([undefined])
  })

  test.each<[string, object[], string]>([
    [
      'too large',
      [{ ...asset, size: 2 ** 31 + 1 }],
      'the asset manifest.yaml has 2147483649 bytes, more than the 2147483648 accepted.',
    ],
    [
      'too many',
      Array.from({ length: 99 }, () => ({ ...asset, size: 2 ** 31 })),
      'its assets have 212600881152 bytes, more than the 34359738368 accepted.',
    ],
  ])('with assets that are %s is left', async (_, assets, found) => {
    const { api, seen } = await serverWith(assets)
    expect(await open(api)).toBe(`target: ${found}`)
    expect(seen).toHaveLength(2)
  })

  test('that sends more or less than the asset has is left', async () => {
    for (const [content, found] of [
      ['more than four', 'more than the 4 accepted.'],
      ['few', 'it has 3 bytes, but the asset has 4.'],
    ] as const) {
      const store = await servers.start((_, response) => response.end(content))
      const { api } = await serverWith([{ ...asset, browser_download_url: `http://${store}/x` }])
      expect(await open(api)).toContain(found)
    }
  })

  test('whose asset has another digest than it says is left', async () => {
    const store = await servers.start((_, response) => response.end('text'))
    const digest = `sha256:${'0'.repeat(64)}`
    const { api } = await serverWith([{ ...asset, digest, browser_download_url: `http://${store}/x` }])
    expect(await open(api)).toContain('its SHA-256 is ')
  })

  test.each([
    ['http://ghes.example/api/v3', 'its address starts with http://.'],
    ['ftp://ghes.example/', 'the address starts with ftp://'],
  ])('at %s is refused before anything is sent', async (api, found) => {
    expect(await open(api, { token: () => 'secret' })).toContain(found)
  })

  test('with the release of another tool: each file is verified by its own signature', async () => {
    const { privateKey, publicKey } = keyPair()
    const files: Record<string, string> = { tool: 'a program', 'tool.sigstore.json': '', notes: 'notes' }
    files['tool.sigstore.json'] = JSON.stringify(keyBundle(privateKey, Buffer.from('a program')))
    const assets = (names: string[]) =>
      names.map(name => ({ ...asset, name, size: files[name]?.length, browser_download_url: `${base}/${name}` }))
    const base = `http://${await servers.start((request, response) => response.end(files[String(request.url).slice(1)]))}`
    const signers = [{ kind: 'key' as const, publicKey }]
    const { api } = await serverWith(assets(Object.keys(files)))
    const report = await verify('github:acme/widget@v1', { api }, { signers })
    expect(report).toMatchObject({ result: 'not verified', target: { kind: 'folder' } })
    expect(report.files.map(({ path, status }) => `${path} ${status}`)).toEqual(['notes fail', 'tool pass'])
    expect(wrong(report)[0]).toContain('files: notes: nothing signs it')
    const signed = await serverWith(assets(['tool', 'tool.sigstore.json']))
    expect(await verify('github:acme/widget@v1', { api: signed.api }, { signers })).toMatchObject({
      result: 'verified',
    })
    const question = { trust: { signers }, github: { api: signed.api } }
    const meant = { ...question, asked: { tag: 'v1' } }
    expect(await openAndVerify('github:acme/widget@v1', meant, host)).toMatchObject({ result: 'verified' })
    const [proof, ofProof] = ['x.intoto.jsonl', 'x.intoto.jsonl.sig']
    files[proof] = 'anything'
    files[ofProof] = 'anything'
    const { api: bare } = await serverWith(assets([proof, ofProof]))
    const nothing = await verify('github:acme/widget@v1', { api: bare }, { signers })
    expect(nothing).toMatchObject({ result: 'could not check', target: { kind: 'folder' }, files: [] })
    const other = openAndVerify('github:acme/widget@v1', { ...question, asked: { tag: 'v2' } }, host)
    await expect(other).rejects.toThrow('it names the release v1, and --tag names v2.')
  })

  test.each([
    ['of this repository and tag', 'acme/widget', 'refs/tags/v1', undefined],
    ['of a branch', 'acme/widget', 'refs/heads/main', undefined],
    ['of another repository', 'evil/widget', 'refs/tags/v1', 'is by a run of https://github.com/evil/widget, not of'],
    ['of an older tag', 'acme/widget', 'refs/tags/v0.9', 'is by a run of the tag v0.9, not of v1.'],
  ])('with files that a workflow for many signed for a run %s', async (_, repository, ref, reason) => {
    const authority = sigstoreAuthority()
    const workflow = 'acme/shared/.github/workflows/build.yml@refs/tags/v2'
    const subject = [{ name: 'tool', digest: { sha256: sha256('a program') } }]
    const statement = { _type: 'https://in-toto.io/Statement/v1', subject, predicateType: 'https://x', predicate: {} }
    const bundle = JSON.stringify(authority.bundle(statement, { workflow, repository, ref }))
    const files: Record<string, string> = { tool: 'a program', 'tool.sigstore.json': bundle }
    const base = `http://${await servers.start((request, response) => response.end(files[String(request.url).slice(1)]))}`
    const assets = Object.entries(files).map(([name, content]) => ({
      ...{ ...asset, name, size: Buffer.byteLength(content) },
      browser_download_url: `${base}/${name}`,
    }))
    const { api } = await serverWith(assets)
    const identity = { kind: 'identity' as const, identity: `https://github.com/${workflow}`, issuer }
    const trust = { signers: [identity], trustedRoot: parseTrustedRoot(authority.trustedRoot) }
    const found = await verify('github:acme/widget@v1', { api }, trust)
    expect(found.result).toBe(reason === undefined ? 'verified' : 'not verified')
    expect(wrong(found).join()).toContain(reason ?? '')
    const named = await verify(
      'github:acme/widget@v1',
      { api },
      { ...trust, repository: `https://github.com/${repository}` },
    )
    expect(named.result).toBe(ref === 'refs/tags/v0.9' ? 'not verified' : 'verified')
  })

  test('of one’s own has its API below its host', async () => {
    const report = await openAndVerify('github:127.0.0.1:1/acme/widget@v1', { trust: release.trust }, host)
    expect(report.result).toBe('could not check')
    expect(report.checks[0]?.detail).toContain('the connection to GitHub failed')
  })

  test('that names an address without encryption for an asset is left', async () => {
    const { api } = await serverWith([{ ...asset, browser_download_url: 'http://files.example/x' }])
    expect(await open(api)).toContain('its address starts with http://.')
  })

  test('names with a path, or of no file, are left out', async () => {
    const { api, seen } = await serverWith([
      { ...asset, name: '../x' },
      { ...asset, name: '..' },
      { ...asset, state: 'starter' },
    ])
    const report = await verify('github:acme/widget@v1', { api })
    expect(report.result).toBe('could not check')
    expect(report.checks[0]?.detail).toContain('0 assets')
    expect(seen).toHaveLength(2)
  })
})
