import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from '@jest/globals'
import { layoutParts } from '@release-tools/oci'
import { refuseSecretsIn } from '../../src/container/secrets.ts'
import { layerOf, writeLayers } from '../../testing/layers.ts'

const value = 'correct-horse-battery'
const secrets = [
  { id: 'other', value: 'another-secret' },
  { id: 'token', value: `${value}\n` },
]

async function search(text: string, config: object = {}) {
  const layout = writeLayers(mkdtempSync(join(tmpdir(), 'layers-')), [gzipSync(layerOf({ a: { text } }))], config)
  await refuseSecretsIn(await layoutParts(layout), secrets)
}

const base64 = (text: string) => Buffer.from(text).toString('base64')

test.each([
  ['as it is', value],
  ['far behind', `${'x'.repeat(200_000)}${value}`],
  ['in base64', base64(value)],
  ['in base64, with a line break', base64(`${value}\n`)],
  ...['u', 'ci', 'bot'].map(user => [`in base64, behind the user ${user}`, base64(`${user}:${value}`)] as const),
  ['in base64, in the middle of a text', base64(`{"password":"${value}","x":1}`)],
])('a layer that has a secret %s is refused', async (_, text) => {
  await expect(search(text)).rejects.toThrow('layer 1 of 1 for linux/amd64 contains the secret "token".')
})

test('so is a configuration that has one', async () => {
  const config = { config: { Env: [`AUTH=${base64(`ci:${value}`)}`] } }
  await expect(search('', config)).rejects.toThrow(
    'the configuration of the image for linux/amd64 contains the secret "token".',
  )
})

test('a part of a secret is not it', async () => {
  await search(`${value.slice(0, -1)} ${base64(value.slice(0, -1))}`)
})
