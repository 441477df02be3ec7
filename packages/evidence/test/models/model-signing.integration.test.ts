/** @needs index */
import { spawnSync } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { testbed } from '@release-tools/testbed'
import { readAuthorities } from '../../src/models/certificate-chain.ts'
import { verifyModel } from '../../src/models/verify-model.ts'
import type { Trust } from '../../src/sigstore/verified.ts'
import { extensions, issue } from './authority.ts'
import { model, summary } from './model.ts'

const dir = mkdtempSync(join(testbed().dir, 'models-'))

/** A key pair in files, as model_signing reads them, and who trusts it. */
function newKeys(namedCurve: string): { files: string; trust: Trust } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve })
  const files = join(dir, `${namedCurve}-${Math.random()}`)
  const pem = publicKey.export({ format: 'pem', type: 'spki' }).toString()
  writeFileSync(`${files}.key`, privateKey.export({ format: 'pem', type: 'sec1' }))
  writeFileSync(`${files}.pub`, pem)
  return { files, trust: { signers: [{ kind: 'key', publicKey: pem }] } }
}

/** Runs the real model_signing: its exit code and what it prints. */
function modelSigning(...args: string[]): [number | null, string] {
  const { status, stdout, stderr } = spawnSync(testbed().indexTools, ['-m', 'model_signing', ...args], {
    cwd: dir,
    env: { HOME: dir, PATH: process.env.PATH, PYTHONDONTWRITEBYTECODE: '1' },
    encoding: 'utf8',
  })
  return [status, `${stdout}${stderr}`]
}

const keys = newKeys('prime256v1')

/** A model that model_signing has signed, with the path of its signature. */
function signedModel(
  { files, keyFiles = keys.files, more = [] as string[] } = {} as {
    files?: Record<string, string>
    keyFiles?: string
    more?: string[]
  },
) {
  const directory = model(files)
  const signature = `${directory}.sig`
  const [status, output] = modelSigning(
    ...['sign', 'key', '--private_key', `${keyFiles}.key`, '--signature', signature],
    ...more.map(arg => arg.replace('DIR', directory)),
    directory,
  )
  if (status !== 0) throw new Error(output)
  return { directory, signature }
}

function theirs({ directory, signature }: { directory: string; signature: string }, keyFiles = keys.files) {
  return modelSigning('verify', 'key', '--public_key', `${keyFiles}.pub`, '--signature', signature, directory)
}

test.each(['prime256v1', 'secp384r1', 'secp521r1'])(
  'what model_signing signs by a key on %s, we accept',
  async curve => {
    const { files, trust } = newKeys(curve)
    const signed = signedModel({ keyFiles: files })
    expect(theirs(signed, files)[0]).toBe(0)
    expect(summary(await verifyModel(signed.directory, trust, signed))).toEqual(['verified'])
  },
)

type Signed = ReturnType<typeof signedModel>
const at = ({ directory }: Signed, path: string) => join(directory, path)

/** What is done to a model, what model_signing says, and what we say. */
const table: Record<string, [change: (signed: Signed) => void, theirs: RegExp, ours: RegExp]> = {
  'a changed file': [
    one => appendFileSync(at(one, 'w.bin'), 'x'),
    /Hash mismatch for 'w\.bin'/,
    /^fail w\.bin different: Its SHA-256 is/,
  ],
  'a missing file': [
    one => rmSync(at(one, 'sub/z')),
    /Missing files in model '.*': sub\/z/,
    /^fail sub\/z missing: It is missing\.$/,
  ],
  'an extra file': [
    one => writeFileSync(at(one, 'pickle.pkl'), 'x'),
    /Extra files found in model '.*': pickle\.pkl/,
    /^fail pickle\.pkl extra: It is not signed\./,
  ],
  'a link': [
    one => symlinkSync('w.bin', at(one, 'link')),
    /link' because it is a symlink/,
    /^fail link -: It is a symbolic link, which is not allowed in this model\.$/,
  ],
  'an extra file in a directory of that name elsewhere': [
    one => {
      mkdirSync(at(one, 'sub/.git'))
      writeFileSync(at(one, 'sub/.git/x'), 'x')
    },
    /Extra files found in model '.*': sub\/\.git\/x/,
    /^fail sub\/\.git\/x extra: It is not signed\./,
  ],
}

describe('beside model_signing: both refuse', () => {
  let original: Signed
  beforeAll(() => {
    original = signedModel()
  })

  test.each(Object.keys(table))('%s', async name => {
    const [change, their, our] = table[name] as (typeof table)[string]
    const signed = { ...original, directory: mkdtempSync(join(dir, 'changed-')) }
    cpSync(original.directory, signed.directory, { recursive: true })
    change(signed)
    expect(theirs(signed)).toEqual([1, expect.stringMatching(their)])
    expect(summary(await verifyModel(signed.directory, keys.trust, signed))).toEqual([
      'not verified',
      expect.stringMatching(our),
    ])
  })
})

test('both accept what the signer left out, and the files of git at the top', async () => {
  const signed = signedModel({ files: { 'w.bin': 'w', 'cache/c': 'c' }, more: ['--ignore-paths', 'DIR/cache'] })
  writeFileSync(at(signed, 'cache/d'), 'd')
  writeFileSync(at(signed, '.gitattributes'), 'x')
  expect(theirs(signed)[0]).toBe(0)
  expect(summary(await verifyModel(signed.directory, keys.trust, signed))).toEqual([
    'verified',
    'absent not signed: Nothing is known of ".gitattributes", "cache".',
  ])
})

test('where we refuse, and it accepts: a link that leads out of the model', async () => {
  const directory = model({ 'w.bin': 'w' })
  symlinkSync(join(dir, 'outside'), join(directory, 'out'))
  writeFileSync(join(dir, 'outside'), 'x')
  const signed = { directory, signature: `${directory}.sig` }
  const how = ['--allow_symlinks', '--signature', signed.signature]
  expect(modelSigning('sign', 'key', '--private_key', `${keys.files}.key`, ...how, directory)[0]).toBe(0)
  expect(modelSigning('verify', 'key', '--public_key', `${keys.files}.pub`, ...how, directory)[0]).toBe(0)
  expect(summary(await verifyModel(directory, keys.trust, signed))).toEqual([
    'not verified',
    'fail out -: It is a symbolic link that leads out of the model.',
  ])
})

test('what model_signing signs with a certificate, we accept by the authority that the reader names, and no other', async () => {
  const root = issue('root', extensions.ca)
  const between = issue('between', extensions.ca, root)
  const signer = issue('signer', extensions.signer, between)
  const directory = model()
  const signature = `${directory}.sig`
  const how = ['--private_key', signer.path.replace('.pem', '.key'), '--signing_certificate', signer.path]
  const chain = ['--certificate_chain', between.path]
  expect(modelSigning('sign', 'certificate', ...how, ...chain, '--signature', signature, directory)[0]).toBe(0)
  const theirs = ['--certificate_chain', root.path, '--signature', signature]
  expect(modelSigning('verify', 'certificate', ...theirs, directory)[0]).toBe(0)
  const ours = async (authorities = [root]) => {
    const read = readAuthorities(authorities.map(({ pem }) => pem).join(''))
    return summary(await verifyModel(directory, { signers: [] }, { signature, authorities: read }))
  }
  expect(await ours()).toEqual(['verified'])
  const [result, reason] = await ours([issue('root', extensions.ca)])
  expect([result, reason]).toEqual([
    'not verified',
    'fail model signature: no accepted authority has issued the certificate of "CN=between".',
  ])
  appendFileSync(join(directory, 'w.bin'), 'x')
  expect((await ours())[0]).toBe('not verified')
})
