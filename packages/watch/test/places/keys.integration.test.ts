import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from '@jest/globals'
import { keyPair, sigstoreAuthority } from '@release-tools/evidence/testing'
import { IndexedProject } from '@release-tools/releases/testing'
import { Gnupg } from '@release-tools/sign/testing'
import { testHost } from '@release-tools/testbed'
import { lookAtKeys } from '../../src/places/keys.ts'

const workspace = mkdtempSync(join(tmpdir(), 'keys-'))
const rotate = 'Prolong it, or begin a new one before: docs/tasks/rotate-a-key.md of release-tools.'
const write = (name: string, text: string) => writeFileSync(join(workspace, '.github', name), text)
const states = async (day: string, trustedRoot?: string) =>
  (await lookAtKeys({ workspace, trustedRoot, now: Date.parse(day) })).map(
    ({ subject, state }) => `${subject} ${state}`,
  )

beforeAll(async () => {
  mkdirSync(join(workspace, '.github'))
  const gnupg = new Gnupg()
  gnupg.newKey('acme', 'ed25519', { end: '2026-06-01' })
  write('gpg.asc', gnupg.must(['--armor', '--export', 'acme@example.com']).toString())
  write('cosign.pub', keyPair().publicKey)
  // A root lives for 365 days.
  const project = await IndexedProject.of([], new Date('2025-09-01T00:00:00Z'), testHost())
  write('index-root.json', project.root.toString())
  write(
    'release-policy.yaml',
    [
      'version: 1',
      'signers:',
      '  - {key: .github/cosign.pub, until: 2026-08-01}',
      '  - {identity: "https://github.com/acme/widget/.github/workflows/release.yml@refs/tags/v1", issuer: "https://example.org", until: 2026-01-01}',
      '',
    ].join('\n'),
  )
})

test('keys and roots of a repository count, end soon, and have ended', async () => {
  expect(await states('2025-06-01')).toEqual([
    '.github/cosign.pub good',
    '.github/gpg.asc good',
    '.github/release-policy.yaml good',
    '.github/index-root.json good',
  ])
  expect(await states('2026-07-10')).toEqual([
    '.github/cosign.pub good',
    '.github/gpg.asc ended',
    '.github/release-policy.yaml ending',
    '.github/index-root.json good',
  ])
  expect(await states('2026-10-01')).toEqual([
    '.github/cosign.pub good',
    '.github/gpg.asc ended',
    '.github/release-policy.yaml ended',
    '.github/index-root.json ended',
  ])
})

test('says when, and what to do', async () => {
  const findings = await lookAtKeys({ workspace, now: Date.parse('2026-05-20') })
  expect(findings.slice(0, 2)).toEqual([
    { place: 'keys', subject: '.github/cosign.pub', state: 'good', found: 'It does not end.' },
    {
      ...{ place: 'keys', subject: '.github/gpg.asc', state: 'ending' },
      found: 'Its last key expires on 2026-06-01T12:00:00Z.',
      next: rotate,
    },
  ])
  const [, ended] = await lookAtKeys({ workspace, now: Date.parse('2026-06-02') })
  expect(ended).toEqual({
    ...{ place: 'keys', subject: '.github/gpg.asc', state: 'ended' },
    found: 'No key in it counts today: each is revoked, has expired, or cannot sign.',
    wanted: 'A release that is signed today is accepted.',
    next: rotate,
  })
})

test('a trusted root ends with the first kind of authority that is left without one', async () => {
  const { trustedRoot } = sigstoreAuthority()
  const [authority] = trustedRoot.certificateAuthorities
  const until = (end: string) => ({ ...authority, validFor: { start: '2021-01-01T00:00:00Z', end } })
  const root = {
    ...trustedRoot,
    certificateAuthorities: [until('2022-01-01T00:00:00Z'), until('2025-07-01T00:00:00Z')],
  }
  write('trusted_root.json', JSON.stringify(root))
  const of = async (day: string) =>
    (await lookAtKeys({ workspace, trustedRoot: '.github/trusted_root.json', now: Date.parse(day) })).at(-1)
  expect(await of('2025-06-15')).toEqual({
    ...{ place: 'keys', subject: '.github/trusted_root.json', state: 'ending' },
    found: 'Its last authority of a kind expires on 2025-07-01T00:00:00.000Z.',
    next: 'Get a new trusted root from whoever runs your Sigstore, and check it in.',
  })
  expect((await of('2025-07-02'))?.state).toBe('ended')
})

test('a file that cannot be read is unknown', async () => {
  write('index-root.json', 'no JSON')
  write('cosign.pub', 'no key')
  const findings = await lookAtKeys({ workspace, trustedRoot: 'missing.json', now: Date.parse('2025-06-01') })
  expect(findings.map(({ subject, state }) => `${subject} ${state}`)).toEqual([
    '.github/cosign.pub unknown',
    '.github/gpg.asc unknown',
    '.github/release-policy.yaml unknown',
    '.github/index-root.json unknown',
    'missing.json missing',
  ])
})
