import { createHmac } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { Problem, sha256 } from '@release-tools/base'
import type { SigningEvent } from '@release-tools/evidence'
import { signingEvent } from '@release-tools/evidence/testing'
import { startVault, testHost, type Vault } from '@release-tools/testbed'
import { auditHash } from '../../src/vault/audit-hash.ts'
import { matchVault } from '../../src/vault/match-vault.ts'
import { readVaultLog } from '../../src/vault/vault-log.ts'

let dir: string
let vault: Vault
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'vault-log-'))
  vault = await startVault({ dir, port: 0 })
})
afterAll(async () => {
  await vault.stop()
  await rm(dir, { recursive: true })
})

const hmac = (text: string) => `hmac-sha256:${createHmac('sha256', 'salt').update(text).digest('hex')}`
const hash = async (text: string) => hmac(text)
const inputOf = (digest: string) => Buffer.from(digest, 'hex').toString('base64')
const digest = 'd'.repeat(64)
const service = {
  name: 'hashivault',
  key: 'hashivault://release',
  keyVersion: '3',
  session: { accessor: 'abc', namespace: 'team' },
}
const record = signingEvent({ service })

/** A line of the log, as https://developer.hashicorp.com/vault/docs/audit/schema has it. `change` replaces parts of it. */
function line(
  time: string,
  change: { request?: object; auth?: object; response?: object; error?: string } = {},
): string {
  const { request, auth, response, error } = change
  return JSON.stringify({
    time,
    type: 'response',
    auth: { client_token: hmac('token'), accessor: hmac('abc'), token_type: 'service', ...auth },
    request: {
      id: 'r-1',
      operation: 'update',
      mount_type: 'transit',
      namespace: { id: 'n1', path: 'team/' },
      path: 'transit/sign/release/sha2-256',
      data: { input: hmac(inputOf(digest)), prehashed: true },
      ...request,
    },
    response: { data: { key_version: 3, signature: hmac('signature'), ...response } },
    ...(error === undefined ? {} : { error }),
  })
}

const other = (time: string) => JSON.stringify({ time, type: 'response', request: { id: 'r-0', path: 'sys/mounts' } })
/** Lines that cover the time of the record. */
const around = (...lines: string[]) => [
  other('2026-06-01T11:00:00.123456789Z'),
  ...lines,
  other('2026-06-01T13:00:00Z'),
]

async function logOf(lines: string[], ending = '\n') {
  const file = join(dir, 'audit.log')
  await writeFile(file, lines.join('\n') + ending)
  return readVaultLog([file])
}

async function matched(lines: string[], ...records: SigningEvent[]) {
  const { matches, others } = await matchVault(records, await logOf(lines), hash)
  return { matches: matches.map(({ signature: _, ...match }) => match), others: others.map(({ request }) => request) }
}

const made = '2026-06-01T12:00:01.5Z'
const place = 'hashivault://release'

test('a signature is found in the log of Vault by the HMAC of what was signed, also in a log without hashes', async () => {
  const found = { result: 'found', place, found: `Vault signed it at ${made} (request r-1).` }
  expect(await matched(around(line(made)), record)).toEqual({ matches: [found], others: [] })
  const plain = line(made, { request: { data: { input: inputOf(digest) } }, auth: { accessor: 'abc' } })
  expect(await matched([...around(plain)], record)).toEqual({ matches: [found], others: [] })
  const batch = line(made, {
    request: { data: { batch_input: [{ input: hmac('x') }, { input: hmac(inputOf(digest)) }] } },
  })
  // What was signed in the same request, and no record has.
  expect(await matched(around(batch), record)).toEqual({ matches: [found], others: ['r-1'] })
  expect((await matchVault([record], await logOf(around(batch)), hash)).others[0]?.inputs).toEqual([hmac('x')])
})

test('a signature that the log does not have is not found, if the log covers its time', async () => {
  const refused = line(made, { error: '1 error occurred: permission denied' })
  const ofOtherKey = line(made, { request: { path: 'transit/sign/other' } })
  const asked = line(made).replace('"response"', '"request"')
  expect(await matched(around(refused, ofOtherKey, asked), record)).toEqual({
    matches: [
      {
        result: 'not found',
        place,
        found: 'the log of Vault covers that time, and has no signature of this digest by the key.',
        next: expect.stringContaining('Compare VAULT_ADDR with `service.login.address` of the record'),
      },
    ],
    others: [],
  })
})

test('a log of another time says nothing of a signature, nor of one of an earlier run', async () => {
  const later = [other('2026-06-01T11:59:30Z'), other('2026-06-01T14:00:00Z')]
  const next = 'Give all files of the log of that time with --vault-log.'
  expect((await matched(later, record)).matches).toEqual([
    {
      result: 'could not check',
      place,
      found:
        'the log has no signature of this digest, and does not cover 2026-06-01T12:00:00Z and the minute around it.',
      next,
    },
  ])
  expect((await matched(around(), { ...record, kept: true })).matches).toEqual([
    {
      result: 'could not check',
      place,
      found: 'the log has no signature of this digest, and the record says only that an earlier run made it.',
      next,
    },
  ])
})

test.each([
  ['version', { response: { key_version: 2 } }, 'with version 2 of the key, and the record says 3.'],
  ['namespace', { request: { namespace: { path: 'b/' } } }, 'in the namespace "b", and the record says "team".'],
  ['session', { auth: { accessor: hmac('def') } }, 'in a session other than that of the record.'],
])('a record contradicts the log about the %s', async (_, change, difference) => {
  expect((await matched(around(line(made, change)), record)).matches).toEqual([
    {
      result: 'contradicts',
      place,
      found: `Vault signed this digest at ${made} (request r-1), but ${difference}`,
      next: expect.stringMatching(/^Find out who changed the record or the log/),
    },
  ])
  // Another signature of the same digest, which agrees, is that of the record.
  const both = around(line(made, change), line(made))
  expect((await matched(both, record)).matches.map(({ result }) => result)).toEqual(['found'])
})

test('the mount counts if the record has it', async () => {
  const at = (transit: string) => signingEvent({ service: { ...service, login: { transit } } })
  const { matches } = await matched(around(line(made)), at('transit/'), at('keys'))
  expect(matches.map(({ found }) => found)).toEqual([
    `Vault signed it at ${made} (request r-1).`,
    `Vault signed this digest at ${made} (request r-1), but at transit, and the record says keys.`,
  ])
})

test('what is known to neither side does not count: a batch token has no accessor', async () => {
  const batch = signingEvent({ service: { name: 'openbao', key: 'openbao://release' } })
  const { matches } = await matched(around(line(made, { auth: { accessor: '' }, response: {} })), batch, record)
  expect(matches.map(({ result }) => result)).toEqual(['found', 'found'])
})

test('signatures by the same key that no record has are listed', async () => {
  const unknown = line(made, { request: { id: 'r-2', data: { input: hmac('c3RyYW5nZQ==') } } })
  const ofOtherKey = line(made, { request: { id: 'r-3', path: 'transit/sign/other' } })
  const ofOtherTeam = line(made, { request: { id: 'r-4', namespace: { path: 'b/' }, data: { input: hmac('eA==') } } })
  expect((await matched(around(line(made), unknown, ofOtherKey, ofOtherTeam), record)).others).toEqual(['r-2'])
  const nameless = [made, made].map((time, index) =>
    line(time, { request: { id: '', ...(index === 0 ? {} : { data: { input: hmac('eA==') } }) } }),
  )
  expect((await matched(around(...nameless), record)).others).toEqual([''])
  // Without a signature that is known, nobody knows which of the keys of that name is meant.
  expect((await matched(around(unknown, ofOtherTeam), record)).others).toEqual(['r-2', 'r-4'])
})

test('records of other signers, and without a digest', async () => {
  const aws = signingEvent({ service: { name: 'awskms', key: 'awskms:///alias/release' } })
  const { service: _, ...keyless } = record
  const { signed: __, ...vague } = record
  expect(await matched(around(line(made)), aws, keyless, vague)).toEqual({
    matches: [
      {
        result: 'could not check',
        place,
        found: 'the record does not say which digest was signed.',
        next: 'Compare key, session and time of the record with the log yourself.',
      },
    ],
    others: [],
  })
})

test('if Vault does not say how its log has a text, nothing could be checked', async () => {
  const refusing = async () => {
    throw new Problem('ask', { found: 'Vault is sealed.', next: 'Unseal it.' })
  }
  const { matches, others } = await matchVault([record], await logOf(around(line(made))), refusing)
  expect(matches).toEqual([
    { signature: record, result: 'could not check', place, found: 'Vault is sealed.', next: 'Unseal it.' },
  ])
  expect(others).toEqual([])
})

test('a log that is cut, empty, or not of Vault is refused with its line', async () => {
  const cut = logOf([other('2026-06-01T11:00:00Z'), line(made).slice(0, -9)], '')
  await expect(cut).rejects.toThrow(
    /^Could not read line 2 of \S+audit\.log: it is not a whole JSON object\. Copy the log/,
  )
  await expect(logOf([], '')).rejects.toThrow(/audit\.log: it has no lines\. Copy the log of Vault again/)
  await expect(logOf(['{}'])).rejects.toThrow(/^Could not read line 1 of \S+: it has no time\./)
  const long = logOf([other('2026-06-01T11:00:00Z'), 'x'.repeat(4 * 1024 * 1024 + 100_000)])
  await expect(long).rejects.toThrow(/^Could not read line 2 of \S+: it is longer than the 4194304 bytes accepted\./)
})

test('Vault says how its log has a text, and its own log is matched', async () => {
  await vault.write('sys/mounts/transit', { type: 'transit' })
  await vault.write('transit/keys/release', { type: 'ecdsa-p256' })
  const signed = sha256('signed')
  await vault.write('transit/sign/release/sha2-256', { input: inputOf(signed), prehashed: true })
  const file = join(dir, 'own.log')
  await writeFile(file, vault.auditLog())
  const env = { VAULT_ADDR: vault.url, VAULT_TOKEN: vault.rootToken, VAULT_CACERT: vault.authority }
  const own = signingEvent({
    signed: { algorithm: 'sha256', digest: signed },
    service: { name: 'hashivault', key: 'hashivault://release', keyVersion: '1' },
  })
  const { matches } = await matchVault([own], await readVaultLog([file]), auditHash('file', testHost({ env })))
  const { requestId } = vault.audit.find(({ path }) => path.startsWith('transit/sign/')) ?? {}
  expect(matches).toEqual([
    {
      signature: own,
      result: 'found',
      place,
      found: expect.stringMatching(new RegExp(`^Vault signed it at 20\\S+Z \\(request ${requestId}\\)\\.$`)),
    },
  ])
})

test('what is missing to ask Vault is said', async () => {
  const asked = (env: Record<string, string>) => auditHash('file', testHost({ env }))('text')
  const { url: VAULT_ADDR, rootToken: VAULT_TOKEN, authority: VAULT_CACERT } = vault
  await expect(asked({})).rejects.toThrow(
    'Could not ask Vault for the form that a text has in its log: VAULT_ADDR is not set. Set VAULT_ADDR to the address of Vault, and VAULT_TOKEN to a token that may use sys/audit-hash/file.',
  )
  await expect(asked({ VAULT_ADDR })).rejects.toThrow('VAULT_TOKEN is not set.')
  await expect(asked({ VAULT_ADDR, VAULT_TOKEN })).rejects.toThrow(
    'Set VAULT_CACERT to the certificate of its authority.',
  )
  await expect(asked({ VAULT_ADDR, VAULT_TOKEN: 'wrong', VAULT_CACERT })).rejects.toThrow(
    'Vault does not let this token do it. Allow `sudo` and `update` on sys/audit-hash/file in a policy of the token',
  )
  const nowhere = auditHash('none', testHost({ env: { VAULT_ADDR, VAULT_TOKEN, VAULT_CACERT } }))('text')
  await expect(nowhere).rejects.toThrow(/Vault answered 40\d: it knows nothing at this path/)
})
