/** @needs shell */
import { execFileSync } from 'node:child_process'
import { rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { verifyModel } from '../../src/models/verify-model.ts'
import { byKey, fixture, listed, model, ownTrust, signed, summary } from './model.ts'

async function verified(directory: string, signature: string) {
  const trust = byKey('1.1.1/p256.pub')
  return summary(await verifyModel(directory, trust, { signature: fixture(signature) }))
}

describe('links', () => {
  test('are refused if the signer did not allow them', async () => {
    const directory = model()
    rmSync(join(directory, 'sub-c'))
    symlinkSync('w.bin', join(directory, 'sub-c'))
    expect(await verified(directory, '1.1.1/files.sig')).toEqual([
      'not verified',
      'fail sub-c -: It is a symbolic link, which is not allowed in this model.',
    ])
  })

  test('lead to files in the model only', async () => {
    const directory = model()
    symlinkSync('w.bin', join(directory, 'link'))
    expect(await verified(directory, '1.1.1/links.sig')).toEqual(['verified'])
    for (const [target, reason] of [
      [tmpdir(), 'It is a symbolic link that leads out of the model.'],
      ['sub', 'It is a symbolic link to a directory, which is not followed.'],
      ['nowhere', 'It is a symbolic link to nothing.'],
    ]) {
      rmSync(join(directory, 'link'))
      symlinkSync(target as string, join(directory, 'link'))
      expect(await verified(directory, '1.1.1/links.sig')).toEqual(['not verified', `fail link -: ${reason}`])
    }
  })
})

test('what is neither a file nor a directory is refused, and not opened', async () => {
  const directory = model()
  rmSync(join(directory, 'w.bin'))
  execFileSync('mkfifo', [join(directory, 'w.bin')])
  expect(await verified(directory, '1.1.1/files.sig')).toEqual([
    'not verified',
    'fail w.bin -: It is neither a file nor a directory.',
  ])
})

test('a name that is not UTF-8 is refused: as text, it is that of a signed file', async () => {
  const files = { 'a\ufffd': 'x' }
  const directory = model(files)
  const signature = signed(listed(files))
  const verified = async () => summary(await verifyModel(directory, ownTrust, { signature }))
  expect(await verified()).toEqual(['verified'])
  writeFileSync(Buffer.concat([Buffer.from(`${directory}/a`), Buffer.from([0xff])]), 'pickle')
  expect(await verified()).toEqual(['not verified', 'fail a\ufffd -: Its name is not UTF-8.'])
})
