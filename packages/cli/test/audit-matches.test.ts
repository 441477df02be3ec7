import { generateKeyPairSync } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { appendToLog, readSealingKey, signatureEvent } from '@release-tools/audit'
import { tileLog, tileLogUrl } from '@release-tools/audit/testing'
import { sha256 } from '@release-tools/base'
import { renderEvents, renderLogHead, type SigningEvent } from '@release-tools/evidence'
import { ourSchema, schemaErrors, signingEvent } from '@release-tools/evidence/testing'
import { type FileServer, startFileServer } from '@release-tools/host/testing'
import { freshDir } from '@release-tools/scan/testing'
import { handOut, startVault, testHost, type Vault } from '@release-tools/testbed'
import { cli, tooWide } from '../testing/run.ts'

const [before, env] = [process.cwd(), process.env]
const root = freshDir('audit-matches')
const log = tileLog(3)
let server: FileServer
let vault: Vault

beforeAll(async () => {
  process.chdir(root)
  server = await startFileServer(Object.fromEntries([...log.files].map(([path, file]) => [`/${path}`, file])))
  vault = await startVault({ dir: freshDir('audit-matches-vault'), port: 0 })
  writeFileSync('root.json', JSON.stringify(log.rootFile))
})
afterAll(async () => {
  process.chdir(before)
  process.env = env
  await Promise.all([server.stop(), vault.stop()])
  rmSync(root, { recursive: true, force: true })
})

/** Writes records, and looks them up. */
function audit(records: SigningEvent[], ...args: string[]) {
  writeFileSync('signing-events.jsonl', renderEvents(records))
  return cli(['audit', '--events', 'signing-events.jsonl', ...args])
}
const rekor = () => ['--rekor', '--trusted-root', 'root.json', '--rekor-at', `${tileLogUrl}=${server.url}`]

test('a release whose signatures are all in the log, for people and for programs', async () => {
  const { code, out, err } = await audit([log.record(0), log.record(2)], ...rekor())
  expect(out).toBe(
    [
      'found        provenance of artifacts/a.whl',
      '             https://log.example.org: entry 0 is what the record says, below its',
      '             head of 3 entries.',
      'found        provenance of artifacts/a.whl',
      '             https://log.example.org: entry 2 is what the record says, below its',
      '             head of 3 entries.',
      '',
      '2 signatures: 2 found in the records of others.',
      '',
    ].join('\n'),
  )
  expect([code, err]).toEqual([0, ''])
  const json = JSON.parse((await audit([log.record(0)], ...rekor(), '--json')).out)
  expect(schemaErrors(ourSchema('audit-report.v1.json'), json)).toEqual([])
  expect(json).toEqual({
    schema: expect.any(String),
    result: 'intact',
    findings: [],
    unread: [],
    signatures: {
      count: 1,
      matches: [
        {
          signature: sha256('signature 0'),
          kind: 'attestation',
          subject: 'artifacts/a.whl',
          result: 'found',
          place: tileLogUrl,
          found: 'entry 0 is what the record says, below its head of 3 entries.',
        },
      ],
      others: [],
      unasked: [],
    },
  })
})

test('what contradicts comes first, with what to do, and what could not be checked is not fine', async () => {
  const wrong = { ...log.record(1), signature: { sha256: 'c'.repeat(64) } }
  const { code, out } = await audit([log.record(0), wrong, log.record(9)], ...rekor())
  expect(code).toBe(1)
  expect(out.split('\n').filter(line => !line.startsWith(' '))).toEqual([
    'CONTRADICTS  provenance of artifacts/a.whl',
    'NOT FOUND    provenance of artifacts/a.whl',
    'found        provenance of artifacts/a.whl',
    '',
    '3 signatures: 1 found in the records of others, 1 not found, 1 contradicted.',
    '',
    'A signature is not in the records of others as it is recorded.',
    '',
  ])
  expect(tooWide(out)).toEqual([])
  const unknown = await audit([log.record(0)], '--rekor')
  expect([unknown.code, unknown.out]).toEqual([
    3,
    expect.stringMatching(
      /^unknown {6}provenance of artifacts\/a\.whl\n +https:\/\/log\.example\.org: no trusted root knows the log[\s\S]*1 signature: 0 found in the records of others, 1 not checked\.\n\nNothing wrong was seen, and not everything was\.\n$/,
    ),
  ])
})

test('records that no question fits are not fine', async () => {
  const { code, out } = await audit([signingEvent({ log: [] })], ...rekor())
  expect([code, out]).toEqual([
    3,
    [
      'unknown      None of 1 signature is in a transparency log, by its record.',
      '',
      '1 signature: 0 found in the records of others.',
      '',
      'Nothing wrong was seen, and not everything was.',
      '',
    ].join('\n'),
  ])
})

test('a record that names nobody who is asked is counted apart', async () => {
  const other = signingEvent({ log: [], signature: { sha256: 'd'.repeat(64) } })
  const { code, out } = await audit([log.record(0), other], ...rekor())
  expect([code, out.split('\n').slice(3)]).toEqual([
    0,
    ['', '2 signatures: 1 found in the records of others, 1 not looked up.', ''],
  ])
})

test('the signatures of a log are those of the copy that agrees with the heads, and not of the longest', async () => {
  const [place, host] = [{ server: 'github.com', repository: 'acme/widget' }, testHost({ workspace: root })]
  const keep = (store: string, ...numbers: number[]) => {
    mkdirSync(store)
    const events = numbers.map(number => signatureEvent('v1.2.0', log.record(number)))
    const given = { addresses: [`directory:${store}`], place, events, sealer: undefined }
    return appendToLog(given, { host, repository: place.repository })
  }
  const { head } = await keep('genuine', 0)
  await keep('forged', 1, 2)
  writeFileSync('genuine.checkpoint', renderLogHead(head))
  const from = ['--from', 'directory:forged', '--from', 'directory:genuine', '--head', 'genuine.checkpoint']
  const { code, out } = await cli(['audit', '--repository', place.repository, ...from, '--no-releases', ...rekor()])
  expect(code).toBe(1)
  expect(out).toContain('CHANGED   directory:forged\n')
  expect(out).toContain('https://log.example.org: entry 0 is what the record says')
  expect(out).toContain('\n1 signature: 1 found in the records of others.\n')
})

test('signatures are found in the log of Vault, and what its key signed besides is listed', async () => {
  await vault.write('sys/mounts/transit', { type: 'transit' })
  await vault.write('transit/keys/release', { type: 'ecdsa-p256' })
  const sign = (text: string) =>
    vault.write('transit/sign/release/sha2-256', {
      input: Buffer.from(sha256(text), 'hex').toString('base64'),
      prehashed: true,
    })
  await sign('known')
  await sign('strange')
  writeFileSync('audit.log', vault.auditLog())
  const record = signingEvent({
    signed: { algorithm: 'sha256', digest: sha256('known') },
    service: { name: 'hashivault', key: 'hashivault://release', keyVersion: '1' },
  })
  process.env = { ...env, VAULT_ADDR: vault.url, VAULT_TOKEN: vault.rootToken, VAULT_CACERT: vault.authority }
  const { code, out } = await audit([record], '--vault-log', 'audit.log')
  process.env = env
  const [known, strange] = vault.audit.filter(({ path }) => path.startsWith('transit/sign/'))
  expect(code).toBe(0)
  expect(out).toContain(`(request ${known?.requestId}).`)
  expect(out).toContain('besides      Vault signed with the same keys 1 time more, and no record has it:\n')
  expect(out).toContain(strange?.requestId)
  expect(tooWide(out)).toEqual([])
})

test('a sealed log is opened with its key, and says what it has; without the key, nothing of it is known', async () => {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 3072 })
  const pem = publicKey.export({ format: 'pem', type: 'spki' }).toString()
  writeFileSync('key.pem', handOut(privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(), 'the private key'))
  mkdirSync('store')
  const event = signatureEvent('v1.2.0', log.record(2))
  const [addresses, repository] = [['directory:store'], 'acme/widget']
  const given = { addresses, place: { server: 'github.com', repository }, events: [event] }
  const host = testHost({ workspace: root })
  await appendToLog({ ...given, sealer: readSealingKey(pem, 'log.pem') }, { host, repository })
  const asked = ['audit', '--repository', repository, '--from', 'directory:store', '--no-releases', ...rekor()]
  const { code, out } = await cli([...asked, '--open-with', 'key.pem', '--json'])
  const { events, signatures, result } = JSON.parse(out)
  expect([code, result, events]).toEqual([0, 'intact', [{ number: 1, source: event.source, event: event.event }]])
  expect(signatures.matches.map((match: { result: string }) => match.result)).toEqual(['found'])
  expect(schemaErrors(ourSchema('audit-report.v1.json'), JSON.parse(out))).toEqual([])
  const closed = await cli(asked)
  expect(closed.code).toBe(3)
  expect(closed.out).toMatch(
    /^Audit log \S+\n\nagrees +directory:store: 1 line\n\nunknown +line 1\n +it is sealed, and no key is given\.\n +→ Give the key that opens it with --open-with/,
  )
})

test.each([
  [[], '--events says what to look up, and not in whose records. Add --rekor, or --vault-log FILE.'],
  [['--rekor', '--vault-device', 'file'], '--vault-device says nothing alone. Add --vault-log FILE.'],
  [['--vault-log', 'none', '--rekor-at', 'a=b'], '--rekor-at says nothing alone. Add --rekor.'],
  [['--rekor', '--rekor-at', 'log'], '--rekor-at "log" is not an address and where to read it. Write it like'],
  [['--vault-log', 'none'], 'Check the path.'],
  [['--rekor', '--open-with', 'vault://key'], 'it is neither the address of a key nor the path of one.'],
])('wrong use is said: %j', async (args, message) => {
  const { code, err } = await audit([log.record(0)], ...args)
  expect(code).toBe(2)
  expect(err.replace(/\s+/g, ' ')).toContain(message)
})
