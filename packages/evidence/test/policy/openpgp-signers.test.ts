import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { readOwnPolicy } from '../../src/policy/read-own-policy.ts'
import { readSignatures } from '../../src/signatures/read-signatures.ts'
import { verifyBlob } from '../../src/signatures/verify-blob.ts'
import { judgeAttested } from '../../src/verify/judge-attested.ts'
import { verifyRelease } from '../../src/verify/verify.ts'
import { makeRelease } from '../../testing/release.ts'
import { fingerprintOf, newKey, signature, signedFile } from '../openpgp/keys.ts'

const [alice, mallory] = [await newKey(), await newKey()]
const base = await mkdtemp(join(tmpdir(), 'openpgp-policy-'))
await writeFile(join(base, 'KEYS'), [mallory, alice].map(one => one.toPublic().armor()).join('\n'))
const [hers, his] = [fingerprintOf(alice), fingerprintOf(mallory)]

/** A policy with these signers, the first in line 3. */
async function policy(...signers: string[]) {
  const lines = signers.map(one => `  - {key: KEYS, fingerprint: ${one}}\n`)
  await writeFile(join(base, 'ours.yaml'), `version: 1\nsigners:\n${lines.join('')}evidence: {required: []}\n`)
  return readOwnPolicy({ path: 'ours.yaml', label: 'ours.yaml', base, day: '2026-07-01' })
}

/** What the policy says of a file that somebody signed, with the time that an authority proves. */
async function decided(signers: string[], by = alice, time?: string) {
  const { own } = await policy(...signers)
  const { keyrings = [] } = await policy(hers, his)
  const checked = await verifyBlob({
    ...{ file: signedFile, signatures: readSignatures(await signature(by)) },
    trust: { signers: [], keyrings },
  })
  const verified = { ...checked, ...(time === undefined ? {} : { time }) }
  const { ownPolicy } = await judgeAttested(own, [{ verified }], { what: 'The file' })
  return ownPolicy?.rules.filter(({ status }) => status !== 'absent')
}

const who = `The file is signed by OpenPGP key ${hers}`
const year = '2025-02-01T00:00:00Z'

test.each<[string, string[], string | undefined, string, string, string]>([
  ['counts', [hers], undefined, 'signers[0]', 'pass', `${who}.`],
  ['within its dates', [`${hers}, until: 2025-02-01`], year, 'signers[0]', 'pass', `${who} at ${year}.`],
  ['another fingerprint', [his], undefined, 'signers', 'fail', `${who}, which is not among the signers of the policy.`],
  ['revoked', [`${hers}, revoked: true`], undefined, 'signers[0].revoked', 'fail', `${who}, which is revoked.`],
  [
    'revoked before it signed',
    [his, `${hers}, revoked: 2025-02-01`],
    year,
    'signers[1].revoked',
    'fail',
    `${who}, which is revoked from 2025-02-01 on, and signed at ${year}.`,
  ],
  [
    'expired',
    [`${hers}, until: 2025-01-31`],
    year,
    'signers[0].until',
    'fail',
    `${who}, which counts until 2025-01-31, and signed at ${year}.`,
  ],
  [
    'of unknown time',
    [`${hers}, until: 2099-12-31`],
    undefined,
    'signers[0].until',
    'error',
    `${who}, which counts until 2099-12-31, and no log and no timestamp authority says when it signed.`,
  ],
])('an OpenPGP key by a policy: %s', async (_, signers, time, rule, status, detail) => {
  const rules = await decided(signers, alice, time)
  expect(rules).toEqual([
    { rule, line: rule === 'signers' ? 2 : rule.startsWith('signers[1]') ? 4 : 3, status, detail },
  ])
})

test('in a release, a GPG signature by a key that the policy revokes counts against it', async () => {
  const notes = Buffer.from('notes')
  const files = { 'notes.txt': notes, 'notes.txt.asc': await signature(alice, notes) }
  const release = await makeRelease({ files })
  const { own, keyrings = [] } = await policy(`${hers}, revoked: true`)
  const { checks, ownPolicy } = await verifyRelease(release.directory, { ...release.trust, keyrings }, { policy: own })
  const gpg = checks.find(({ name }) => name === 'GPG signatures')
  const rules = ownPolicy?.rules.filter(({ rule }) => rule.startsWith('signers'))
  expect(gpg).toMatchObject({ status: 'pass', signedBy: { kind: 'openpgp', fingerprint: hers } })
  expect(rules?.map(({ rule, detail }) => [rule, detail])).toEqual([
    ['signers', expect.stringMatching(/^The manifest is signed by key .* not among the signers of the policy\.$/)],
    ['signers[0].revoked', `A file of the release is signed by OpenPGP key ${hers}, which is revoked.`],
  ])
})
