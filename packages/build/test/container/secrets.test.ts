import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import { layoutParts } from '@release-tools/oci'
import { refuseSecretsIn } from '../../src/container/secrets.ts'
import { type LayerEntry, layerOf, writeLayers } from '../../testing/layers.ts'

const token = 'tok+en/ü=&7a0K2b3C4d5E6f7'
const key = `-----BEGIN KEY-----\n${'abcdefgh01234567'.repeat(12)}\n-----END KEY-----`
const secrets = [
  { id: 'token', value: `${token}\n` },
  { id: 'key', value: key },
]
const base64 = (text: string) => Buffer.from(text).toString('base64')
const lines = (text: string, width: number) => text.replace(new RegExp(`.{${width}}`, 'g'), '$&\n')

async function search(layer: Record<string, LayerEntry>, config: object = {}): Promise<void> {
  const layout = writeLayers(mkdtempSync(join(tmpdir(), 'secrets-')), [gzipSync(layerOf(layer))], config)
  await refuseSecretsIn(await layoutParts(layout), secrets)
}

describe('a secret is found in a layer', () => {
  test.each([
    ['as it is', `x${token}x`, 'token'],
    ['with other line ends', key.replaceAll('\n', '\r\n'), 'key'],
    ['in base64', base64(token), 'token'],
    ['in base64, with the line end of its file', base64(`${token}\n`), 'token'],
    ['in base64, behind one byte', base64(`:${token}`), 'token'],
    ['in base64, behind a name, as basic authentication writes it', base64(`robot:${token}:`), 'token'],
    ['in base64url', Buffer.from(`me:${token}`).toString('base64url'), 'token'],
    ['in base64, in lines of 76', lines(base64(`user = x\n${key}`), 76), 'key'],
    ['in hexadecimal', Buffer.from(token).toString('hex'), 'token'],
    [
      'in hexadecimal, in capital letters and lines of 60',
      lines(Buffer.from(key).toString('hex').toUpperCase(), 60),
      'key',
    ],
    ['in an address', `https://x:${encodeURIComponent(token)}@example.org`, 'token'],
  ])('%s', async (_, text, id) => {
    const found = search({ [`${'d/'.repeat(3)}file`]: { text: `${'x'.repeat(70_000)}${text}` } })
    await expect(found).rejects.toThrow(`layer 1 of 1 for linux/amd64 contains the secret "${id}"`)
  })
})

test.each([
  ['a variable', { config: { Env: [`TOKEN=${token}`] } }],
  ['a label', { config: { Labels: { auth: base64(`robot:${token}`) } } }],
  ['the name of a label', { config: { Labels: { [base64(token)]: '' } } }],
  ['the history', { history: [{ created_by: `RUN echo '${key}' > /key` }] }],
])('a secret is found in %s', async (_, config) => {
  await expect(search({ a: {} }, config)).rejects.toThrow('the configuration of the image for linux/amd64 contains')
})

test('what only begins like a secret is none', async () => {
  await search({ a: { text: `${token.slice(0, -1)} ${base64(token.slice(0, -3))} ${key.slice(0, -20)}` } })
})
