/** @needs tools builders registry */
import { execFileSync } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { type BuiltImage, buildImage, findBuilder, type ImageRequest, imageDocument } from '@release-tools/build'
import { imageRepository, imageRequestFor } from '@release-tools/build/testing'
import type { Trust } from '@release-tools/evidence'
import { pushImage } from '@release-tools/oci/testing'
import { testbed, testHost } from '@release-tools/testbed'
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { Options } from '../../src/reproduce/options.ts'
import { releasedRecord } from '../../src/reproduce/released-record.ts'
import { imageRelease } from '../../testing/reproduce/image-release.ts'
import { published } from '../../testing/reproduce/page.ts'
import { attachRecord, keyPair, pushTagged } from '../../testing/reproduce/signed-image.ts'
import { cli } from '../../testing/run.ts'

const [builder, buildKit] = [await findBuilder('buildah', testHost()), await findBuilder('buildkit', testHost())]
const keys = keyPair()
const otherKey = join(mkdtempSync(join(tmpdir(), 'key-')), 'other.pub')
const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
writeFileSync(otherKey, publicKey.export({ type: 'spki', format: 'pem' }))
const base = await pushImage('base', 'one')
const schema = join(import.meta.dirname, '../../../../docs/schema/reproduce-report.v1.json')
const accepts = new Ajv2020({ strict: true }).compile(JSON.parse(readFileSync(schema, 'utf8')))

/** A repository whose image has one file and one argument more than its base. */
function repositoryWith(message: string, dockerfile = `FROM ${base.repository}@${base.digest}\n`): string {
  const path = imageRepository({
    'message.txt': message,
    Dockerfile: `${dockerfile}ARG WHO=nobody\nLABEL who=$WHO\nCOPY message.txt /message.txt\n`,
    '.github/release-tools.yaml': `name: widget\nversion-scheme: semver\nimages:\n  - repository: ${testbed().registry}/acme/widget\n`,
  })
  execFileSync('git', ['-C', path, 'tag', 'v1.2.0'])
  return path
}

const project = repositoryWith('hello')
const annotations = { 'org.opencontainers.image.title': 'widget', 'org.opencontainers.image.version': '1.2.0' }

async function build(
  repository: string,
  more: Partial<ImageRequest> = {},
  by = builder,
): Promise<{ request: ImageRequest; built: BuiltImage }> {
  const request = imageRequestFor(repository, { sourceUrl: 'https://github.com/acme/widget', annotations, ...more })
  return { request, built: await buildImage(request, by, testHost({ workspace: repository })) }
}

function recordOf({ request, built }: Awaited<ReturnType<typeof build>>) {
  const about = { name: 'widget', version: '1.2.0', directory: '.' }
  return imageDocument({ request, built, proven: { proof: 'bytes', causes: [] }, project: about })
}

async function reproduce(image: string, more: string[] = [], repository = project) {
  const key = more.includes('--key') ? [] : ['--key', keys.pub]
  const where = ['--against', `oci://${image}`, '--repository', repository, ...key]
  const { code, out, err } = await cli(['reproduce', 'v1.2.0', ...where, '--json', ...more])
  const report = out.startsWith('{') ? JSON.parse(out) : undefined
  if (report !== undefined) expect(accepts(report) || accepts.errors).toBe(true)
  return { code, err, report, file: report?.files[0] }
}

const good = await build(project)
const reference = await pushTagged(good.request.layout, 'widget', '1.2.0')

test('an image without a signature of an accepted signer is not rebuilt', async () => {
  const unsigned = await reproduce(reference)
  expect({ code: unsigned.code, report: unsigned.report }).toEqual({ code: 1, report: undefined })
  expect(unsigned.err).toContain('no signature in the format of Sigstore bundles is attached to it.')
  expect(unsigned.err).toMatch(/\nThe image was not verified, so nothing was rebuilt\.\n$/)
  keys.cosign(['sign'], [reference])
  const foreign = await reproduce(reference, ['--key', otherKey])
  expect(foreign.code).toBe(1)
  expect(foreign.err).toContain('a valid signature of an accepted signer')
})

test('a signed image that the commit gives is identical, by its tag, with the configuration if no record is attached', async () => {
  const { code, err, report, file } = await reproduce(`${testbed().registry}/acme/widget:1.2.0`)
  expect(err).toContain(`the tag 1.2.0 is ${good.built.digest}.`)
  expect(err).toContain('No record of its build is attached to the image')
  expect({ code, result: file.result, path: file.path }).toEqual({
    code: 0,
    result: 'identical',
    path: 'images/widget',
  })
  expect(report.release).toMatchObject({ image: reference, tag: 'v1.2.0', commit: good.built.commit })
  expect(report.environment).toEqual([{ field: 'buildah', old: 'unknown', new: builder.version }])
})

test('an attached record says how it was built: with its arguments, and with the base that a tag was then', async () => {
  const floating = `${base.repository}:v1`
  await moveTag(base.digest)
  const source = repositoryWith('hello', `FROM ${floating}\n`)
  const made = await build(source, { buildArgs: new Map([['WHO', 'me']]), allowFloatingBase: true })
  const image = await pushTagged(made.request.layout, 'recorded', 'v1')
  keys.cosign(['sign'], [image])
  attachRecord(image, recordOf(made), keys)
  await moveTag((await pushImage('base', 'two')).digest)
  const { code, report, file } = await reproduce(image, [], source)
  expect({ code, result: file.result, environment: report.environment }).toEqual({
    code: 0,
    result: 'identical',
    environment: [],
  })
  expect(file.reason).toBe(
    `The Dockerfile names its base ${floating} without a digest, so the source alone does not give it. Used: ${base.digest}. It was built with arguments that only its record gives: WHO="me".`,
  )
})

test('without an attached record, the release of the tag on GitHub says how it was built', async () => {
  const made = await build(project, { buildArgs: new Map([['WHO', 'you']]) })
  const image = await pushTagged(made.request.layout, 'released', 'v1')
  keys.cosign(['sign'], [image])
  const { digest, platforms, commit } = made.built
  const entry = { name: 'app', repository: `${testbed().registry}/acme/released`, digest, platforms }
  const release = await imageRelease({ ...entry, reproducible: 'bytes' }, recordOf(made))
  const folder = mkdtempSync(join(tmpdir(), 'github-'))
  const clone = join(folder, 'widget')
  execFileSync('git', ['clone', '--quiet', project, clone])
  execFileSync('git', ['-C', clone, 'remote', 'set-url', 'origin', 'https://github.com/acme/widget'])
  const github = await published(join(folder, 'double'), release.assets, commit)
  try {
    const more = ['--key', keys.pub, '--key', release.key, '--github-api', github.apiUrl]
    const { code, file } = await reproduce(image, more, clone)
    expect({ code, path: file.path, result: file.result }).toEqual({ code: 0, path: 'images/app', result: 'identical' })
    const options = { tag: 'v1.2.0', repository: clone, api: github.apiUrl } as Options
    const told = async (digest: string, trust: Trust) => {
      const host = testHost({ workspace: clone })
      const found = await releasedRecord(digest, options, trust, mkdtempSync(join(tmpdir(), 'scratch-')), host)
      return found ?? host.lines.at(-1)?.replace(/.*does not say how the image was built: /, '')
    }
    expect([
      await told(good.built.digest, release.trust),
      await told(digest, { signers: [{ kind: 'key', publicKey: readFileSync(otherKey, 'utf8') }] }),
    ]).toEqual(['it does not name an image with this digest.', 'its verification says "not verified".'])
  } finally {
    await github.stop()
  }
})

test('an image of another source, by BuildKit: commit, layer and member are named, with both values', async () => {
  const made = await build(repositoryWith('hello, and evil'), {}, buildKit)
  const image = await pushTagged(made.request.layout, 'widget', 'evil')
  keys.cosign(['sign'], [image])
  const { code, report, file } = await reproduce(image)
  expect({ code, result: file.result }).toEqual({ code: 1, result: 'differs' })
  expect(report.problems).toEqual([
    `The tag v1.2.0 is commit ${good.built.commit} in this repository, but the image says that it was made from ${made.built.commit}.`,
  ])
  expect(report.tools).toEqual([{ name: 'buildkit', version: buildKit.version }])
  const [first, ...others] = file.differences
  expect(first.member).toMatch(/^linux\/amd64: layer 2 of 2 \(.*COPY.*\): message\.txt$/)
  expect(first).toMatchObject({
    field: 'line 1',
    old: 'hello, and evil',
    new: 'hello',
    cause: 'in no commit of the repository: the tree was dirty, or the file was changed after the build',
  })
  expect(others.map(({ member, field }: { member: string; field: string }) => `${member} ${field}`)).toContain(
    'linux/amd64: configuration /config/Labels/org.opencontainers.image.revision',
  )
})

test('what is no image, or is about a whole release, is refused before anything is read', async () => {
  const refusals = [
    await reproduce('ghcr.io/acme/widget'),
    await reproduce(reference, ['--only', 'artifacts/*']),
    await reproduce(reference, ['--attestation', 'here.json']),
  ]
  expect(
    refusals.map(({ code, err }) => `${code} ${err.replace(/^Could not read the command line: /, '').split('.')[0]}`),
  ).toEqual([
    '2 --against oci://ghcr',
    '2 --only is about the files of a release, and --against names one image',
    '2 --attestation is about the files of a release, and --against names one image',
  ])
})

async function moveTag(digest: string) {
  const manifests = `http://${base.repository.replace('/', '/v2/')}/manifests`
  const manifest = await fetch(`${manifests}/${digest}`)
  const headers = { 'content-type': manifest.headers.get('content-type') ?? '' }
  await fetch(`${manifests}/v1`, { method: 'PUT', body: await manifest.arrayBuffer(), headers })
}
