/** @needs builders registry tools */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from '@jest/globals'
import { type BuiltImage, buildImage, findBuilder, hardeningReport, imageDocument } from '@release-tools/build'
import { imageRepository, imageRequestFor } from '@release-tools/build/testing'
import { parsePolicy, renderBuild, renderHardening, renderPolicy } from '@release-tools/evidence'
import { makeRelease } from '@release-tools/evidence/testing'
import { epochTime } from '@release-tools/host'
import { expandTarget, pushLayout, type TargetSpec } from '@release-tools/oci'
import { pushImage } from '@release-tools/oci/testing'
import { makeSbom } from '@release-tools/scan'
import { testbed, testHost } from '@release-tools/testbed'
import { findTool } from '@release-tools/tools'
import { samplePolicy } from '../../testing/reproduce/sample-project.ts'
import { cli } from '../../testing/run.ts'

const base = await pushImage('evidence-base', 'base')
const project = imageRepository({
  'site/idna-3.6.dist-info/METADATA': 'Metadata-Version: 2.1\nName: idna\nVersion: 3.6\n',
  'site/idna-3.6.dist-info/RECORD': '',
  Dockerfile: `FROM ${base.repository}@${base.digest}\nCOPY site /site\nUSER 65534\n`,
  '.github/release-policy.yaml': samplePolicy,
})
execFileSync('git', ['-C', project, 'tag', 'v1.2.0'])
const commit = execFileSync('git', ['-C', project, 'rev-parse', 'HEAD'], { encoding: 'utf8' }).trim()
const host = testHost({ workspace: project })
const request = imageRequestFor(project, { sourceUrl: 'https://github.com/acme/widget' })

let built: BuiltImage
let files: Record<string, string>
beforeAll(async () => {
  built = await buildImage(request, await findBuilder('buildah', host), host)
  const report = await hardeningReport('app', request.layout, built, host)
  const project = { name: 'widget', version: '1.2.0', directory: '.' }
  const document = imageDocument({ request, built, proven: { proof: 'bytes', causes: [] }, project })
  files = {
    'images/app/build.json': renderBuild(document),
    'images/app/hardening.json': renderHardening(report),
    ...(await sbomsOf({ kind: 'oci-dir', value: request.layout })),
  }
})

/** As generate-sbom writes them. */
async function sbomsOf(spec: TargetSpec): Promise<Record<string, string>> {
  const root = mkdtempSync(join(tmpdir(), 'image-sboms-'))
  const [releaseDir, scratch] = [join(root, 'release'), mkdtempSync(join(root, 'scratch-'))]
  const [target] = await expandTarget(spec, { name: 'app', platforms: [], scratch, env: host.env })
  if (target === undefined) throw new Error('no platform')
  const sbom = await makeSbom(
    target,
    {
      ...{
        syft: await findTool('syft', host),
        scratch,
        login: undefined,
        lockFile: undefined,
        exclude: [],
        extras: [],
      },
      ...{ created: epochTime(built.epoch), version: '1.2.0', spec, minComponents: 1, releaseDir },
    },
    host,
  )
  return Object.fromEntries(sbom.files.map(({ path }) => [path, readFileSync(join(releaseDir, path), 'utf8')]))
}

const own = ['images/app/build.json', 'images/app/hardening.json']
const sbomPaths = ['cyclonedx', 'spdx'].map(format => `images/app/linux-amd64/sbom.${format}.json`)

/** Reproduces a release with these files of its image: `only` of them. */
async function reproduce(changed: Record<string, string>, only: string[]) {
  const digests = [...new Set([built.digest, ...built.platforms.map(({ digest }) => digest)])]
  const name = 'registry.example/acme/widget'
  const release = await makeRelease({
    without: /^(artifacts|sbom|vulnerabilities|images\/app\/linux)/,
    subjects: digests.map(digest => ({ name, digest: { sha256: digest.slice(7) } })),
    imageStatement: {
      _type: 'https://in-toto.io/Statement/v1',
      predicateType: 'https://sigstore.dev/cosign/sign/v1',
      subject: [{ digest: { sha256: built.digest.slice(7) } }],
      predicate: {},
    },
    predicate: {
      buildDefinition: {
        resolvedDependencies: [{ uri: 'git+https://github.com/acme/widget', digest: { gitCommit: commit } }],
      },
    },
    files: { 'policy.yaml': renderPolicy(parsePolicy(samplePolicy)), ...files, ...changed },
    manifest: one => ({
      ...one,
      source: { ...one.source, commit, commitTime: epochTime(built.epoch) },
      images: [
        { name: 'app', repository: name, digest: built.digest, platforms: built.platforms, reproducible: 'bytes' },
      ],
    }),
  })
  const key = join(release.root, 'cosign.pub')
  const [signer] = release.trust.signers
  writeFileSync(key, signer?.kind === 'key' ? signer.publicKey : '')
  const where = ['--against', release.directory, '--repository', project, '--key', key]
  const patterns = only.flatMap(path => ['--only', path])
  const { code, out, err } = await cli(['reproduce', 'v1.2.0', ...where, ...patterns, '--json'])
  if (!out.startsWith('{')) throw new Error(`${out}${err}`)
  const found: { path: string; result: string; differences?: unknown[] }[] = JSON.parse(out).files
  return {
    code,
    results: Object.fromEntries(found.map(({ path, result }) => [path, result])),
    differences: found.flatMap(({ differences = [] }) => differences),
  }
}

test('the SBOMs and the report of an image are made again from the image that its commit gives', async () => {
  expect(files[sbomPaths[0] ?? '']).toContain('pkg:pypi/idna@3.6')
  expect(await reproduce({}, ['images/app', ...own, ...sbomPaths])).toEqual({
    code: 0,
    results: Object.fromEntries(['images/app', ...own, ...sbomPaths].map(path => [path, 'identical'])),
    differences: [],
  })
})

test('edited ones differ, by their pointers; for them alone, the image is built too', async () => {
  const [cyclonedx = ''] = sbomPaths
  const { code, results, differences } = await reproduce(
    {
      [cyclonedx]: (files[cyclonedx] ?? '').replace('pkg:pypi/idna@3.6', 'pkg:pypi/idna@3.7'),
      'images/app/hardening.json': (files['images/app/hardening.json'] ?? '').replace('"65534"', '"1000"'),
    },
    [cyclonedx, 'images/app/hardening.json'],
  )
  expect({ code, results }).toEqual({
    code: 1,
    results: { [cyclonedx]: 'differs', 'images/app/hardening.json': 'differs' },
  })
  expect(differences).toContainEqual(
    expect.objectContaining({ field: '/platforms/0/user/name', old: '1000', new: '65534' }),
  )
})

test('the SBOM of an image is the same bytes from a registry: its layout is enough to make it again', async () => {
  const repository = `${testbed().registry}/evidence-app`
  const digest = await pushLayout(request.layout, repository, host)
  expect(await sbomsOf({ kind: 'image', value: `${repository}@${digest.replace(/^.*@/, '')}` })).toEqual(
    Object.fromEntries(sbomPaths.map(path => [path, files[path]])),
  )
})
