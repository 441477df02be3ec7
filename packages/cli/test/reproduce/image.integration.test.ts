/** @needs builders registry */
import { execFileSync } from 'node:child_process'
import { expect, test } from '@jest/globals'
import { type BuiltImage, buildImage, findBuilder, imageDocument } from '@release-tools/build'
import { imageRepository, imageRequestFor } from '@release-tools/build/testing'
import type { BuildDocument, ImageEntry } from '@release-tools/evidence'
import { pushImage } from '@release-tools/oci/testing'
import { testHost } from '@release-tools/testbed'
import { imageRelease } from '../../testing/reproduce/image-release.ts'
import { samplePolicy } from '../../testing/reproduce/sample-project.ts'
import { cli } from '../../testing/run.ts'

const builder = await findBuilder('buildah', testHost())
const bases = { right: await pushImage('base', 'right'), exchanged: await pushImage('base', 'exchanged') }

/** A repository whose image adds one file to a base. */
function repositoryOn({ repository, digest }: { repository: string; digest: string }): string {
  const path = imageRepository({
    'message.txt': 'hello',
    Dockerfile: `FROM ${repository}@${digest}\nCOPY message.txt /message.txt\n`,
    '.github/release-policy.yaml': samplePolicy,
  })
  execFileSync('git', ['-C', path, 'tag', 'v1.2.0'])
  return path
}

const project = repositoryOn(bases.right)

interface BuiltRelease {
  built: BuiltImage
  document: BuildDocument
}

async function build(repository: string): Promise<BuiltRelease> {
  const annotations = { 'org.opencontainers.image.title': 'widget' }
  const request = imageRequestFor(repository, { sourceUrl: 'https://github.com/acme/widget', annotations })
  const built = await buildImage(request, builder, testHost({ workspace: repository }))
  const proven = { proof: 'bytes' as const, causes: [] }
  const about = { name: 'widget', version: '1.2.0', directory: '.' }
  return { built, document: imageDocument({ request, built, proven, project: about }) }
}

/** A release of an image that says it was built from the commit of `project`, and that a rebuild gives the same bytes. */
async function reproduced({ built, document }: BuiltRelease) {
  const commit = execFileSync('git', ['-C', project, 'rev-parse', 'HEAD'], { encoding: 'utf8' }).trim()
  const entry: ImageEntry = {
    name: 'app',
    repository: 'registry.example/acme/widget',
    digest: built.digest,
    platforms: built.platforms,
    reproducible: 'bytes',
  }
  const release = await imageRelease(entry, { ...document, source: { ...document.source, commit } })
  const where = ['--against', release.directory, '--repository', project, '--key', release.key]
  const { code, out, err } = await cli([
    'reproduce',
    'v1.2.0',
    ...where,
    ...['app', 'app/build.json'].flatMap(path => ['--only', `images/${path}`]),
    '--json',
  ])
  if (!out.startsWith('{')) throw new Error(`${out}${err}`)
  const { files } = JSON.parse(out)
  const named = (path: string) => files.find((file: { path: string }) => file.path === path)
  return { code, image: named('images/app'), record: named('images/app/build.json') }
}

const { builtHere, exchanged } = {
  builtHere: await build(project),
  exchanged: await build(repositoryOn(bases.exchanged)),
}

test('an image that its commit gives has the same digest, and the record of its build the same bytes', async () => {
  const { code, image, record } = await reproduced(builtHere)
  expect({ image: image.result, record: record.result, code }).toEqual({
    image: 'identical',
    record: 'identical',
    code: 0,
  })
})

test('a base image that was exchanged is named', async () => {
  const { code, image } = await reproduced(exchanged)
  expect({ code, result: image.result }).toEqual({ code: 1, result: 'differs' })
  const registry = 'The released image could not be read, so only digests were compared'
  expect(image.reason).toContain(`a rebuild gives the same bytes, and it does not. ${registry}: `)
  expect(image.differences[0]).toEqual({
    field: `base image ${bases.right.repository}`,
    old: bases.exchanged.digest,
    new: bases.right.digest,
    cause: 'another base image',
  })
})

test('the same with a record that names the right base: the digest of the platform differs all the same', async () => {
  const lying = {
    ...exchanged,
    document: { ...builtHere.document, image: { ...builtHere.document.image, digest: exchanged.built.digest } },
  }
  const { code, image } = await reproduced(lying as BuiltRelease)
  expect({ code, fields: image.differences.map(({ field }: { field: string }) => field) }).toEqual({
    code: 1,
    fields: ['digest of the image'],
  })
})
