/** @needs tools */
import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from '@jest/globals'
import { layoutParts } from '@release-tools/oci'
import { testHost } from '@release-tools/testbed'
import type { BuiltImage } from '../../src/container/build-image.ts'
import { hardeningReport } from '../../src/container/hardening-report.ts'
import { layerOf, writeLayers } from '../../testing/layers.ts'

const key = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' })
const token = `ghp_${'016C7a0K2b3C4d5E6f7G8h9I0j1K2l3M4n5O'}`

async function report(layers: Parameters<typeof layerOf>[0][], config: object = {}, env = process.env) {
  const packed = layers.map(layer => gzipSync(layerOf(layer)))
  const layout = writeLayers(mkdtempSync(join(tmpdir(), 'layers-')), packed, config)
  const parts = await layoutParts(layout)
  const image = { digest: parts[0]?.digest ?? '', parts } as BuiltImage
  const host = testHost({ env })
  const { detector, platforms } = await hardeningReport('app', layout, image, host)
  return { detector, secrets: platforms[0]?.secrets, lines: host.lines }
}

test('trivy finds secrets in every layer, also in a file that a later one removes, and in the configuration', async () => {
  const { detector, secrets } = await report(
    [{ 'etc/key.pem': { text: String(key) }, 'srv/token': { text: `token = ${token}\n` } }, { 'etc/.wh.key.pem': {} }],
    { config: { Env: [`GITHUB_TOKEN=${token}`] } },
  )
  expect(detector).toEqual({ name: 'trivy', version: expect.stringMatching(/^\d+\.\d+\.\d+$/) })
  expect(secrets?.map(({ path, rule }) => `${path} ${rule}`)).toEqual([
    '/etc/key.pem private-key',
    '/srv/token github-pat',
    'configuration github-pat',
  ])
  expect(JSON.stringify(secrets)).not.toContain(token.slice(4))
})

test.each([
  'app/tests/settings.py',
  'app/vendor/settings.py',
  'usr/share/app/settings.py',
  'usr/local/lib/python3.11/site-packages/app/settings.py',
])('%s is searched, although trivy would pass over it', async path => {
  const { secrets } = await report([{ [path]: { text: `token = "${token}"\n` } }])
  expect(secrets?.map(secret => `${secret.path} ${secret.rule}`)).toEqual([`/${path} github-pat`])
})

test('an image without secrets has an empty list', async () => {
  expect((await report([{ 'app/main.py': { text: 'print(1)\n' } }])).secrets).toEqual([])
})

test('without trivy there is no list, and a warning', async () => {
  const { detector, secrets, lines } = await report([{ a: {} }], {}, { PATH: '/nonexistent' })
  expect([detector, secrets]).toEqual([undefined, undefined])
  expect(lines.join()).toContain('warning: Trivy is not on PATH, so nobody looked for secrets in the image.')
})
