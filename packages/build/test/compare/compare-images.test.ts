import { copyFileSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import { Problem, sha256 } from '@release-tools/base'
import { type Member, tar } from '@release-tools/base/testing'
import type { LayoutPart, RemotePart } from '@release-tools/oci'
import { compareImages } from '../../src/compare/compare-images.ts'

const scratch = mkdtempSync(join(tmpdir(), 'compare-'))
const blobs = mkdtempSync(join(tmpdir(), 'blobs-'))

interface Given {
  platform?: string
  layers?: Buffer[]
  config?: object
  manifest?: object
}

/** A part of an image, as a layout has it. Its digest is that of all that is given. */
function part({ platform = 'linux/amd64', layers = [], config = {}, manifest = {} }: Given): LayoutPart {
  const stored = layers.map(bytes => {
    const digest = sha256(bytes)
    writeFileSync(join(blobs, digest), bytes)
    return { digest: `sha256:${digest}`, path: join(blobs, digest), size: bytes.length }
  })
  const whole = { schemaVersion: 2, config: { digest: sha256(JSON.stringify(config)) }, layers: stored, ...manifest }
  return { platform, digest: `sha256:${sha256(JSON.stringify(whole))}`, manifest: whole, config, layers: stored }
}

function remote(given: Given): RemotePart {
  const one = part(given)
  const layers = one.layers.map(({ digest, path }) => ({
    digest,
    save: async (to: string) => copyFileSync(path, to),
  }))
  return { ...one, layers }
}

const layer = (members: Member[], level = 6) => gzipSync(tar(members), { level })
const [before, after] = ['sha256:before', 'sha256:after']
const compare = (old: Given[], now: Given[]) =>
  compareImages({ digest: before, parts: old.map(remote) }, { digest: after, parts: now.map(part) }, { scratch })
const base = layer([{ name: 'etc/os-release', data: 'ID=base' }])
const app = (text: string, level?: number) => layer([{ name: 'app.txt', data: text.repeat(300) }], level)

describe('two images', () => {
  test('of the same digests for each platform are the same content: only their index is another one', async () => {
    expect(await compare([{ layers: [base] }], [{ layers: [base] }])).toEqual({
      kind: 'content',
      differences: [{ field: 'index of the image', old: before, new: after }],
      more: 0,
    })
  })

  test('of which one has a second image for a platform differ', async () => {
    const { kind, differences } = await compare([{ layers: [base] }, { layers: [app('evil')] }], [{ layers: [base] }])
    expect({ kind, differences }).toEqual({
      kind: 'differs',
      differences: [
        { member: 'linux/amd64', field: 'platform', old: remote({ layers: [app('evil')] }).digest, new: '' },
      ],
    })
  })

  test('that differ in a layer: platform, layer, instruction and member are named; the digests that follow are not', async () => {
    const config = (id: string) => ({
      history: [
        { created_by: 'ADD base' },
        { empty_layer: true, created_by: 'ENV A=b' },
        { created_by: 'COPY app.txt /' },
      ],
      rootfs: { diff_ids: ['base', id] },
    })
    const { kind, differences } = await compare(
      [{ layers: [base, app('one\n')], config: config('1') }],
      [{ layers: [base, app('two\n')], config: config('2') }],
    )
    expect(kind).toBe('differs')
    expect(differences).toEqual([
      { member: 'linux/amd64: layer 2 of 2 (COPY app.txt /): app.txt', field: 'line 1', old: 'one', new: 'two' },
    ])
    expect(readdirSync(scratch)).toEqual([])
  })

  test('whose layer is only compressed in another way have the same content', async () => {
    const { kind, differences } = await compare([{ layers: [app('one', 1)] }], [{ layers: [app('one', 9)] }])
    expect({ kind, member: differences[0]?.member }).toEqual({ kind: 'content', member: 'linux/amd64: layer 1 of 1' })
  })

  test('whose files have other times or owners differ: a container sees them', async () => {
    const [old, now] = [tar([{ name: 'a', data: 'a' }]), tar([{ name: 'a', data: 'a' }])]
    now.write('0000017\0', 108)
    now.write('        ', 148)
    const sum = now.subarray(0, 512).reduce((all, byte) => all + byte, 0)
    now.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
    const { kind, differences } = await compare([{ layers: [gzipSync(old)] }], [{ layers: [gzipSync(now)] }])
    expect(kind).toBe('differs')
    expect(differences).toContainEqual(
      expect.objectContaining({ member: 'linux/amd64: layer 1 of 1: a', field: 'uid', cause: 'user of the machine' }),
    )
  })

  test('with another number of layers, or with many that differ: those that are not looked into have their digests', async () => {
    const many = (text: string) => ['a', 'b', 'c', 'd'].map(name => app(`${name} ${text}\n`))
    const { differences } = await compare([{ layers: [...many('old'), base] }], [{ layers: many('new') }])
    expect(differences.map(({ member, field }) => [member, field])).toEqual([
      ['linux/amd64: layer 1 of 5: app.txt', 'line 1'],
      ['linux/amd64: layer 2 of 5: app.txt', 'line 1'],
      ['linux/amd64: layer 3 of 5: app.txt', 'line 1'],
      ['linux/amd64: layer 4 of 5', 'layer'],
      ['linux/amd64: layer 5 of 5', 'layer'],
    ])
    expect(differences.at(-1)).toMatchObject({ old: `sha256:${sha256(base)}`, new: '' })
  })

  test('with more differences in a layer than are told: their number is', async () => {
    const files = (text: string) =>
      layer(Array.from({ length: 30 }, (_, index) => ({ name: `file-${index}`, data: `${text} ${index}` })))
    const { differences, more } = await compare([{ layers: [files('old')] }], [{ layers: [files('new')] }])
    expect({ told: differences.length, more }).toEqual({ told: 20, more: 1 })
  })

  test('with another configuration, other annotations, or another platform', async () => {
    const { kind, differences } = await compare(
      [
        { config: { config: { User: '0' } }, manifest: { annotations: { title: 'evil' } } },
        { platform: 'linux/arm64' },
      ],
      [
        { config: { config: { User: '65534' } }, manifest: { annotations: { title: 'good' } } },
        { platform: 'linux/s390x' },
      ],
    )
    expect(kind).toBe('differs')
    expect(
      differences.map(({ member, field, old, new: now }) => [member, field, old.slice(0, 6), now.slice(0, 6)]),
    ).toEqual([
      ['linux/amd64: configuration', '/config/User', '0', '65534'],
      ['linux/amd64: manifest', '/annotations/title', 'evil', 'good'],
      ['linux/arm64', 'platform', 'sha256', ''],
      ['linux/s390x', 'platform', '', 'sha256'],
    ])
  })

  test('whose documents say the same in other bytes: the digests are told', async () => {
    const [old, now] = [remote({}), part({})]
    const { differences } = await compareImages(
      { digest: before, parts: [{ ...old, digest: 'sha256:1' }] },
      { digest: after, parts: [now] },
      { scratch },
    )
    expect(differences).toEqual([
      { member: 'linux/amd64', field: 'digest of the image', old: 'sha256:1', new: now.digest },
    ])
  })

  test('a layer that the registry does not give is a Problem, and leaves nothing', async () => {
    const old = remote({ layers: [app('one')] })
    const save = async (to: string) => {
      writeFileSync(to, 'half')
      throw new Problem('download it', { found: 'it is gone.', next: 'Ask.' })
    }
    const gone = { ...old, layers: old.layers.map(one => ({ ...one, save })) }
    await expect(
      compareImages(
        { digest: before, parts: [gone] },
        { digest: after, parts: [part({ layers: [app('two')] })] },
        { scratch },
      ),
    ).rejects.toThrow('it is gone.')
    expect(readdirSync(scratch)).toEqual([])
  })
})
