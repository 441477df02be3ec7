import { describe, expect, test } from '@jest/globals'
import {
  type BuildDocument,
  buildSchema,
  causeText,
  isFromWorkspace,
  parseBuild,
  recordedContext,
  renderBuild,
} from '../../src/build/build-document.ts'
import { proofOfArtifact, proofOfImage } from '../../src/build/proof-of.ts'
import { ourSchema, schemaErrors } from '../../testing/schema.ts'

const schema = ourSchema('build.v1.json')
const [a, b] = ['a'.repeat(64), 'b'.repeat(64)]

const document: BuildDocument = {
  schema: buildSchema,
  project: { name: 'widget', version: '1.2.0', directory: '.' },
  source: { commit: 'c'.repeat(40), commitTime: '2026-01-31T12:00:00Z' },
  python: { implementation: 'CPython', version: '3.11.2', platform: 'linux-x86_64', zlib: '1.2.13' },
  tools: [
    { name: 'flit_core', version: '3.12.0', sha256: a },
    { name: 'build', version: '1.6.1' },
  ],
  requirements: { from: 'requirements-build.txt', sha256: b },
  environment: { SOURCE_DATE_EPOCH: 1_769_860_800, umask: '022', TZ: 'UTC', LC_ALL: 'C.UTF-8', sourcePath: '/tmp/x' },
  artifacts: [
    { path: 'artifacts/widget-1.2.0.tar.gz', sha256: b, size: 20, proof: 'no', causes: [{ field: 'time', cause: '' }] },
    {
      path: 'artifacts/widget-1.2.0-py3-none-any.whl',
      sha256: a,
      size: 10,
      proof: 'bytes',
      normalised: [{ rule: 'mode', before: b }],
    },
  ],
}
const ofImage: BuildDocument = {
  ...document,
  artifacts: [],
  image: {
    dockerfile: 'Dockerfile',
    context: '.',
    platforms: ['linux/amd64'],
    buildArgs: [{ name: 'BASE', value: '' }],
    bases: [{ reference: 'debian:12', digest: `sha256:${a}`, floating: true }],
    network: 'none',
    contexts: [
      { name: 'wheels', requirements: 'requirements.txt', files: [{ path: 'idna-3.6-py3-none-any.whl', sha256: a }] },
    ],
    digest: `sha256:${b}`,
    proof: 'bytes',
  },
}
const withContext = (change: object) => ({
  image: { ...ofImage.image, contexts: [{ name: 'wheels', files: [], ...change }] },
})

const withArgument = (name: string) => ({ image: { ...ofImage.image, buildArgs: [{ name, value: 'x' }] } })

describe('build.json', () => {
  const inDirectory = { ...document, project: { ...document.project, directory: 'packages/widget' } }
  test.each([document, ofImage, inDirectory])('is read as it was written, and fulfils its schema', one => {
    const text = renderBuild(one)
    expect(renderBuild(parseBuild(text, 'build.json'))).toBe(text)
    expect(schemaErrors(schema, JSON.parse(text))).toEqual([])
  })

  test('has the same bytes in whatever order tools and artifacts are given', () => {
    const other = { ...document, tools: document.tools.toReversed(), artifacts: document.artifacts.toReversed() }
    expect(renderBuild(other)).toBe(renderBuild(document))
    expect(parseBuild(renderBuild(document), 'build.json').tools.map(({ name }) => name)).toEqual([
      'build',
      'flit_core',
    ])
  })

  test('lists the files of a context by their names', () => {
    const [last, first] = ['b.whl', 'a.whl'].map(path => ({ path, sha256: a }))
    const text = renderBuild({ ...ofImage, ...withContext({ files: [last, first] }) } as BuildDocument)
    expect(parseBuild(text, 'build.json').image?.contexts?.[0]?.files).toEqual([first, last])
  })

  test.each([
    ['another schema', { schema: 'https://example.org' }],
    ['a commit that is no full id', { source: { ...document.source, commit: 'c0ffee' } }],
    ['a time of another form', { source: { ...document.source, commitTime: '2026-01-31' } }],
    ['an unknown proof', { artifacts: [{ ...document.artifacts[0], proof: 'payload' }] }],
    ['a path that leads out', { artifacts: [{ ...document.artifacts[0], path: '../x.whl' }] }],
    ['a directory that leads out', { project: { ...document.project, directory: '../other' } }],
    ['a size below 0', { artifacts: [{ ...document.artifacts[0], size: -1 }] }],
    ['a cause without a field', { artifacts: [{ ...document.artifacts[0], causes: [{ cause: 'x' }] }] }],
    ['a key that nobody knows', { time: 1 }],
    ['a directory that leads out', { project: { ...document.project, directory: '../../etc' } }],
    ['a platform that leads out', { image: { ...ofImage.image, platforms: ['..'] } }],
    ['an image made by a program that no Dockerfile names', withArgument('BUILDKIT_SYNTAX')],
    ['an image with another time', withArgument('SOURCE_DATE_EPOCH')],
    ['an image built behind a proxy that the record names', withArgument('https_proxy')],
    ['a build argument with an equals sign in its name', withArgument('A=B')],
    ['a network of another kind', { image: { ...ofImage.image, network: 'host' } }],
    ['a context whose name is an option', withContext({ name: '--output' })],
    ['a context from another place', withContext({ requirements: '../../etc/passwd' })],
    ['a file that leads out of its context', withContext({ files: [{ path: '../x.whl', sha256: a }] })],
    ['a file of a context without a digest', withContext({ files: [{ path: 'x.whl' }] })],
    ['a digest in capital letters', withContext({ files: [{ path: 'x.whl', sha256: 'A'.repeat(64) }] })],
    ['an epoch as text', { environment: { SOURCE_DATE_EPOCH: '1' } }],
    ['an image without a digest', { image: { ...ofImage.image, digest: undefined } }],
    ['a tool with a line end in its version', { tools: [{ name: 'x', version: '1\n2' }] }],
  ])('refuses %s, as its schema does', (_, change) => {
    const broken = JSON.parse(JSON.stringify({ ...document, ...change }))
    expect(() => parseBuild(JSON.stringify(broken), 'build.json')).toThrow('Could not read build.json: ')
    expect(schemaErrors(schema, broken)).not.toEqual([])
  })
})

describe('the proof of a file', () => {
  test('counts only for the path and the bytes that the document names', () => {
    const path = 'artifacts/widget-1.2.0-py3-none-any.whl'
    expect(proofOfArtifact(document, { path, sha256: a })).toEqual({ reproducible: 'bytes' })
    expect(proofOfArtifact(document, { path, sha256: b })).toBeUndefined()
    expect(proofOfArtifact(document, { path: 'artifacts/other.whl', sha256: a })).toBeUndefined()
    expect(proofOfArtifact(undefined, { path, sha256: a })).toBeUndefined()
    expect(proofOfImage(ofImage, `sha256:${b}`)).toEqual({ reproducible: 'bytes' })
    expect(proofOfImage(ofImage, `sha256:${a}`)).toBeUndefined()
    expect(proofOfImage(document, `sha256:${b}`)).toBeUndefined()
  })

  test.each([
    ['bytes', 'unverified'],
    ['unverified', 'unverified'],
    ['no', 'no'],
  ] as const)(
    'of an image from a workspace, %s proves %s: a rebuild of the tag does not have its files',
    (proof, proven) => {
      const context = recordedContext('.', 'workspace')
      const image = ofImage.image === undefined ? {} : { image: { ...ofImage.image, context, proof } }
      expect(proofOfImage({ ...ofImage, ...image }, `sha256:${b}`)).toEqual({ reproducible: proven })
      expect([isFromWorkspace({ context }), isFromWorkspace({ context: recordedContext('.', 'commit') })]).toEqual([
        true,
        false,
      ])
    },
  )

  test('has the causes of other bytes, in words', () => {
    expect(proofOfArtifact(document, { path: 'artifacts/widget-1.2.0.tar.gz', sha256: b })).toEqual({
      reproducible: 'no',
      causes: ['time'],
    })
    expect(causeText({ member: 'a.py', field: 'mode', cause: 'the umask' })).toBe('a.py: mode (the umask)')
  })
})
