import { expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { publicIndex } from '@release-tools/pypi'
import { trust } from '../../src/trust/trust.ts'
import { type Seen, seen } from '../types/types-context.ts'

const [a, b] = ['a'.repeat(64), 'b'.repeat(64)]
const look = async (files: Record<string, string>, keys = '', more: Partial<Seen> = {}) => {
  const context = await seen({ names: ['v1.0.0'], files, keys, ...more })
  return { found: await trust.look(context), list: context.kept.get('gates/trust.txt') }
}
const uv = (source: string, files = `wheels = [{ url = "u", hash = "sha256:${a}" }]`) => ({
  'uv.lock': `version = 1\n\n[[package]]\nname = "Jinja2"\nversion = "3.1.2"\nsource = ${source}\n${files}\n`,
})
const index = 'https://packages.example.org/simple'
const owned = { '.github/release-policy.yaml': 'version: 1\n', '.github/CODEOWNERS': '/.github/ @acme/leads\n' }
const approvals = (digest = a, expires = '2026-11-30', purl = 'pkg:pypi/jinja2') =>
  `trust: {community: ["${index}"]}\npeople: [{name: Alice}]\napprovals: [{purl: "${purl}", digest: "sha256:${digest}", by: Alice, reason: r, expires: ${expires}}]`

test('reads the pins of build and tests that init writes below .github', async () => {
  const pin = (digest: string) => `setuptools==80.9.0 \\\n    --hash=sha256:${digest}\n`
  const path = '.github/requirements-build.txt'
  expect((await look({ [path]: pin(a), '.github/requirements-test.txt': 'pytest==9.0.0\n' })).found).toMatchObject({
    ...{
      result: 'fail',
      found: 'pkg:pypi/pytest@9.0.0 comes from the usual index and has no digest in .github/requirements-test.txt.',
    },
    evidence: [{ source: path, sha256: sha256(Buffer.from(pin(a))) }, { source: '.github/requirements-test.txt' }],
  })
})

test('passes what comes from a usual index with its digest, and keeps a list of everything', async () => {
  const files = {
    ...uv(`{ registry = "${publicIndex.slice(0, -1)}" }`),
    Dockerfile: `FROM python:3.13@sha256:${b} AS base\nFROM base\nRUN --mount=from=wheels,target=/w pip install x\nCOPY . .\n`,
  }
  expect(await look(files)).toEqual({
    found: {
      result: 'pass',
      found: '2 packages and images, all accepted.',
      wanted: 'Everything that is locked comes from an official source with its digest, or a named person approved it.',
      evidence: [
        { source: 'Dockerfile', sha256: sha256(Buffer.from(files.Dockerfile)) },
        { source: 'uv.lock', sha256: sha256(Buffer.from(files['uv.lock'])) },
      ],
    },
    list: `accept\tpkg:docker/python@3.13\tpython\tDockerfile\tsha256:${b}\naccept\tpkg:pypi/jinja2@3.1.2\t${publicIndex.slice(0, -1)}\tuv.lock\tsha256:${a}\n`,
  })
})

test.each<[string, Record<string, string>, string, string]>([
  [
    'another index',
    uv(`{ registry = "${index}" }`),
    '',
    `comes from ${index}, which is neither official nor of the community.`,
  ],
  [
    'a repository',
    uv('{ git = "https://example.org/jinja?rev=1#abc" }'),
    '',
    'comes from https://example.org/jinja, which is',
  ],
  ['no digest', uv(`{ registry = "${publicIndex}" }`, ''), '', 'has no digest in uv.lock.'],
  [
    'an index beside the one that is listed',
    uv('{ registry = "https://packages.example.org/simple2" }'),
    `trust: {official: ["${index}"]}`,
    'is neither official',
  ],
  [
    'an image of somebody else',
    { Dockerfile: `FROM registry.example.org/acme/python@sha256:${b}\n` },
    '',
    'pkg:docker/registry.example.org/acme/python comes from registry.example.org/acme/python, which is neither',
  ],
  [
    'an image from which files are copied',
    {
      Dockerfile: `FROM python:3.13@sha256:${b}\nCOPY --link --from=registry.example.org/uv:1 /uv /bin/\nCOPY --from=0 /a /b\n`,
    },
    '',
    'pkg:docker/registry.example.org/uv@1 comes from registry.example.org/uv, which is neither',
  ],
  [
    'an image of which files are mounted',
    {
      Dockerfile: `FROM python:3.13@sha256:${b} AS one\nRUN --mount=type=bind,from=one,target=/b --mount=from=example.org/c,target=/c \\\n  make\n`,
    },
    '',
    'pkg:docker/example.org/c comes from example.org/c, which is neither',
  ],
  [
    'an address without a name',
    {
      'requirements.txt': `git+https://git.example.org/widget.git@v1\nhttps://example.org/other-1.0-py3-none-any.whl --hash=sha256:${a}\n-e .\n`,
    },
    '',
    'pkg:pypi/widget-git comes from git+https://git.example.org/widget.git@v1, which is neither official nor of the community. pkg:pypi/other comes',
  ],
  [
    'a package without a version',
    { 'requirements.txt': 'jinja2>=3 ; python_version > "3"\n' },
    '',
    'pkg:pypi/jinja2 comes from the usual index and has no digest in requirements.txt.',
  ],
  ['an image by its tag', { Dockerfile: 'FROM python:3.13\n' }, '', 'has no digest in Dockerfile.'],
])('blocks %s', async (_, files, keys, why) => {
  expect((await look(files, keys)).found).toMatchObject({ result: 'fail', found: expect.stringContaining(why) })
})

test('what the policy calls official is accepted, with everything below it', async () => {
  const files = {
    ...uv(`{ registry = "${index}" }`),
    Dockerfile: `FROM --platform=linux/amd64 registry.example.org/acme/python@sha256:${b}\n`,
  }
  const keys = `trust: {official: ["${index}/", registry.example.org/acme]}`
  expect((await look(files, keys)).found).toMatchObject({ result: 'pass' })
})

test.each<[string, string, string, Record<string, string>, string]>([
  ['other bytes were approved', 'review', approvals(b), owned, `nobody approved sha256:${a}.`],
  ['the approval expired', 'review', approvals(a, '2026-11-29'), owned, 'an approval of it expired on 2026-11-29.'],
  [
    'another package was approved',
    'review',
    approvals(a, '2026-11-30', 'pkg:pypi/jinja'),
    owned,
    `nobody approved sha256:${a}.`,
  ],
  [
    'another version was approved',
    'review',
    approvals(a, '2026-11-30', 'pkg:pypi/jinja2@3.1.1'),
    owned,
    `nobody approved sha256:${a}.`,
  ],
  [
    'nobody owns the policy',
    'review',
    approvals(),
    {},
    'its approval does not count, because no line of CODEOWNERS covers the policy.',
  ],
  ['a person approved it', 'pass', approvals(), owned, 'pkg:pypi/jinja2@3.1.2 is accepted by Alice.'],
])('of what the community makes, if %s, the result is %s', async (_, result, keys, files, found) => {
  const answer = await look({ ...uv(`{ registry = "${index}" }`), ...files }, keys)
  expect(answer.found).toMatchObject({ result, found: expect.stringContaining(found) })
})

test('each file of a package needs its own approval', async () => {
  const two = `wheels = [{ hash = "sha256:${a}" }, { hash = "sha256:${b}" }]\nsdist = { hash = "sha256:${'c'.repeat(64)}" }`
  expect((await look({ ...uv(`{ registry = "${index}" }`, two), ...owned }, approvals())).found).toMatchObject({
    result: 'review',
    found: expect.stringContaining(`nobody approved sha256:${b} and 1 more of its files.`),
  })
})

test('other kinds of lock files say it in their own ways', async () => {
  const own = '[[package]]\nname = "own"\nversion = "1"\n'
  const files = {
    'poetry.lock': `[[package]]\nname = "one"\nversion = "1"\nfiles = [{ file = "f", hash = "sha256:${a}" }]\n\n[[package]]\nname = "two"\nversion = "1"\nfiles = []\n[package.source]\ntype = "git"\nurl = "https://example.org/two.git"\n\n${own}[package.source]\ntype = "directory"\nurl = "../own"\n`,
    'pdm.lock': `[[package]]\nname = "three"\nversion = "1"\nfiles = [{ file = "f", hash = "sha256:${a}" }]\n`,
    'pylock.toml': `lock-version = "1.0"\n[[packages]]\nname = "four"\nversion = "1"\nindex = "${index}"\nwheels = [{ hashes = { sha256 = "${a}" } }]\n`,
    'requirements-build.txt': `--index-url ${index}\nfive==1 \\\n    --hash=sha256:${a}\nsix @ https://example.org/six.whl\n# seven==1\n`,
    'Cargo.lock': `${own}\n[[package]]\nname = "eight"\nversion = "1"\nsource = "registry+https://github.com/rust-lang/crates.io-index"\nchecksum = "${a}"\n`,
  }
  expect((await look(files)).list?.trimEnd().split('\n')).toEqual([
    `accept\tpkg:cargo/eight@1\thttps://github.com/rust-lang/crates.io-index\tCargo.lock\tsha256:${a}`,
    `accept\tpkg:pypi/one@1\tthe usual index\tpoetry.lock\tsha256:${a}`,
    `accept\tpkg:pypi/three@1\tthe usual index\tpdm.lock\tsha256:${a}`,
    `block\tpkg:pypi/five@1\t${index}\trequirements-build.txt\tsha256:${a}`,
    `block\tpkg:pypi/four@1\t${index}\tpylock.toml\tsha256:${a}`,
    'block\tpkg:pypi/six\thttps://example.org/six.whl\trequirements-build.txt\tno digest',
    'block\tpkg:pypi/two@1\thttps://example.org/two.git\tpoetry.lock\tno digest',
  ])
})

test.each<[string, Record<string, string>, string]>([
  ['there is nothing to read', {}, 'there is no lock file and no Dockerfile'],
  [
    'a lock does not name the index',
    { 'pylock.toml': '[[packages]]\nname = "a"\nversion = "1"\n' },
    'pylock.toml does not say where pkg:pypi/a@1 comes from.',
  ],
  ['an image is an argument', { Dockerfile: 'ARG BASE\nFROM ${BASE}\n' }, 'Dockerfile does not say where'],
  [
    'a lock is of a kind that nobody reads',
    { 'yarn.lock': '' },
    'Nobody can say from yarn.lock which sources its packages have.',
  ],
])('is unknown if %s', async (_, files, why) => {
  expect((await look(files)).found).toMatchObject({ result: 'unknown', found: expect.stringContaining(why) })
})

test('a lock of npm has digests of its own kind, and its registry is official if the policy says so', async () => {
  const integrity = `sha512-${Buffer.alloc(64, 1).toString('base64')}`
  const registry = 'https://npm.example.org'
  const packages = {
    '': { name: 'own' },
    'packages/own': { version: '1.0.0' },
    'node_modules/own': { link: true, resolved: 'packages/own' },
    'node_modules/one': { version: '1.0.0', resolved: `${registry}/one/-/one-1.0.0.tgz`, integrity },
    'node_modules/one/node_modules/@a/two': {
      version: '2.0.0',
      resolved: `${registry}/@a/two/-/two-2.0.0.tgz`,
      integrity,
    },
    'node_modules/three': { version: '3.0.0', resolved: `${registry}/three/-/three-3.0.0.tgz`, integrity: 'sha1-AAAA' },
    'node_modules/four': { version: '4.0.0', resolved: 'git+ssh://git@example.org/four.git#abc' },
    'node_modules/five': { version: '5.0.0' },
    'node_modules/one/node_modules/six': { version: '6.0.0', inBundle: true },
  }
  const { list } = await look(
    { 'package-lock.json': JSON.stringify({ packages }) },
    `trust: {official: ["${registry}"]}`,
  )
  const digest = `sha512:${'01'.repeat(64)}`
  expect(list?.trimEnd().split('\n')).toEqual([
    `accept\tpkg:npm/%40a/two@2.0.0\t${registry}\tpackage-lock.json\t${digest}`,
    `accept\tpkg:npm/one@1.0.0\t${registry}\tpackage-lock.json\t${digest}`,
    'block\tpkg:npm/four@4.0.0\tgit+ssh://example.org/four.git\tpackage-lock.json\tno digest',
    `block\tpkg:npm/three@3.0.0\t${registry}\tpackage-lock.json\tno digest`,
    'unknown\tpkg:npm/five@5.0.0\tnot said\tpackage-lock.json\tno digest',
  ])
})

test('a lock of npm before version 7 is refused, because nothing in it counts', async () => {
  await expect(look({ 'package-lock.json': '{"dependencies": {}}' })).rejects.toThrow(
    'Could not read package-lock.json: it has no `packages`, as before npm 7: write it again with `npm install --package-lock-only`. Use npm 7 or later.',
  )
})

test('a lock of Pipenv names its sources, and the package which of them', async () => {
  const hashes = [`sha256:${a}`]
  const sources = [
    { name: 'usual', url: publicIndex.slice(0, -1) },
    { name: 'own', url: `https://me:secret@packages.example.org/simple` },
  ]
  const lock = {
    _meta: { sources },
    default: {
      one: { version: '==1', hashes, index: 'usual' },
      two: { version: '==2', hashes },
      three: { git: 'https://example.org/three.git', ref: 'abc' },
      own: { file: '.', editable: true },
      four: { version: '==4', hashes, index: 'gone' },
    },
    develop: { five: { version: '==5', hashes, index: 'own' }, own: { path: '.' } },
  }
  expect((await look({ 'Pipfile.lock': JSON.stringify(lock) })).list?.trimEnd().split('\n')).toEqual([
    `accept\tpkg:pypi/one@1\t${publicIndex.slice(0, -1)}\tPipfile.lock\tsha256:${a}`,
    `block\tpkg:pypi/five@5\t${index}\tPipfile.lock\tsha256:${a}`,
    'block\tpkg:pypi/three\thttps://example.org/three.git\tPipfile.lock\tno digest',
    `block\tpkg:pypi/two@2\t${index}\tPipfile.lock\tsha256:${a}`,
    `unknown\tpkg:pypi/four@4\tnot said\tPipfile.lock\tsha256:${a}`,
  ])
})

test('looks at every image that a Dockerfile uses, and not only at its bases', async () => {
  const Dockerfile = [
    '# syntax=docker/dockerfile:1',
    `FROM python:3.13@sha256:${b} AS base`,
    `COPY --chown=1:1 --from=evil.example.org/tool@sha256:${a} /tool /tool`,
    'COPY --from=base /a /b',
    'COPY --from=0 /a /b',
    'RUN --mount=type=cache,target=/x --mount=type=bind,from=evil.example.org/mount,target=/y \\',
    '    cp --from=nothing x y',
    'FROM docker.io/library/debian:13',
  ]
  expect((await look({ Dockerfile: Dockerfile.join('\n') })).list?.trimEnd().split('\n')).toEqual(
    [
      'block\tpkg:docker/docker.io/library/debian@13\tdocker.io/library/debian\tDockerfile\tno digest',
      'block\tpkg:docker/docker/dockerfile@1\tdocker/dockerfile\tDockerfile\tno digest',
      'block\tpkg:docker/evil.example.org/mount\tevil.example.org/mount\tDockerfile\tno digest',
      `block\tpkg:docker/evil.example.org/tool\tevil.example.org/tool\tDockerfile\tsha256:${a}`,
      `accept\tpkg:docker/python@3.13\tpython\tDockerfile\tsha256:${b}`,
    ].sort(),
  )
})

test('finds the pinned build requirements where the build finds them', async () => {
  const files = {
    '.github/requirements-build.txt': `one==1 --hash=sha256:${a}\n`,
    'packaging/pins.txt': `two==2 --hash=sha256:${a}\n`,
    '.github/release-tools.yaml': 'python: {build-requirements: packaging/pins.txt}\n',
  }
  expect((await look(files)).found).toMatchObject({
    result: 'pass',
    evidence: [{ source: '.github/requirements-build.txt' }, { source: 'packaging/pins.txt' }],
  })
})

test('names the first reasons, and how many there are besides', async () => {
  const lines = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(name => `${name}==1`)
  const { found } = await look({ 'requirements.txt': lines.join('\n') })
  expect(found).toMatchObject({ result: 'fail', found: expect.stringMatching(/^pkg:pypi\/a@1 comes.*And 2 more\.$/) })
})
