import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { collision, foldedName, parseYaml, renderYaml, sha256 } from '@release-tools/base'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { manifestPayload, parseManifest, renderManifest } from '../../src/manifest/manifest.ts'
import type { FileEntry, Manifest } from '../../src/manifest/manifest-model.ts'
import type { Json } from '../../testing/bundles.ts'
import { manifestOf } from '../../testing/release.ts'

const schema = JSON.parse(readFileSync(join(import.meta.dirname, '../../../../docs/schema/manifest.v1.json'), 'utf8'))
const accepts = new Ajv2020({ strict: true, strictRequired: false }).compile(schema)
const example = manifestOf({
  'artifacts/widget.whl': 'a wheel',
  'policy.yaml': 'version: 1\n',
  'provenance.intoto.jsonl': '{}\n',
  'release.md': '# widget\n',
})

/** The example, changed, as it comes out of YAML. */
function changed(change: (manifest: Json) => void): Json {
  const manifest = structuredClone(example) as Json
  change(manifest)
  return manifest
}

/** A change of one value: `source.tag`, `files[0].size`. */
function set(path: string, value: unknown): (manifest: Json) => void {
  return manifest => {
    const keys = path.split(/[.[\]]+/).filter(key => key !== '')
    const last = keys.pop() ?? ''
    keys.reduce((at, key) => at[key], manifest)[last] = value
  }
}

describe('a manifest that we write', () => {
  const digest = fc.uint8Array({ maxLength: 8 }).map(bytes => sha256(bytes))
  const line = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
    .filter(text => /^[^\p{Cc}\p{Cs}]+$/u.test(text))
  const segment = fc.stringMatching(/^[A-Za-z0-9é漢 ._-]{0,20}[a-z0-9]$/)
  const path = fc.array(segment, { minLength: 1, maxLength: 4 }).map(parts => `d/${parts.join('/')}.x`)
  const entry = fc.record<FileEntry>(
    {
      path,
      size: fc.maxSafeNat(),
      sha256: digest,
      mediaType: fc.constantFrom('application/json', 'application/vnd.dev.sigstore.bundle.v0.3+json'),
      madeBy: fc.record({ name: line, version: line, sha256: digest }, { requiredKeys: ['name', 'version'] }),
      reproducible: fc.constantFrom('bytes', 'payload', 'unverified', 'no'),
    },
    { requiredKeys: ['path', 'size', 'sha256', 'mediaType', 'madeBy', 'reproducible'] },
  )
  const manifest = fc
    .record({
      files: fc.uniqueArray(entry, { maxLength: 6, selector: ({ path }) => foldedName(path) }),
      name: line,
      version: line,
      reasons: fc.array(line, { maxLength: 3 }),
    })
    .map(
      ({ files, name, version, reasons }): Manifest => ({
        ...example,
        project: { name, version },
        verdict: { result: 'fail', reasons, day: '2026-06-01' },
        files: [...example.files, ...files],
      }),
    )

  test('is read as it was, passes the schema, and is rendered the same again', () => {
    fc.assert(
      fc.property(manifest, value => {
        const text = renderManifest(value)
        const parsed = parseManifest(text)
        expect(new Set(parsed.files.map(file => JSON.stringify(file)))).toEqual(
          new Set(value.files.map(file => JSON.stringify(parsed.files.find(({ path }) => path === file.path)))),
        )
        expect({ ...parsed, files: [] }).toEqual({ ...value, files: [] })
        expect(accepts(parseYaml(text, 'it')) || accepts.errors).toBe(true)
        expect(renderManifest(parsed)).toBe(text)
      }),
      { numRuns: 60 },
    )
  })

  test('does not depend on the order of files, images and keys', () => {
    const reversed = Object.fromEntries(Object.entries(example).reverse()) as unknown as Manifest
    expect(renderManifest({ ...reversed, files: [...example.files].reverse() })).toBe(renderManifest(example))
  })

  test('has its keys in a fixed order and its strings in quotes', () => {
    const text = renderManifest(example)
    expect(
      text
        .split('\n')
        .filter(line => /^\S/.test(line))
        .map(line => line.split(':')[0]),
    ).toEqual(['schema', 'project', 'source', 'images', 'builder', 'policy', 'verdict', 'previousRelease', 'files'])
    expect(text).toContain('  commitTime: "2026-01-31T12:00:00Z"\n')
    expect(text).toContain('    size: 7\n')
  })

  test('is refused when it is broken, before it is written', () => {
    expect(() => renderManifest({ ...example, files: [] })).toThrow(
      'Could not read manifest.yaml: policy.path is "policy.yaml", which is not among the files.',
    )
  })
})

const zeros = '0'.repeat(64)
const broken: [string, (manifest: Json) => void, string][] = [
  [
    'nothing',
    m => {
      for (const key of Object.keys(m)) delete m[key]
    },
    '"schema" is missing.',
  ],
  [
    'another version',
    m => {
      m.schema = m.schema.replace('v1.json', 'v2.json')
    },
    '"schema" is "https://github.com/org/release-tools/blob/v1/docs/schema/manifest.v2.json", which is not one of',
  ],
  ['an unknown key', set('file', []), 'it has the unknown key "file" (did you mean "files"?).'],
  ['a key of a prototype', set('source.constructor', 'x'), '"source" has the unknown key "constructor"'],
  ['a list for a mapping', set('project', []), '"project" is a list, which is not a mapping.'],
  ['a mapping for a list', set('files', {}), '"files" is a mapping, which is not a list.'],
  [
    'no version',
    m => {
      delete m.project.version
    },
    '"project.version" is missing.',
  ],
  [
    'a version that is a number',
    set('project.version', 1.2),
    '"project.version" is 1.2, which is not one line of text.',
  ],
  ['a name of two lines', set('project.name', 'a\nb'), '"project.name" is "a\\nb", which is not one line of text.'],
  ['an empty name', set('project.name', ''), '"project.name" is ""'],
  [
    'a repository without a server',
    set('source.repository', 'acme/widget'),
    '"source.repository" is "acme/widget", which is not a web address.',
  ],
  ['a repository in a script', set('source.repository', 'javascript:alert(1)'), 'which is not a web address.'],
  ['a tag that leads out', set('source.tag', '../v1'), '"source.tag" is "../v1", which is not a tag'],
  ['a tag that looks like an option', set('source.tag', '-v1'), '"source.tag" is "-v1"'],
  ['half a commit', set('source.commit', 'c0ffee'), '"source.commit" is "c0ffee", which is not a full commit id.'],
  ['a local time', set('source.commitTime', '2026-01-31T12:00:00+01:00'), '"source.commitTime" is'],
  ['a digest without its algorithm', set('images[0].digest', zeros), '"images[0].digest" is'],
  [
    'an image with a tag',
    m => {
      m.images[0].repository += ':1.2'
    },
    'which is not a registry and repository without tag or digest.',
  ],
  ['an image name that leads out', set('images[0].name', '..'), '"images[0].name" is ".."'],
  [
    'a platform that is none',
    set('images[0].platforms[0].platform', 'linux'),
    '"images[0].platforms[0].platform" is "linux"',
  ],
  [
    'a verdict that is none',
    set('verdict.result', 'passed'),
    '"verdict.result" is "passed", which is not one of pass, fail, review, error',
  ],
  [
    'a verdict at a time',
    set('verdict.day', '2026-06-01T12:00:00Z'),
    '"verdict.day" is "2026-06-01T12:00:00Z", which is not',
  ],
  [
    'an upper-case digest',
    m => {
      m.files[0].sha256 = m.files[0].sha256.toUpperCase()
    },
    '"files[0].sha256" is',
  ],
  ['a negative size', set('files[0].size', -1), '"files[0].size" is -1, which is not a whole number from 0.'],
  ['half a byte', set('files[0].size', 0.5), '"files[0].size" is 0.5'],
  ['a size in text', set('files[0].size', '7'), '"files[0].size" is "7"'],
  [
    'an absolute path',
    set('files[0].path', '/etc/passwd'),
    '"files[0].path" is "/etc/passwd", which is not a relative path',
  ],
  ['a path that leads out', set('files[0].path', 'a/../../b'), '"files[0].path" is "a/../../b"'],
  ['a Windows path', set('files[0].path', 'a\\b'), 'which is not a relative path with forward slashes.'],
  ['a drive', set('files[0].path', 'C:x'), 'which is not a relative path'],
  ['an empty part of a path', set('files[0].path', 'a//b'), 'which is not a relative path'],
  ['a path that ends in a dot', set('files[0].path', 'a./b'), 'which is not a relative path'],
  ['a control character in a path', set('files[0].path', 'a\u001bb'), 'which is not a relative path'],
  ['half a character in a path', set('files[0].path', 'a\ud800b'), 'which is not a relative path'],
  ['a path too long', set('files[0].path', 'a'.repeat(1025)), '"files[0].path" has 1025 characters, more than 1024.'],
  [
    'an asset name with a blank',
    set('files[0].asset', 'a b'),
    '"files[0].asset" is "a b", which is not a name of letters, digits and . _ + - with no dot at either end.',
  ],
  ['an asset name with a leading dot', set('files[0].asset', '.a'), '"files[0].asset" is ".a"'],
  ['an asset name with a trailing dot', set('files[0].asset', 'a.'), '"files[0].asset" is "a."'],
  ['an asset name with a slash', set('files[0].asset', 'a/b'), '"files[0].asset" is "a/b"'],
  ['an asset name in Unicode', set('files[0].asset', 'é'), '"files[0].asset" is "é"'],
  [
    'a media type that is none',
    set('files[0].mediaType', 'zip'),
    '"files[0].mediaType" is "zip", which is not a media type.',
  ],
  [
    'no maker',
    m => {
      delete m.files[0].madeBy
    },
    '"files[0].madeBy" is missing.',
  ],
  ['reproducible in another way', set('files[0].reproducible', 'yes'), '"files[0].reproducible" is "yes"'],
  [
    'a previous release without a digest',
    m => {
      delete m.previousRelease.manifestSha256
    },
    '"previousRelease.manifestSha256" is missing.',
  ],
]

/** What relates fields to each other; a JSON Schema can't say it. */
const contradictory: [string, (manifest: Json) => void, string][] = [
  [
    'a day that is none',
    set('source.commitTime', '2026-02-30T12:00:00Z'),
    'source.commitTime is "2026-02-30T12:00:00Z", which is not a time.',
  ],
  ['a verdict of no day', set('verdict.day', '2026-02-30'), 'verdict.day is "2026-02-30", which is not a day.'],
  [
    'a path twice',
    m => {
      m.files.push(m.files[0])
    },
    'files has the path "artifacts/widget.whl" twice.',
  ],
  [
    'a path twice for some systems',
    m => {
      m.files.push({ ...m.files[0], path: 'Artifacts/Widget.whl', asset: 'x' })
    },
    'files has the paths "artifacts/widget.whl" and "Artifacts/Widget.whl", which are the same name on some systems.',
  ],
  [
    'itself',
    set('files[0].path', 'SHA256SUMS'),
    'files has the path "SHA256SUMS", a name that the release itself uses.',
  ],
  ['an asset twice', set('files[0].asset', 'release.md'), 'files has the asset "release.md" twice.'],
  [
    'the name of the tarball',
    set('files[0].asset', 'release-v1.2.0.tar.gz.sig'),
    'files has the asset "release-v1.2.0.tar.gz.sig", a name that the release itself uses.',
  ],
  [
    'an image twice',
    m => {
      m.images.push(m.images[0])
    },
    'images has the name "app" twice.',
  ],
  [
    'a file that is a directory',
    set('files[0].path', 'policy.yaml/x'),
    'files has "policy.yaml" both as a file and as a directory.',
  ],
  [
    'a policy that is not there',
    set('policy.path', 'other.yaml'),
    'policy.path is "other.yaml", which is not among the files.',
  ],
  [
    'another policy',
    set('policy.sha256', zeros),
    'policy.sha256 differs from the digest of "policy.yaml" among the files.',
  ],
]

describe('a broken manifest', () => {
  test.each(broken)('%s: parser and schema refuse it', (_, change, message) => {
    const manifest = changed(change)
    expect(() => parseManifest(renderYaml(manifest))).toThrow(message)
    expect(accepts(manifest)).toBe(false)
  })

  test.each(contradictory)('%s: the parser refuses it', (_, change, message) => {
    const manifest = changed(change)
    expect(() => parseManifest(renderYaml(manifest))).toThrow(message)
    expect(accepts(manifest)).toBe(true)
  })

  test('the error says what was read and where its rules are', () => {
    expect(() => parseManifest('[]')).toThrow(
      'Could not read manifest.yaml: it is a list, which is not a mapping. Compare it with docs/schema/manifest.v1.json.',
    )
  })
})

describe('the payload of a manifest', () => {
  const text = (manifest: Manifest) => JSON.stringify(manifestPayload(manifest))

  test.each<[string, (manifest: Json) => void]>([
    ['the run', set('builder.run', 'https://github.com/acme/widget/actions/runs/2')],
    [
      'no run',
      m => {
        delete m.builder.run
      },
    ],
    ['the verdict', set('verdict', { result: 'fail', reasons: ['A new vulnerability.'], day: '2026-07-01' })],
    [
      'the previous release',
      m => {
        delete m.previousRelease
      },
    ],
    [
      'a file that is not reproducible',
      m => {
        Object.assign(m.files[3], { sha256: zeros, size: 1 })
      },
    ],
    [
      'a file whose payload is reproducible',
      m => {
        Object.assign(m.files[2], { sha256: zeros, size: 1 })
      },
    ],
  ])('stays the same with another value of %s', (_, change) => {
    expect(text(changed(change))).toBe(text(example))
  })

  test('leaves out size and digest of a file whose reproducibility nobody has checked', () => {
    const rebuilt = changed(m => {
      Object.assign(m.files[0], { sha256: zeros, size: 1 })
    })
    expect(rebuilt.files[0].reproducible).toBe('unverified')
    expect(text(rebuilt)).toBe(text(example))
  })

  test('has size and digest of a file whose rebuild gave the same bytes', () => {
    const proven = changed(set('files[0].reproducible', 'bytes'))
    const other = structuredClone(proven)
    Object.assign(other.files[0], { sha256: zeros })
    expect(text(other)).not.toBe(text(proven))
  })

  test.each<[string, (manifest: Json) => void]>([
    [
      'the list of files',
      m => {
        m.files.pop()
      },
    ],
    ['the commit', set('source.commit', 'd'.repeat(40))],
    ['an image', set('images[0].digest', `sha256:${zeros}`)],
    ['the builder', set('builder.id', 'another')],
    ['what made a file', set('files[3].madeBy.version', '2')],
  ])('changes with %s', (_, change) => {
    expect(text(changed(change))).not.toBe(text(example))
  })
})

test.each([
  ['ſ', 's'],
  ['ß', 'ss'],
  ['\u212a', 'k'],
  ['e\u0301', '\u00e9'],
])('%s and %s are one name on some systems', (a, b) => {
  expect(collision([`artifacts/${a}`, `artifacts/${b}`])).toEqual([`artifacts/${a}`, `artifacts/${b}`])
})
