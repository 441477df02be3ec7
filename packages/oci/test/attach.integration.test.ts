/** @needs registry */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { ports, type Registry, startRegistry, testbed, testHost } from '@release-tools/testbed'
import { attachBundle } from '../src/attach.ts'
import { attachedDocuments } from '../src/attached.ts'
import { readLayout } from '../src/oci-layout.ts'
import { pushLayout } from '../src/push-layout.ts'
import { parseImageName } from '../src/reference.ts'
import { writeLayout } from '../testing/index.ts'

let old: Registry
beforeAll(async () => {
  const { dir, bin } = testbed()
  old = await startRegistry({ dir, bin, port: ports.guardedRegistry, referrers: false })
})
afterAll(() => old.stop())

const host = testHost({ env: { DOCKER_CONFIG: mkdtempSync(join(tmpdir(), 'no-login-')) } })
const bundle = (text: string) => ({ content: Buffer.from(text), predicateType: 'https://example.org/predicate/v1' })

async function pushed(registry: string, name: string) {
  const layout = mkdtempSync(join(tmpdir(), 'layout-'))
  writeLayout(layout, ['linux/amd64'], { seed: name })
  const repository = `${registry}/attach/${name}`
  await pushLayout(layout, repository, host)
  return { repository, digest: (await readLayout(layout)).digest }
}

async function contents({ repository, digest }: { repository: string; digest: string }): Promise<string[]> {
  const name = parseImageName(repository) ?? { registry: '', repository: '' }
  const { documents } = await attachedDocuments({ ...name, wanted: digest }, host)
  return documents.map(({ content }) => content.toString()).sort()
}

describe.each([
  ['with the list of referrers', () => testbed().registry, 'referrers'],
  ['of OCI 1.0', () => old.host, 'tag'],
] as const)('a registry %s', (_, registry, by) => {
  test('lists each bundle once, however often it is attached', async () => {
    const image = await pushed(registry(), by)
    const { repository, digest } = image
    for (const text of ['{"a":1}', '{"b":2}', '{"a":1}'])
      expect(await attachBundle(repository, digest, bundle(text), host)).toBe(by)
    expect(await contents(image)).toEqual(['{"a":1}', '{"b":2}'])
  })

  test('that does not have the image gets nothing', async () => {
    const attached = attachBundle(`${registry()}/attach/none`, `sha256:${'0'.repeat(64)}`, bundle('{}'), host)
    await expect(attached).rejects.toThrow('the registry does not have this image.')
  })
})
