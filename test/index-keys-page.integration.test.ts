/** @needs tools */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { makeRelease } from '@release-tools/evidence/testing'
import { handOut, testbed } from '@release-tools/testbed'
import { commandBlocks } from '../scripts/shared/commands.ts'
import { programFolder, type ShellResult, shell } from './support/shell.ts'

// Real tools, on machines that do other things as well.
jest.setTimeout(60_000)

const home = mkdtempSync(join(tmpdir(), 'index-keys-'))
const repository = join(home, 'repository')
const folders = [programFolder(home), testbed().bin]
const at = (...names: string[]) => join(repository, ...names)
const blocks = commandBlocks('docs/tasks/index-keys.md').filter(({ situation }) => situation === 'index-keys')

/** Runs the next blocks of the page as one person would, who types a password. */
function type(number: number): ShellResult {
  const lines = blocks.splice(0, number).flatMap(({ commands }) => commands)
  return shell(['set -e', ...lines].join('\n'), repository, folders, { HOME: home, COSIGN_PASSWORD: password })
}

const password = handOut('correct horse', 'the password of the keys')

/** A new repository with a release, and with the key that verifies it. */
beforeAll(async () => {
  const release = await makeRelease()
  mkdirSync(at('.github'), { recursive: true })
  cpSync(release.directory, at('release'), { recursive: true })
  rmSync(release.root, { recursive: true })
  const [signer] = release.trust.signers
  const publicKey = signer?.kind === 'key' ? signer.publicKey : ''
  writeFileSync(at('.github', 'cosign.pub'), publicKey)
  expect(shell('git init -q .', repository, folders)).toMatchObject({ status: 0 })
})
afterAll(() => rmSync(home, { recursive: true, force: true }))

/** The output of release-tools, without keys and times, which are new in each run. */
function said({ status, output }: ShellResult): [number | null, string[]] {
  const plain = output.replaceAll(/sha256:[0-9a-f]{64}/g, 'sha256:…').replaceAll(/\d{4}-\d\d-\d\dT[\d:]+Z/g, 'then')
  const ofOthers = /^(?:Private|Public) key written|^(?:read|writing) EC key/
  return [
    status,
    plain
      .trimEnd()
      .split('\n')
      .filter(line => !ofOthers.test(line)),
  ]
}

const shownIndex = [
  '  v1.2.0  supported',
  'Accepted until then.',
  'Nobody notices before then if a newer one is held back.',
  'First contact: an older index cannot be told. Remember what you saw with',
  '--state.',
]

test('two people make the root, one with cosign and one with OpenSSL', () => {
  const [status, lines] = said(type(7))
  expect(status).toBe(0)
  expect(lines.slice(-3)).toEqual(['targets, snapshot, timestamp: 1 of 1 key', '  sha256:…', 'It has all signatures.'])
})

test('a person signs the index of a project without a key for jobs', () => {
  const [status, lines] = said(type(1))
  expect([status, lines.slice(-8)]).toEqual([
    0,
    [
      'index: version 1 of the index of acme/widget, with 1 release. Written:',
      '1.root.json, index.yaml, 1.targets.json, 1.snapshot.json, timestamp.json.',
      'index: index 1 of acme/widget, by root 1.',
      ...shownIndex,
    ],
  ])
})

test('a new key of the job is named by the next root, and readers follow from the first one', async () => {
  const [status, lines] = said(type(4))
  expect([status, lines.slice(-8)]).toEqual([
    0,
    [
      'index: version 2 of the index of acme/widget, with 1 release. Written:',
      '2.root.json, index.yaml, 2.targets.json, 2.snapshot.json, timestamp.json.',
      'index: index 2 of acme/widget, by root 2.',
      ...shownIndex,
    ],
  ])
})

test('a person takes the place of another one, and the root ends later', () => {
  const [status, lines] = said(type(2))
  expect([status, lines.slice(-14)]).toEqual([
    0,
    [
      'It has all signatures.',
      '.github/index-root.json: root 4, accepted until then.',
      'root: 2 of 2 keys',
      ...['  sha256:…', '  sha256:…'],
      'targets, snapshot, timestamp: 1 of 1 key',
      '  sha256:…',
      'It has 0 of the 2 signatures that root 3 asks for. Not signed yet by:',
      ...['  sha256:…', '  sha256:…'],
      'It has 0 of the 2 signatures that root 4 asks for. Not signed yet by:',
      ...['  sha256:…', '  sha256:…'],
      'Next: release-tools index sign',
    ],
  ])
  expect(blocks).toEqual([])
})
