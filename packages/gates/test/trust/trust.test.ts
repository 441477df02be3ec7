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
      found: 'pkg:pypi/pytest@9.0.0 comes from the usual index and has no SHA-256 in .github/requirements-test.txt.',
    },
    evidence: [{ source: path, sha256: sha256(Buffer.from(pin(a))) }, { source: '.github/requirements-test.txt' }],
  })
})

test('passes what comes from a usual index with its digest, and keeps a list of everything', async () => {
  const files = {
    ...uv(`{ registry = "${publicIndex.slice(0, -1)}" }`),
    Dockerfile: `FROM python:3.13@sha256:${b} AS base\nFROM base\nCOPY . .\n`,
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
  ['no digest', uv(`{ registry = "${publicIndex}" }`, ''), '', 'has no SHA-256 in uv.lock.'],
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
    'pkg:pypi/jinja2 comes from the usual index and has no SHA-256 in requirements.txt.',
  ],
  ['an image by its tag', { Dockerfile: 'FROM python:3.13\n' }, '', 'has no SHA-256 in Dockerfile.'],
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
    { 'package-lock.json': '{}' },
    'Nobody can say from package-lock.json which sources its packages have.',
  ],
])('is unknown if %s', async (_, files, why) => {
  expect((await look(files)).found).toMatchObject({ result: 'unknown', found: expect.stringContaining(why) })
})

test('names the first reasons, and how many there are besides', async () => {
  const lines = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(name => `${name}==1`)
  const { found } = await look({ 'requirements.txt': lines.join('\n') })
  expect(found).toMatchObject({ result: 'fail', found: expect.stringMatching(/^pkg:pypi\/a@1 comes.*And 2 more\.$/) })
})
