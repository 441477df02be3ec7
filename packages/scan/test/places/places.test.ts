import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import {
  type BuildDocument,
  type FindingPlace,
  type FindingsDocument,
  identityOf,
  kinds,
  packageId,
  renderBuild,
  type Target,
} from '@release-tools/evidence'
import { documentOf, match } from '@release-tools/evidence/testing'
import { broughtIn, readGraph } from '../../src/places/dependency-graph.ts'
import { findPlaces } from '../../src/places/find-places.ts'
import { imagePlaces } from '../../src/places/image-places.ts'
import { repositoryFiles } from '../../src/places/repository-files.ts'

let root: string
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'places-')))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

function write(files: Record<string, string>, directory = root) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true })
    writeFileSync(join(directory, path), text)
  }
}

const project: Target = { kind: 'directory', name: 'widget' }

function documentAt(
  locations: string[],
  parts: { purl?: string; version?: string; target?: Target } = {},
): FindingsDocument {
  const { target = project, purl = 'pkg:pypi/jinja2@2.11.2', version = '2.11.2' } = parts
  return documentOf([{ ...match({ purl, version, name: 'Jinja2' }), locations }], { target })
}

/** The place of the only finding of a document. */
async function placeOf(document: FindingsDocument, graph?: object): Promise<FindingPlace | undefined> {
  const read = graph === undefined ? undefined : readGraph(JSON.stringify(graph), 'the SBOM')
  return [...(await findPlaces(document, repositoryFiles(root), read)).values()][0]
}

describe('places in a directory', () => {
  test('are the lines of the package in the files that scanners name, the nearest to the top first', async () => {
    write({ 'requirements.txt': 'flask==3\njinja2==2.11.2\n', 'docs/requirements.txt': 'Jinja2==2.11.2\n' })
    const target: Target = { kind: 'subdirectory', name: 'api', path: 'services/api' }
    expect(await placeOf(documentAt(['/requirements.txt', '/docs/requirements.txt'], { target }))).toEqual({
      files: [
        { path: 'services/api/requirements.txt', line: 2 },
        { path: 'services/api/docs/requirements.txt', line: 1 },
      ],
    })
  })

  test('are in a manifest at the top, if scanners name what is installed or nothing', async () => {
    write({ 'venv/METADATA': 'Name: jinja2', 'uv.lock': '[[package]]\nname = "jinja2"\nversion = "2.11.2"\n' })
    const expected = { files: [{ path: 'uv.lock', line: 2 }] }
    expect(await placeOf(documentAt(['/venv/METADATA']))).toEqual(expected)
    expect(await placeOf(documentAt([]))).toEqual(expected)
  })

  test('are the first line of a file that is there, and no path that is made up', async () => {
    write({ 'requirements.txt': 'flask==3\n', 'venv/METADATA': 'x', 'package.json': '{"dependencies":{"a":"1"}}' })
    const first = (path: string) => ({ files: [{ path, line: 1 }] })
    expect(await placeOf(documentAt(['/requirements.txt', '/no/such/file']))).toEqual(first('requirements.txt'))
    expect(await placeOf(documentAt(['/venv/METADATA']))).toEqual(first('venv/METADATA'))
    expect(await placeOf(documentAt(['/no/such/file']))).toEqual(first('requirements.txt'))
    expect(await placeOf(documentAt([], { purl: 'pkg:npm/b@1' }))).toEqual(first('package.json'))
    expect(await placeOf(documentAt([], { purl: 'pkg:cargo/b@1' }))).toEqual({ files: [] })
  })

  test('are never outside of the directory, however a report names them', async () => {
    const outside = realpathSync(mkdtempSync(join(tmpdir(), 'outside-')))
    write({ 'requirements.txt': 'jinja2==2.11.2\n' }, outside)
    symlinkSync(join(outside, 'requirements.txt'), join(root, 'requirements.txt'))
    symlinkSync(outside, join(root, 'link'))
    const paths = [
      '/requirements.txt',
      '/link/requirements.txt',
      `/../${outside.split('/').at(-1)}/requirements.txt`,
      '/.',
    ]
    expect(await placeOf(documentAt(paths))).toEqual({ files: [] })
    rmSync(outside, { recursive: true })
  })

  test('have the first line of a file that is too large to be read', async () => {
    write({ 'requirements.txt': `${' '.repeat(17 * 1024 * 1024)}\njinja2==2.11.2` })
    expect(await placeOf(documentAt(['/requirements.txt']))).toEqual({ files: [{ path: 'requirements.txt', line: 1 }] })
  })
})

describe('the direct dependency that brings a package in', () => {
  const syft = {
    artifacts: [
      { id: '1', name: 'flask', version: '3.0', type: 'python', purl: 'pkg:pypi/flask@3.0' },
      { id: '2', name: 'Jinja2', version: '2.11.2', type: 'python', purl: 'pkg:pypi/jinja2@2.11.2' },
      { id: '3', name: 'middle', version: '1', type: 'python', purl: 'pkg:pypi/middle@1' },
    ],
    artifactRelationships: [
      { parent: '2', child: '3', type: 'dependency-of' },
      { parent: '3', child: '1', type: 'dependency-of' },
      { parent: '1', child: '2', type: 'dependency-of' },
      { parent: '1', child: '2', type: 'contains' },
    ],
  }

  test('is the one that people wrote into the manifest beside the lock file', async () => {
    write({
      'api/uv.lock': '[[package]]\nname = "jinja2"\n',
      'api/pyproject.toml': '[project]\ndependencies = [\n"Flask>2"]\n',
      'pyproject.toml': '[project]\ndependencies = ["flask"]\n',
    })
    expect(await placeOf(documentAt(['/api/uv.lock']), syft)).toEqual({
      files: [{ path: 'api/uv.lock', line: 2 }],
      via: { label: 'flask 3.0', file: { path: 'api/pyproject.toml', line: 3 } },
    })
  })

  test('is absent for a direct dependency, and where nobody knows the direct ones', async () => {
    write({ 'uv.lock': '[[package]]\nname = "jinja2"\n' })
    const files = [{ path: 'uv.lock', line: 2 }]
    expect(await placeOf(documentAt(['/uv.lock']), syft)).toEqual({ files })
    write({ 'pyproject.toml': '[project]\ndependencies = ["flask", "jinja2"]\n' })
    expect(await placeOf(documentAt(['/uv.lock']), syft)).toEqual({ files })
  })

  test('is what the SBOM of a release says that the project or its wheel needs', async () => {
    write({ 'uv.lock': '[[package]]\nname = "jinja2"\n' })
    const named = (name: string) => ({ 'bom-ref': name, name, version: '1', purl: `pkg:pypi/${name}@1` })
    const cyclonedx = {
      bomFormat: 'CycloneDX',
      metadata: { component: { 'bom-ref': 'root', name: 'Widget' } },
      components: ['widget', 'flask', 'other']
        .map(named)
        .concat({ ...named('jinja2'), version: '2.11.2', purl: 'pkg:pypi/jinja2@2.11.2' }),
      dependencies: [
        { ref: 'root', dependsOn: ['widget', 'other'] },
        { ref: 'widget', dependsOn: ['flask'] },
        { ref: 'flask', dependsOn: ['jinja2'] },
        { ref: 'jinja2' },
      ],
    }
    expect((await placeOf(documentAt(['/uv.lock']), cyclonedx))?.via).toEqual({ label: 'flask 1' })
    const through = broughtIn(
      readGraph(JSON.stringify(cyclonedx), 'the SBOM'),
      id => id === packageId(identityOf(named('jinja2') as never)),
    )
    expect(through.size).toBe(0)
  })

  test('is found in a graph of 100,000 packages within 3 seconds of CPU', () => {
    const artifacts = Array.from({ length: 100_000 }, (_, id) => ({
      id: `${id}`,
      name: `p${id}`,
      version: '1',
      type: 'npm',
      purl: `pkg:npm/p${id}@1`,
    }))
    const artifactRelationships = artifacts
      .slice(1)
      .map(({ id }) => ({ parent: id, child: `${Number(id) - 1}`, type: 'dependency-of' }))
    const graph = readGraph(JSON.stringify({ artifacts, artifactRelationships }), 'the SBOM')
    const start = process.cpuUsage()
    expect(broughtIn(graph, id => id === '["npm","","p0"]').size).toBe(99_999)
    const { user, system } = process.cpuUsage(start)
    expect((user + system) / 1e6).toBeLessThan(3)
  })
})

describe('places of an image', () => {
  const build: BuildDocument = {
    schema: 'https://github.com/org/release-tools/blob/v1/docs/schema/build.v1.json',
    project: { name: 'widget', version: '1.0', directory: '.' },
    source: { commit: 'a'.repeat(40), commitTime: '2026-01-31T12:00:00Z' },
    tools: [],
    environment: { SOURCE_DATE_EPOCH: 1 },
    image: {
      dockerfile: 'deploy/Dockerfile',
      context: '.',
      platforms: ['linux/amd64'],
      buildArgs: [],
      bases: [],
      digest: `sha256:${'a'.repeat(64)}`,
      proof: 'bytes',
    },
    artifacts: [],
  }
  const record = `release/${kinds.build.files.image.pathOf('widget')}`
  const image: Target = { kind: 'image', name: 'widget', platform: 'linux/amd64' }
  const places = async (purl: string) => [
    ...(
      await imagePlaces(
        documentAt(['/var/lib/x'], { purl, target: image }),
        join(root, 'release'),
        repositoryFiles(root),
      )
    ).values(),
  ]

  test('are in its Dockerfile or in a manifest beside it, if the record of its build names the Dockerfile', async () => {
    write({
      [record]: renderBuild(build),
      'deploy/Dockerfile': 'FROM debian:12\nRUN apt-get install -y curl\n',
      'deploy/requirements.txt': 'jinja2==2.11.2\n',
    })
    expect(await places('pkg:deb/debian/curl@1')).toEqual([{ files: [{ path: 'deploy/Dockerfile', line: 2 }] }])
    expect(await places('pkg:deb/debian/zlib1g@1')).toEqual([{ files: [{ path: 'deploy/Dockerfile', line: 1 }] }])
    expect(await places('pkg:pypi/jinja2@2.11.2')).toEqual([{ files: [{ path: 'deploy/requirements.txt', line: 1 }] }])
    expect(await places('pkg:pypi/other@1')).toEqual([{ files: [] }])
  })

  test('are unknown without a record, with one that is damaged, and without the Dockerfile', async () => {
    expect(await places('pkg:deb/debian/curl@1')).toEqual([])
    write({ [record]: renderBuild(build) })
    expect(await places('pkg:deb/debian/curl@1')).toEqual([])
    write({ [record]: '{', 'deploy/Dockerfile': 'FROM debian:12\n' })
    expect(await places('pkg:deb/debian/curl@1')).toEqual([])
  })
})
