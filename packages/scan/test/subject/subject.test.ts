import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import type { ScanTarget, TargetSpec } from '@release-tools/oci'
import { testHost } from '@release-tools/testbed'
import { subjectOf } from '../../src/subject/subject.ts'
import { writeWheels } from '../../testing/python-project.ts'

let workspace: string
beforeEach(async () => {
  workspace = await realpath(await mkdtemp(join(tmpdir(), 'subject-')))
})
afterEach(() => rm(workspace, { recursive: true }))

async function put(path: string, text = ''): Promise<void> {
  await mkdir(dirname(join(workspace, path)), { recursive: true })
  await writeFile(join(workspace, path), text)
}

const options = { version: '1', exclude: [] as string[] }
const host = (own = workspace) => testHost({ workspace: own })

function directory(path: string, exclude: string[] = [], own = workspace, more: { project?: string } = {}) {
  const value = join(workspace, path)
  const target: ScanTarget = { kind: 'directory', name: 'x', source: { kind: 'directory', path: value } }
  const spec: TargetSpec = { kind: 'dir', value }
  return subjectOf(target, { ...options, ...more, exclude, spec, releaseDir: join(workspace, 'release') }, host(own))
}

describe('a directory', () => {
  test('is the project if it is the workspace, otherwise a subdirectory with its path', async () => {
    await put('services/api/a.txt')
    expect((await directory('.')).madeOf).toMatchObject({ target: { kind: 'directory', name: 'x' }, source: 'dir:.' })
    expect((await directory('services/api')).madeOf).toEqual({
      target: { kind: 'subdirectory', name: 'x', path: 'services/api' },
      source: 'dir:services/api',
      exclude: [],
      version: '1',
      content: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
    })
  })

  test('is the project if that directory is named, and no other directory is then', async () => {
    for (const name of ['a', 'b']) await put(`packages/${name}/pyproject.toml`, `[project]\nname = "${name}"\n`)
    writeWheels(
      join(workspace, 'release/artifacts'),
      ['a', 'b'].map(name => ({ name, version: '1' })),
    )
    const place = async (path: string, project?: string) => {
      const more = project === undefined ? {} : { project: join(workspace, project) }
      const { madeOf, artifacts } = await directory(path, [], workspace, more)
      return [madeOf.target.kind, madeOf.target.path, artifacts !== undefined]
    }
    expect(await place('packages/a', 'packages/a')).toEqual(['directory', 'packages/a', true])
    // Its wheel is there too, but only the project has the SBOM of what is released, and tools.
    expect(await place('packages/b', 'packages/a')).toEqual(['subdirectory', 'packages/b', false])
    expect(await place('.', 'packages/a')).toEqual(['subdirectory', undefined, false])
    expect(await place('packages', 'packages')).toEqual(['directory', 'packages', false])
    // Without it, the directory of what was built is the project.
    expect(await place('packages/a')).toEqual(['directory', 'packages/a', true])
    expect(await place('.')).toEqual(['directory', undefined, false])
  })

  test('of a checkout in the workspace has its path from the root of that repository', async () => {
    await put('checkout/.git/HEAD')
    await put('checkout/services/api/a.txt')
    await put('checkout/services/api/.git/HEAD')
    expect((await directory('checkout')).madeOf.target).toEqual({ kind: 'directory', name: 'x' })
    expect((await directory('checkout/services/api')).madeOf.target.path).toBe('services/api')
    expect((await directory('checkout/services/api')).madeOf.source).toBe('dir:checkout/services/api')
  })

  test('has the same path in a workspace that is named by a link', async () => {
    await put('services/api/a.txt')
    const link = `${workspace}-link`
    await symlink(workspace, link)
    expect((await directory('services/api', [], link)).madeOf.target.path).toBe('services/api')
    await rm(link)
  })

  test('is read without what release-tools wrote, what git keeps and what is excluded', async () => {
    const own = ['release/sbom.json', 'release.records/x.json', 'image-layouts/app/index.json', 'release-v1.tar.gz']
    for (const path of [...own, '.git/index', 'deep/.git', 'docs/a.md', 'src/release/a.py', 'a.py']) await put(path)
    const { excluded, madeOf } = await directory('.', ['docs', 'a.*', 'docs'])
    expect(excluded).toEqual([
      '.git',
      'a.py',
      'deep/.git',
      'docs',
      'image-layouts',
      'release',
      'release-v1.tar.gz',
      'release.records',
    ])
    expect(madeOf.exclude).toEqual(['a.*', 'docs'])
    for (const path of ['release/more.json', '.git/index', 'docs/b.md']) await put(path, 'changed')
    expect((await directory('.', ['docs', 'a.*'])).madeOf).toEqual(madeOf)
  })
})

describe('an image', () => {
  const digest = `sha256:${'a'.repeat(64)}`

  test.each<[TargetSpec, ScanTarget['source'], string]>([
    [
      { kind: 'image', value: `ghcr.io:5000/acme/app:v1@${digest}` },
      { kind: 'registry', reference: `ghcr.io:5000/acme/app@${digest}` },
      `image:ghcr.io:5000/acme/app:v1@${digest}`,
    ],
    [
      { kind: 'image', value: 'ghcr.io/acme/app:v1' },
      { kind: 'registry', reference: 'x' },
      'image:ghcr.io/acme/app:v1',
    ],
  ])('is what its digest says, wherever it is: %j', async (spec, source, expected) => {
    const target: ScanTarget = { kind: 'image', name: 'app', platform: 'linux/amd64', digest, source }
    const { madeOf, excluded } = await subjectOf(target, { ...options, spec, releaseDir: '/release' }, host())
    expect(madeOf).toMatchObject({ source: expected, content: digest, target: { kind: 'image', digest } })
    expect(excluded).toEqual([])
  })

  test('in a docker archive is what the file is', async () => {
    await put('image.tar', 'layers')
    const path = join(workspace, 'image.tar')
    const target: ScanTarget = { kind: 'image', name: 'app', source: { kind: 'docker-archive', path } }
    const spec: TargetSpec = { kind: 'archive', value: path }
    expect((await subjectOf(target, { ...options, spec, releaseDir: '/release' }, host())).madeOf).toMatchObject({
      source: 'archive:image.tar',
      content: `sha256:${sha256('layers')}`,
    })
  })
})
