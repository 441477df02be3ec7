import { createHash } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { generatorRun, provenanceV02, sigstoreAuthority } from '@release-tools/evidence/testing'
import { type HttpServer, json, rekorV1Name, serve, startRekorV1 } from '@release-tools/testbed'
import { cli } from '../../testing/run.ts'

const dir = mkdtempSync(join(tmpdir(), 'log-entries-'))
const run = generatorRun('generator_generic')
const url = (log: HttpServer) => ['--online', '--rekor-url', log.url]

function file(name: string, content: unknown): string {
  writeFileSync(join(dir, name), typeof content === 'string' ? content : JSON.stringify(content))
  return join(dir, name)
}

/** A file that nobody logged before, with its provenance in an envelope that has the certificate if `inside`. */
function build(name: string, inside: boolean) {
  const sha256 = createHash('sha256').update(name).digest('hex')
  const certificate = authority.certify(run)
  const envelope = authority.envelope(provenanceV02({ sha256 }), certificate, inside)
  return { sha256, artifact: file(name, name), envelope, certificate, path: file(`${name}.intoto.jsonl`, envelope) }
}

function verify({ artifact, path }: { artifact: string; path: string }, args: string[]) {
  const always = ['--provenance-path', path, '--source-uri', 'github.com/acme/widget', '--trusted-root', root]
  return cli(['verify-artifact', artifact, ...always, ...args])
}

let log: Awaited<ReturnType<typeof startRekorV1>>
let authority: ReturnType<typeof sigstoreAuthority>
let root = ''

beforeAll(async () => {
  log = await startRekorV1(0)
  authority = sigstoreAuthority({ name: rekorV1Name, publicKey: log.publicKey })
  root = file('root.json', authority.trustedRoot)
})
afterAll(() => log.stop())

/** Logs an envelope as the generator did, in the form of this kind. Returns the log's answer. */
async function logged({ envelope, certificate }: ReturnType<typeof build>, kind: 'dsse' | 'intoto') {
  const [text, key] = [JSON.stringify(envelope), Buffer.from(certificate.pem).toString('base64')]
  const spec =
    kind === 'dsse'
      ? { proposedContent: { envelope: text, verifiers: [key] } }
      : { content: { envelope: text }, publicKey: key }
  const body = JSON.stringify({ apiVersion: '0.0.1', kind, spec })
  const answer = await fetch(`${log.url}/api/v1/log/entries`, { method: 'POST', body })
  expect(answer.status).toBe(201)
  return answer.json() as Promise<Record<string, object>>
}

describe('provenance without a log entry in its file', () => {
  test('cannot be checked: nothing is looked up unless that is asked', async () => {
    const { code, err } = await verify(build('offline', true), [])
    expect(code).toBe(3)
    expect(err).toContain(
      'FAILED: SLSA verification failed: could not check: error searching rekor entries: the provenance file has no log entry',
    )
  })

  for (const kind of ['dsse', 'intoto'] as const) {
    test(`with an entry of the kind ${kind} in a file`, async () => {
      const one = build(`given-${kind}`, true)
      const entry = file(`${kind}.json`, await logged(one, kind))
      expect((await verify(one, ['--rekor-entry', entry])).err).toMatch(/PASSED: SLSA verification passed\n$/)
    })

    test(`with an entry of the kind ${kind} at the log`, async () => {
      const one = build(`online-${kind}`, true)
      const [uuid] = Object.keys(await logged(one, kind))
      const { code, err } = await verify(one, url(log))
      expect([code, err]).toEqual([
        0,
        expect.stringMatching(
          new RegExp(
            `^Verified signature against tlog entry index \\d+ at URL: ${log.url}/api/v1/log/entries/${uuid}\nVerified build`,
          ),
        ),
      ])
    })

    test(`found by the digest of the file, where the envelope has no certificate: ${kind}`, async () => {
      const one = build(`indexed-${kind}`, false)
      await logged(one, kind)
      const { code, err } = await verify(one, url(log))
      expect([code, err]).toEqual([0, expect.stringMatching(/^No certificate provided, trying Redis search index/)])
    })
  }

  test('is refused if the log does not have it', async () => {
    for (const inside of [true, false]) {
      const { code, err } = await verify(build(`absent-${inside}`, inside), url(log))
      expect([code, err]).toEqual([
        1,
        expect.stringContaining('error searching rekor entries: no matching rekor entries'),
      ])
    }
  })

  test('is refused with the entry of other provenance', async () => {
    const [one, other] = [build('mine', true), build('theirs', true)]
    const entry = file('theirs.json', await logged(other, 'dsse'))
    const { code, err } = await verify(one, ['--rekor-entry', entry])
    expect(code).toBe(1)
    expect(err).toContain('bundle tlog entry does not match signature')
    const old = file('theirs-old.json', await logged(other, 'intoto'))
    expect((await verify(one, ['--rekor-entry', old])).code).toBe(1)
  })

  test('cannot be checked with an entry of a log that the trusted root does not list', async () => {
    const [one, elsewhere] = [build('elsewhere', true), sigstoreAuthority()]
    const { answer } = elsewhere.log(one.envelope, one.certificate)
    const { code, err } = await verify(one, ['--rekor-entry', file('elsewhere.json', answer)])
    expect([code, err]).toEqual([3, expect.stringContaining('its log entry is from a log')])
  })
})

describe('a log that cannot be asked', () => {
  const answers: [string, number, unknown][] = [
    ['an error', 400, { code: 400, message: 'no' }],
    ['a page', 200, 'a page'],
    ['what is not a list of identifiers', 200, ['../../../etc/passwd']],
  ]
  for (const [name, status, body] of answers)
    test(`answers ${name}`, async () => {
      const server = await serve(0, async () => json(status, body))
      const { code, err } = await verify(build(`bad-${status}-${String(body).length}`, false), url(server))
      await server.stop()
      expect([code, err]).toEqual([3, expect.stringContaining('could not check: error searching rekor entries: ')])
    })

  test('cuts the connection', async () => {
    const server = await serve(0, async () => 'reset')
    const { code, err } = await verify(build('nobody', true), url(server))
    await server.stop()
    expect([code, err]).toEqual([3, expect.stringContaining('error searching rekor entries: the request failed (')])
  })
})
