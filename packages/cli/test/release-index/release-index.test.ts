import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { keyFingerprint } from '@release-tools/evidence'
import { makeIndex } from '@release-tools/releases'
import { entry } from '@release-tools/releases/testing'
import { testHost } from '@release-tools/testbed'
import { cli, tooWide } from '../../testing/run.ts'

const started = process.cwd()
const folder = mkdtempSync(join(tmpdir(), 'release-index-'))
const keys = new Map<string, KeyObject>()
/** How the program shows each key. */
const shown: Record<string, string> = {}

beforeAll(() => {
  process.chdir(folder)
  for (const name of ['alice', 'bob', 'carol', 'online', 'next']) {
    const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString()
    writeFileSync(`${name}.pub`, pem)
    keys.set(name, privateKey)
    shown[name] = `sha256:${keyFingerprint(pem)}`
  }
})
afterAll(() => {
  process.chdir(started)
  rmSync(folder, { recursive: true })
})

const root = join('.github', 'index-root.json')
const until = /((?:accepted|Accepted) until) \d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ\./

/** Signs the root as a person does with another program. */
async function signAs(name: string, by = name) {
  await cli(['index', 'sign', '--bytes', 'root.bytes'])
  const key = keys.get(by)
  writeFileSync('root.sig', key === undefined ? '' : sign('sha256', readFileSync('root.bytes'), key))
  return cli(['index', 'sign', '--signature', 'root.sig', '--key', `${name}.pub`])
}

/** What it printed, with names for keys, in their order, and without the end of the root. */
function said({ code, out, err }: { code: number; out: string; err: string }) {
  expect(tooWide(out)).toEqual([])
  const named = Object.entries(shown).reduce((text, [name, key]) => text.replaceAll(key, name), out + err)
  const lines = named.replace(until, '$1 …').replace('bob, alice', 'alice, bob').trimEnd().split('\n')
  return [code, ...lines.map((line, at) => (line.startsWith('  ') ? keysAround(lines, at) : line))]
}

/** The lines of keys are in the order of their ids, which are new in each run. Lines that follow each other are sorted. */
function keysAround(lines: string[], at: number): string {
  const first = lines.findLastIndex((line, index) => index < at && !line.startsWith('  ')) + 1
  const after = lines.findIndex((line, index) => index > at && !line.startsWith('  '))
  return lines.slice(first, after === -1 ? undefined : after).sort()[at - first] ?? ''
}

/** What is shown of a root of Alice and Bob. */
function shownRoot(version: number, online: string): string[] {
  return [
    `${root}: root ${version}, accepted until …`,
    'root: 2 of 2 keys',
    '  alice',
    '  bob',
    'targets, snapshot, timestamp: 1 of 1 key',
    `  ${online}`,
  ]
}

describe('the root of an index', () => {
  test('is written by "index init" with its keys, and lacks the signatures of its people', async () => {
    const people = ['--root-key', 'alice.pub', '--root-key', 'bob.pub']
    expect(said(await cli(['index', 'init', ...people, '--online-key', 'online.pub']))).toEqual([
      0,
      ...shownRoot(1, 'online'),
      'It has 0 of the 2 signatures that root 1 asks for. Not signed yet by:',
      '  alice',
      '  bob',
      'Next: release-tools index sign',
    ])
  })

  test('is not written over', async () => {
    expect(said(await cli(['index', 'init', '--root-key', 'alice.pub', '--online-key', 'online.pub']))).toEqual([
      2,
      `Could not read the command line: ${root} already exists. Change it with release-tools index rotate.`,
    ])
  })

  test('is not changed before it is signed', async () => {
    expect(said(await cli(['index', 'rotate', '--online-key', 'next.pub']))).toEqual([
      3,
      `Could not make the root after ${root}: root 1 does not have all signatures yet. Let it be signed first. Or take it back: put the root before it, or none, into its place, and begin again.`,
    ])
  })

  test('takes no signature of a key that it does not name, nor one by another key', async () => {
    expect(said(await signAs('carol'))).toEqual([
      2,
      'Could not sign the root: the key carol is not one of those that sign this root: alice, bob. Sign with one of these keys.',
    ])
    expect(said(await signAs('alice', 'bob'))).toEqual([
      3,
      'Could not sign the root of the index: the signature is not by the key alice over this file. Sign the bytes of this file with that key.',
    ])
  })

  test('is whole when enough people have signed it', async () => {
    expect(said(await signAs('alice'))).toEqual([
      0,
      ...shownRoot(1, 'online'),
      'It has 1 of the 2 signatures that root 1 asks for. Not signed yet by:',
      '  bob',
      'Next: release-tools index sign',
    ])
    expect(said(await signAs('bob'))).toEqual([0, ...shownRoot(1, 'online'), 'It has all signatures.'])
  })

  test('is not kept in the place of another one', async () => {
    const kept = join('.github', 'index-root.1.json')
    writeFileSync(kept, '{}')
    expect(said(await cli(['index', 'rotate', '--online-key', 'next.pub']))).toEqual([
      3,
      `Could not keep ${root} as ${kept}: another root is there. Find out which of both is genuine, and remove the other one.`,
    ])
    rmSync(kept)
  })

  test('gets a new key for its jobs by "index rotate", and is kept beside the next one', async () => {
    const first = readFileSync(root)
    expect(said(await cli(['index', 'rotate', '--online-key', 'next.pub']))).toEqual([
      0,
      ...shownRoot(2, 'next'),
      ...[1, 2].flatMap(version => [
        `It has 0 of the 2 signatures that root ${version} asks for. Not signed yet by:`,
        '  alice',
        '  bob',
      ]),
      'Next: release-tools index sign',
    ])
    expect(readFileSync(join('.github', 'index-root.1.json'))).toEqual(first)
    for (const name of ['alice', 'bob']) await signAs(name)
    expect(said(await cli(['index', 'check']))).toEqual([0, ...shownRoot(2, 'next'), 'It has all signatures.'])
  })

  test('needs the people before and after, if one takes the place of another', async () => {
    await cli(['index', 'rotate', '--root-key', 'alice.pub', '--root-key', 'carol.pub', '--days', '30'])
    await signAs('alice')
    expect(said(await signAs('carol')).slice(-3)).toEqual([
      'It has 1 of the 2 signatures that root 2 asks for. Not signed yet by:',
      '  bob',
      'Next: release-tools index sign',
    ])
    expect(await signAs('bob')).toMatchObject({ code: 0 })
  })

  test('needs the root before it', async () => {
    rmSync(join('.github', 'index-root.2.json'))
    expect(said(await cli(['index', 'check']))).toEqual([
      3,
      `Could not read the root before ${root}: ${join('.github', 'index-root.2.json')} is missing: root 3 needs the signatures that it asks for. Get root 2 from the history of the repository, and put it there.`,
    ])
  })
})

const key = ['--root-key', 'alice.pub']
const wrongUse: [string[], string][] = [
  [
    ['init', 'new.json', ...key],
    'Could not read the command line: --online-key is missing. Give the public key as a file: --online-key FILE.',
  ],
  [
    ['init', 'new.json', '--root-key', 'missing.pub'],
    'Could not read missing.pub: no such file. Give the public key as a file: --root-key FILE.',
  ],
  [
    ['init', 'new.json', ...key, '--online-key', 'online.pub', '--threshold', '2'],
    'Could not make the root of the index: 2 signatures are asked for by root, which has 1 different keys. Give more keys, or a lower threshold of at least 1.',
  ],
  [
    ['init', 'new.json', ...key, '--online-key', 'online.pub', '--days', 'x'],
    'Could not read the command line: --days is "x". Give a number of at least 1.',
  ],
  [
    ['sign', 'trust.json', '--key', 'alice.pub'],
    'Could not read the command line: --signature and --key belong together. Give both, or none of them.',
  ],
  [
    ['sign', 'trust.json', '--signer', 'keyless'],
    'Could not read the command line: --signer is "keyless". Give the address of a key: hashivault://root.',
  ],
  [
    ['sign', 'trust.json'],
    'Could not read the command line: there is no key to sign with. Set COSIGN_PRIVATE_KEY and COSIGN_PASSWORD, or give --signer, or --signature with --key.',
  ],
  [
    ['sign', 'trust.json', '--signature', 'none', '--key', 'alice.pub'],
    'Could not read none: no such file. Give a file that exists.',
  ],
  [
    ['check', '.', '--root', 'none.json'],
    'Could not read none.json: no such file. Give the root of the project: --root FILE.',
  ],
  [
    ['check', '.', '--root', 'trust.json', '--as-of', 'today'],
    'Could not read the command line: --as-of is "today", which is not a day. Give a day such as 2026-01-31.',
  ],
  [
    ['check', '.', '--root', 'trust.json', '--at-least', '0'],
    'Could not read the command line: --at-least is "0". Give the version of an index, for example 12.',
  ],
]

describe('wrong use', () => {
  beforeAll(() => cli(['index', 'init', 'trust.json', ...key, '--online-key', 'online.pub']))
  test.each(wrongUse)('is said of %j', async (args, message) => {
    expect(said(await cli(['index', ...args]))).toEqual([2, message])
    expect(existsSync('new.json')).toBe(false)
  })

  test('a root that is not there is said to be made first', async () => {
    expect(said(await cli(['index', 'sign', 'none.json']))).toEqual([
      3,
      'Could not read the root none.json: no such file. Make it with release-tools index init, or give its path.',
    ])
  })
})

describe('an index', () => {
  beforeAll(async () => {
    mkdirSync('published')
    mkdirSync('trust')
    await cli(['index', 'init', 'trust/root.json', '--root-key', 'alice.pub', '--online-key', 'online.pub'])
    await cli(['index', 'sign', 'trust/root.json', '--bytes', 'root.bytes'])
    const [alice, online] = [keys.get('alice'), keys.get('online')]
    if (alice === undefined || online === undefined) throw new Error('no key')
    writeFileSync('root.sig', sign('sha256', readFileSync('root.bytes'), alice))
    await cli(['index', 'sign', 'trust/root.json', '--signature', 'root.sig', '--key', 'alice.pub'])
    const publicKey = readFileSync('online.pub', 'utf8')
    const yanked = entry('1.0.0', { state: 'yanked', successor: 'v1.0.1' })
    const { files } = await makeIndex(
      {
        ...{ root: readFileSync('trust/root.json'), repository: 'acme/widget', now: new Date() },
        signers: [{ publicKey, sign: async bytes => sign('sha256', bytes, online) }],
        change: index => ({ ...index, releases: [yanked, entry('1.0.1')] }),
      },
      testHost(),
    )
    for (const [name, bytes] of files) writeFileSync(join('published', name), bytes)
  })

  test('is shown with its releases', async () => {
    const args = ['index', 'check', 'published', '--root', 'trust/root.json', '--state', 'state']
    const lines = [
      'published: index 1 of acme/widget, by root 1.',
      '  v1.0.0  yanked, successor v1.0.1',
      '  v1.0.1  supported',
      'Accepted until …',
    ]
    const first = 'First contact: an older index cannot be told. Remember what you saw with'
    expect(said(await cli(args))).toEqual([0, ...lines, first, '--state.'])
    expect(said(await cli(args))).toEqual([0, ...lines])
  })

  test('is refused if it is older than what was asked for', async () => {
    const args = ['index', 'check', 'published', '--root', 'trust/root.json', '--at-least', '2']
    expect(said(await cli(args))).toEqual([
      1,
      'Could not read the index in published: it is version 1, older than the 2 that',
      'you asked for. Somebody is serving an old index, which may hide that a release',
      'was withdrawn. Get it from another place.',
    ])
  })

  test('could not be checked if it is not there', async () => {
    expect(said(await cli(['index', 'check', 'nowhere', '--root', 'trust/root.json']))).toEqual([
      3,
      'Could not read the index in nowhere: there is no such directory. Give the directory of the index, its https address, or OWNER/NAME of the repository.',
    ])
  })
})
