import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { readSignatures, verifyBlob } from '@release-tools/evidence'
import { keyEnvelope, keyPair } from '@release-tools/evidence/testing'
import { Servers } from '@release-tools/oci/testing'
import { withDownloaded } from '@release-tools/release'
import { startGitHub } from '@release-tools/testbed'
import { cli } from '../testing/run.ts'

const dir = mkdtempSync(join(tmpdir(), 'online-'))
const file = (name: string, text: string) => {
  writeFileSync(join(dir, name), text)
  return join(dir, name)
}
const widget = file('widget.zip', 'a program')
const own = keyPair()
const byKey = ['--key', file('own.pub', own.publicKey)]
const subject = [{ name: 'widget.zip', digest: { sha256: sha256(readFileSync(widget)) } }]
const statement = {
  _type: 'https://in-toto.io/Statement/v1',
  subject,
  predicateType: 'https://example.com/p',
  predicate: {},
}
const bundle = Buffer.from(JSON.stringify(keyEnvelope(own.privateKey, JSON.stringify(statement))))

/** A block of Snappy with one literal whose length has two bytes: https://github.com/google/snappy/blob/main/format_description.txt */
const compressed = Buffer.concat([
  Buffer.from([(bundle.length & 0x7f) | 0x80, bundle.length >> 7]),
  Buffer.from([61 << 2, (bundle.length - 1) & 0xff, (bundle.length - 1) >> 8]),
  bundle,
])

/** The answer of GitHub, as its description has it: https://docs.github.com/en/rest/repos/attestations */
const answer = (...addresses: string[]) => ({
  attestations: addresses.map(address => ({ bundle: null, bundle_url: address, repository_id: 1, initiator: 'user' })),
})
const documentOf = (...addresses: string[]) => readSignatures(Buffer.from(JSON.stringify(answer(...addresses))))

const servers = new Servers()
const asked: string[] = []
let host = ''
const answers: Record<string, [status: number, body: Buffer | string]> = {
  '/plain': [200, bundle],
  '/snappy': [200, compressed],
  '/page': [200, '<html>a login</html>'],
  '/expired': [403, 'AuthenticationFailed'],
  '/huge': [200, Buffer.alloc(16 * 1024 * 1024 + 1, ' ')],
}
beforeAll(async () => {
  host = await servers.start((request, response) => {
    asked.push(String(request.url))
    const [status, body] = answers[String(request.url).replace(/\?.*/, '')] ?? [404, '']
    response.writeHead(status).end(body)
  })
})
afterAll(() => servers.stop())

const downloaded = async (...paths: string[]) => {
  const document = documentOf(...paths.map(path => `http://${host}${path}?sig=secret`))
  return (await withDownloaded(document, { env: {}, mayAsk: url => url.host === host })).signatures
}
const reasonOf = ([one]: Awaited<ReturnType<typeof downloaded>>) =>
  one?.kind === 'unread' ? `${one.problem.found} ${one.problem.next}` : undefined

describe('a bundle at an address', () => {
  test.each(['/plain', '/snappy'])('is downloaded, and read as any other: %s', async path => {
    expect(await downloaded(path)).toMatchObject([{ kind: 'bundle', format: 'a Sigstore bundle' }])
  })

  test('is downloaded beside those that are not available', async () => {
    const found = await downloaded('/none', '/plain')
    expect(found.map(({ kind }) => kind)).toEqual(['unread', 'bundle'])
    expect(reasonOf(found)).toBe(
      'the server of the bundle answered 404. Ask GitHub for the attestations again: an address is valid for minutes. Or use `gh attestation download`.',
    )
  })

  test.each([
    ['/expired', 'the server of the bundle answered 403.'],
    ['/huge', 'the bundle has more than the 16777216 bytes accepted.'],
    ['/page', 'it is an HTML page, a format that release-tools does not read.'],
  ])('that is not one, or not available, could not be checked: %s', async (path, found) => {
    const reason = reasonOf(await downloaded(path))
    expect(reason).toContain(found)
    expect(reason).not.toContain('secret')
  })

  test('is asked for at servers of GitHub only', async () => {
    asked.length = 0
    const addresses = [
      `http://${host}/plain`,
      'https://githubusercontent.com.example.org/x',
      'https://evilgithubusercontent.com/x',
      'http://tmaproduction.blob.core.windows.net/x',
      'https://objects.githubusercontent.com:8443/x',
      'https://user:password@objects.githubusercontent.com/x',
      'file:///etc/passwd',
    ]
    const { signatures } = await withDownloaded(documentOf(...addresses), { env: {} })
    expect(signatures.map(one => reasonOf([one])?.replace(/\..*/, ''))).toEqual([
      `the address of the bundle is on ${host.replace(/\..*/, '')}`,
      'the address of the bundle is on githubusercontent',
      'the address of the bundle is on evilgithubusercontent',
      'the address of the bundle is on tmaproduction',
      'the address of the bundle is on objects',
      'the address on objects',
      'the address starts with file://',
    ])
    expect(asked).toEqual([])
  })

  test('is one of too many', async () => {
    const many = Array<string>(100).fill('https://objects.githubusercontent.com/x')
    expect(() => documentOf(...many, ...many)).toThrow('it has 200 attestations, more than the 100 accepted.')
  })
})

test('the answer of GitHub is read as its description has it, with bundles and with addresses', async () => {
  const digest = `sha256:${sha256(readFileSync(widget))}`
  const bundleUrl = `http://${host}/snappy`
  const attestations = { [digest]: [{ bundleUrl }, { bundleUrl, bundle: JSON.parse(bundle.toString()) as object }] }
  const github = await startGitHub({ dir: join(dir, 'github'), repository: 'acme/widget', attestations })
  try {
    const headers = { authorization: `Bearer ${github.env.GITHUB_TOKEN}` }
    const response = await fetch(`${github.apiUrl}/repos/acme/widget/attestations/${digest}`, { headers })
    const document = readSignatures(Buffer.from(await response.arrayBuffer()))
    expect(document.signatures.map(({ kind }) => kind)).toEqual(['unread', 'bundle'])
    const signatures = await withDownloaded(document, { env: {}, mayAsk: url => url.host === host })
    expect(signatures.signatures).toHaveLength(2)
    const trust = { signers: [{ kind: 'key' as const, publicKey: own.publicKey }] }
    expect(await verifyBlob({ file: widget, signatures, trust })).toMatchObject({
      predicateType: 'https://example.com/p',
    })
    expect(github.errors()).toEqual([])
  } finally {
    await github.stop()
  }
})

test('nothing is downloaded without --online, and with it an address elsewhere is refused by name', async () => {
  const path = file('answer.json', JSON.stringify(answer(`http://${host}/plain`)))
  asked.length = 0
  const [offline, online] = [
    await cli(['verify-blob', widget, '--bundle', path, ...byKey]),
    await cli(['verify-blob', widget, '--bundle', path, '--online', ...byKey]),
  ]
  expect([offline.code, online.code]).toEqual([3, 3])
  expect(offline.out.replaceAll('\n', ' ')).toContain('only the address of the bundle (`bundle_url`).')
  expect(online.out.replaceAll('\n', ' ')).toContain('which is not a server of GitHub.')
  expect(asked).toEqual([])
})
