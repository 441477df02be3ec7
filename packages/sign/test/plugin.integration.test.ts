/** @needs tools */
import { createHash, generateKeyPairSync } from 'node:crypto'
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, jest, test } from '@jest/globals'
import { testHost } from '@release-tools/testbed'
import { findTool } from '@release-tools/tools'
import { signFile } from '../src/sign.ts'
import { parseSigner, withLogin, withPlugin } from '../src/signer-input.ts'
import type { ServiceKey } from '../src/signing-options.ts'
import { scratch, watchingHost, withEnv } from '../testing/signers.ts'

// Real tools, on machines that do other things as well.
jest.setTimeout(60_000)

/** A plugin by https://github.com/sigstore/sigstore/blob/main/pkg/signature/kms/cliplugin/README.md, with the key in the file KEY_FILE. */
const source = `#!${process.execPath}
const { createPrivateKey, createPublicKey, sign } = require('node:crypto')
const { readFileSync } = require('node:fs')
const key = createPrivateKey(readFileSync(process.env.KEY_FILE))
const { methodName } = JSON.parse(process.argv[3])
const answers = {
  publicKey: () => ({ publicKeyPEM: Buffer.from(createPublicKey(key).export({ type: 'spki', format: 'pem' })).toString('base64') }),
  signMessage: () => ({ signature: sign('sha256', readFileSync(0), key).toString('base64') }),
  defaultAlgorithm: () => ({ defaultAlgorithm: 'ecdsa-p256-sha256' }),
  supportedAlgorithms: () => ({ supportedAlgorithms: ['ecdsa-p256-sha256'] }),
}
console.log(JSON.stringify({ [methodName]: answers[methodName]() }))
`

let dir: string
let program: string
let pem: string
beforeAll(async () => {
  dir = await scratch()
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
  pem = publicKey.export({ type: 'spki', format: 'pem' }).toString()
  await writeFile(join(dir, 'key.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }))
  await writeFile(join(dir, 'plugin'), source)
  await writeFile(join(dir, 'a.txt'), 'a')
  program = `plugin@sha256:${createHash('sha256').update(source).digest('hex')}`
})

async function sign(plugin: string, login: string[], host = testHost()) {
  // A bundle that is there would be kept.
  await rm(join(dir, 'a.json'), { force: true })
  const signing = withLogin(withPlugin(parseSigner('mine://key-1'), plugin), login) as ServiceKey
  const cosign = await findTool('cosign', testHost())
  const options = { signing, transparency: 'none' as const, serverUrl: 'https://github.com', cosign }
  return withEnv({ GITHUB_WORKSPACE: dir, KEY_FILE: join(dir, 'key.pem') }, () =>
    signFile(join(dir, 'a.txt'), join(dir, 'a.json'), options, host),
  )
}

test('the variables of the step say nothing about where the program is', async () => {
  await expect(sign(program, ['variables: KEY_FILE, Path'])).rejects.toThrow(
    'Could not log in to the signer: its `variables` name PATH, and no program is taken from there. Leave out PATH',
  )
})

test('a program of the user signs, and gets no other variables of the step than those that are named', async () => {
  const host = watchingHost()
  expect(await sign(program, ['variables: KEY_FILE'], host)).toEqual({
    signer: { kind: 'key', publicKey: pem },
    logged: false,
    isKept: false,
  })
  expect(host.secrets).toContain(join(dir, 'key.pem'))
  expect(host.calls[0]?.env).toMatchObject({ KEY_FILE: join(dir, 'key.pem'), PATH: expect.stringMatching(/programs$/) })
  await expect(readFile(join(host.calls[0]?.env.PATH ?? '', 'sigstore-kms-mine'))).rejects.toThrow('ENOENT')
})

test('a program with another digest is not started', async () => {
  const host = watchingHost()
  const other = `plugin@sha256:${'0'.repeat(64)}`
  await expect(sign(other, ['variables: KEY_FILE'], host)).rejects.toThrow(
    /^Could not use the plugin plugin: its SHA-256 is [0-9a-f]{64}, and not 0{64}\. Find out who changed the program\./,
  )
  expect(host.calls).toEqual([])
})

test('what is no program of this machine is explained', async () => {
  await writeFile(join(dir, 'text'), 'no program')
  const text = `text@sha256:${createHash('sha256').update('no program').digest('hex')}`
  await expect(sign(text, [])).rejects.toThrow('cosign could not start the plugin for mine://key-1. Check that')
})

describe('no other program is started', () => {
  const name = 'sigstore-kms-mine'
  let places: string[]
  let marker: string

  /** A program under the name that cosign looks for, in every place where one might look. It leaves a mark if it is started. */
  beforeAll(async () => {
    marker = join(dir, 'was-started')
    const decoy = `#!/bin/sh\necho "$0" >> ${marker}\nexit 1\n`
    places = await Promise.all(['path', 'home', 'temp'].map(part => mkdtemp(join(dir, `${part}-`))))
    for (const place of [dir, ...places]) await writeFile(join(place, name), decoy, { mode: 0o700 })
  })

  const lookedFor = () => ({
    PATH: `.:${places[0]}:${dir}:${process.env.PATH}`,
    HOME: places[1],
    RUNNER_TEMP: places[2],
  })
  const started = () => readFile(marker, 'utf8').catch(() => '')

  test('from PATH, the work directory, the home directory or the temporary one, beside the one with the digest', async () => {
    await withEnv(lookedFor(), () => sign(program, ['variables: KEY_FILE']))
    expect(await started()).toBe('')
  })

  test('for a scheme without a digest, or one that looks like a service', async () => {
    for (const signer of ['mine://key-1', 'AWSKMS:///alias/a', '../mine://key-1', 'mine:key-1'])
      expect(() => withPlugin(parseSigner(signer), undefined)).toThrow('Another NAME://KEY needs `signer-plugin`.')
    // Nor if a caller forgets to ask.
    const forgotten = withLogin(parseSigner('mine://key-1'), ['variables: KEY_FILE']) as ServiceKey
    const options = { signing: forgotten, transparency: 'none' as const, serverUrl: 'https://github.com' }
    const cosign = await findTool('cosign', testHost())
    const file = join(dir, 'a.txt')
    const signed = withEnv({ ...lookedFor(), GITHUB_WORKSPACE: dir }, () =>
      signFile(file, join(dir, 'never.json'), { ...options, cosign }, testHost()),
    )
    await expect(signed).rejects.toThrow('cosign could not start the plugin for mine://key-1.')
    expect(await started()).toBe('')
  })

  test('if the file is exchanged after its digest was compared, also by a symbolic link', async () => {
    const decoy = join(dir, name)
    await symlink(join(dir, 'plugin'), join(dir, 'link'))
    for (const file of ['plugin', 'link']) {
      const host = watchingHost()
      const { exec } = host
      host.exec = async (...call) => {
        await rm(join(dir, file))
        await symlink(decoy, join(dir, file))
        host.exec = exec
        return exec(...call)
      }
      expect(await sign(program.replace('plugin', file), ['variables: KEY_FILE'], host)).toMatchObject({
        logged: false,
      })
      await rm(join(dir, file))
      await writeFile(join(dir, file), source)
    }
    expect(await started()).toBe('')
  })

  test('if the digest is that of another file', async () => {
    const other = createHash('sha256').update('a').digest('hex')
    await expect(sign(`${name}@sha256:${other}`, ['variables: KEY_FILE'])).rejects.toThrow(`and not ${other}.`)
    expect(await started()).toBe('')
  })
})
