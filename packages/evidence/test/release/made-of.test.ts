import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { differenceOf, readMadeOf, requireOwnPlace } from '../../src/release/made-of.ts'
import { stepRecordPath, writeStepRecord } from '../../src/release/release-dir.ts'
import type { MadeOf } from '../../src/release/target.ts'

const digest = (letter: string) => `sha256:${letter.repeat(64)}`
const api: MadeOf = {
  target: { kind: 'subdirectory', name: 'api', path: 'services/api' },
  source: 'dir:services/api',
  exclude: ['docs'],
  version: '1.2.0',
  content: digest('a'),
}

let root: string
let releaseDir: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'made-of-'))
  releaseDir = join(root, 'release')
})
afterEach(() => rm(root, { recursive: true }))

const write = (madeOf: MadeOf, step = 'generate-sbom') =>
  writeStepRecord(releaseDir, `${step}.directory--api`, { madeOf })

describe('differenceOf', () => {
  const { content: _, ...unknown } = api
  test.each<[string, MadeOf, string | undefined]>([
    ['nothing', api, undefined],
    ['the path', { ...api, target: { ...api.target, path: 'services/web' } }, 'another target'],
    ['the name', { ...api, target: { ...api.target, name: 'web' } }, 'another target'],
    ['the patterns', { ...api, exclude: [] }, 'another `exclude`'],
    ['the version', { ...api, version: '1.1.0' }, 'the version 1.1.0'],
    ['the content', { ...api, content: digest('b') }, 'other content'],
    [
      'content that nobody knows',
      unknown,
      'content that has no digest: a link leads out of it, or something in it cannot be read',
    ],
  ])('%s', (_, made, expected) => {
    expect(differenceOf(made, api)).toBe(expected)
  })

  test('content that nobody knows is not even equal to itself', () => {
    expect(differenceOf(unknown, unknown)).toBe(
      'content that has no digest: a link leads out of it, or something in it cannot be read',
    )
  })

  test('the same content from another source is the same', () => {
    expect(differenceOf({ ...api, source: 'image:ghcr.io/acme/api' }, api)).toBeUndefined()
  })
})

describe('the record of a step', () => {
  test('says what its files were made of', async () => {
    await write(api)
    expect(await readMadeOf(releaseDir, 'generate-sbom.directory--api')).toEqual(api)
    expect(await readMadeOf(releaseDir, 'scan-image.directory--api')).toBeUndefined()
  })

  test('of another shape is refused, by name', async () => {
    await write({ ...api, content: 'md5:1' })
    await expect(readMadeOf(releaseDir, 'generate-sbom.directory--api')).rejects.toThrow(
      /generate-sbom\.directory--api\.json: .*content.* Delete it, and run its step again\.$/,
    )
    await writeFile(stepRecordPath(releaseDir, 'generate-sbom.directory--api'), 'null')
    expect(await readMadeOf(releaseDir, 'generate-sbom.directory--api')).toBeUndefined()
  })
})

describe('the place of a target', () => {
  const other: MadeOf = { ...api, source: 'dir:other/api', content: digest('b') }

  test('is free, or its own: of the same source with new content, or the same content from another source', async () => {
    await expect(requireOwnPlace(releaseDir, api)).resolves.toBeUndefined()
    await write(api)
    await expect(requireOwnPlace(releaseDir, { ...api, content: digest('b') })).resolves.toBeUndefined()
    await expect(requireOwnPlace(releaseDir, { ...api, source: 'dir:other/api' })).resolves.toBeUndefined()
  })

  test.each(['generate-sbom', 'scan-image'])('with evidence of %s about another target is refused', async step => {
    await write(api, step)
    await expect(requireOwnPlace(releaseDir, other)).rejects.toThrow(
      'Could not use dir:other/api as "api": directories/api/ has the evidence about dir:services/api. Give each target a name of its own with the input `name`, or start with an empty release directory.',
    )
  })

  test('with evidence about another image of the same repository is refused; a tag may have moved', async () => {
    const target = { kind: 'image' as const, name: 'app', platform: 'linux/amd64', digest: digest('a') }
    const image = { ...api, target, source: 'image:ghcr.io/acme/app:1.2' }
    await writeStepRecord(releaseDir, 'scan-image.image--app--linux-amd64', { madeOf: image })
    const alpine = { ...image, source: 'image:ghcr.io/acme/app:1.2-alpine', content: digest('b') }
    await expect(requireOwnPlace(releaseDir, alpine)).rejects.toThrow(
      'has the evidence about image:ghcr.io/acme/app:1.2.',
    )
    await expect(requireOwnPlace(releaseDir, { ...image, content: digest('b') })).resolves.toBeUndefined()
    const byDigest = `image:ghcr.io/acme/app@${digest('a')}`
    await expect(requireOwnPlace(releaseDir, { ...image, source: byDigest })).resolves.toBeUndefined()
  })

  test('at the top is that of one project only', async () => {
    const project = (source: string, content: string): MadeOf => ({
      ...api,
      target: { kind: 'directory', name: 'api' },
      source,
      content: digest(content),
    })
    await writeStepRecord(releaseDir, 'generate-sbom.project', { madeOf: project('dir:packages/a', 'a') })
    await expect(requireOwnPlace(releaseDir, project('dir:packages/b', 'b'))).rejects.toThrow(
      'the top of the release directory has the evidence about dir:packages/a. Name the directory of the one project that is released with the input `project-directory`, or start',
    )
  })

  test('is not that of a target whose name ends alike', async () => {
    await write(api)
    const web = { ...other, target: { kind: 'subdirectory' as const, name: 'my-api' } }
    await expect(requireOwnPlace(releaseDir, web)).resolves.toBeUndefined()
  })

  test.each(['project', 'tools'])('of the project is not that of a directory called my.%s', async ending => {
    await writeStepRecord(releaseDir, `generate-sbom.directory--my.${ending}`, { madeOf: api })
    const kind = ending === 'tools' ? 'tools' : 'directory'
    const own: MadeOf = { ...other, target: { kind, name: 'widget' }, source: 'dir:.' }
    await expect(requireOwnPlace(releaseDir, own)).resolves.toBeUndefined()
    await writeStepRecord(releaseDir, `generate-sbom.${ending}`, { madeOf: api })
    await expect(requireOwnPlace(releaseDir, own)).rejects.toThrow('has the evidence about dir:services/api')
  })

  test('of unknown content is not taken for the same', async () => {
    const { content: _, ...unknown } = api
    await write(unknown)
    const { content: __, ...alike } = other
    await expect(requireOwnPlace(releaseDir, alike)).rejects.toThrow('directories/api/ has the evidence about')
  })
})
