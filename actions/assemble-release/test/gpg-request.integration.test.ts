import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { Gnupg } from '@release-tools/sign/testing'
import { gpgRequest } from '../src/gpg-request.ts'

const gnupg = new Gnupg()
const keys = gnupg.path('with/.github/gpg.asc')
beforeAll(() => {
  gnupg.newKey('own', 'ed25519')
  mkdirSync(join(keys, '..'), { recursive: true })
  mkdirSync(gnupg.path('without'))
  writeFileSync(keys, readFileSync(gnupg.exported('own')))
})
afterAll(() => gnupg.remove())

const ask = (folder: 'with' | 'without', key: string, dryRun = false, given?: string) =>
  gpgRequest({ 'gpg-key': given, 'dry-run': dryRun }, { workspace: gnupg.path(folder), env: { GPG_PRIVATE_KEY: key } })

test('GPG signs if the public keys are checked in, with a throw-away key in a dry run', async () => {
  const accepted = { name: '.github/gpg.asc', keyring: expect.objectContaining({ unread: [] }) }
  expect(await ask('with', 'a key')).toEqual({ accepted, dryRun: false })
  expect(await ask('with', '', true)).toEqual({ accepted, dryRun: true })
  expect(await ask('without', 'a key', false, keys)).toMatchObject({ accepted: { keyring: { unread: [] } } })
})

test('without public keys and without a key, there are no GPG signatures', async () => {
  expect(await ask('without', '')).toBeUndefined()
  expect(await ask('without', 'a key', true)).toBeUndefined()
})

test('one without the other is a mistake, which is found before anything is signed', async () => {
  await expect(ask('with', ' ')).rejects.toThrow(
    'Could not sign the release with GPG: .github/gpg.asc is checked in, but GPG_PRIVATE_KEY is not set. Give this step GPG_PRIVATE_KEY and GPG_PASSPHRASE, or remove the file if releases have no GPG signatures.',
  )
  await expect(ask('without', 'a key')).rejects.toThrow(
    'Could not sign the release with GPG: GPG_PRIVATE_KEY is set, but there is no .github/gpg.asc by which readers verify. Write the public key into .github/gpg.asc with `gpg --armor --export`, and check it in.',
  )
})
