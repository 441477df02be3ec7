import { readFileSync } from 'node:fs'
import { appendFile, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import { packDirectory } from '@release-tools/base'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { cli, releaseWithKey, tooWide } from '../testing/run.ts'

const release = await releaseWithKey()
const schemaOf = (name: string) =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../../docs/schema', name), 'utf8'))
const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false })
const accepts = ajv.compile(schemaOf('verify-report.v1.json'))
const acceptsList = ajv.compile(schemaOf('verify-targets.v1.json'))
const again = 'Do not use it. Download it again from its publisher.'

/** A new folder with these files. */
async function folder(files: Record<string, string | Uint8Array>): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'cli-')), 'folder')
  await mkdir(path)
  for (const [name, content] of Object.entries(files)) await writeFile(join(path, name), content)
  return path
}

async function copy(change: (path: string) => Promise<unknown>): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'cli-')), 'assets')
  await cp(release.assets, path, { recursive: true })
  await change(path)
  return path
}

/** Another tool's release: binaries with bundles of cosign, and sums. */
const foreign = () =>
  folder({
    tool_linux_amd64: 'a program',
    'tool_linux_amd64.sigstore.json': readFileSync(fixtureFile('key.json')),
    'checksums.txt': `${'0'.repeat(64)}  tool_linux_amd64\n`,
  })

function fixtureFile(name: string): string {
  return join(import.meta.dirname, '../../evidence/testing/fixtures/sigstore', name)
}

async function packed(directory: string): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of packDirectory(directory, 'tool-1.0', 0)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

interface Outcome {
  args: () => Promise<string[]>
  code: number
  result: string
  /** In the last lines, before the result. */
  advice: string
}

const outcomes: Record<string, Outcome> = {
  'a release as it was published': { args: async () => [release.assets], code: 0, result: 'verified', advice: '' },
  'a file that was changed': {
    args: async () => [await copy(path => appendFile(join(path, 'release.md'), 'x'))],
    code: 1,
    result: 'not verified',
    advice: again,
  },
  'the signer is another one': {
    args: async () => [release.assets, '--key', fixtureFile('key.pub')],
    code: 1,
    result: 'not verified',
    advice: `${again} Check that you named the signer that the project names.`,
  },
  'the manifest is missing, but not its signature': {
    args: async () => [await copy(path => rm(join(path, 'manifest.yaml')))],
    code: 1,
    result: 'not verified',
    advice: again,
  },
  'another release is meant': {
    args: async () => [release.assets, '--tag', 'v2.0.0'],
    code: 1,
    result: 'not verified',
    advice: 'This is not the release that you mean. Download v2.0.0, or give --tag v1.2.0 if you mean this one.',
  },
  'the reader’s policy asks for more': {
    args: async () => [
      release.assets,
      '--policy',
      join(await folder({ 'p.yaml': 'version: 1\nevidence: {required: [coverage]}\n' }), 'p.yaml'),
    ],
    code: 1,
    result: 'not accepted',
    advice: 'It is genuine, but your policy does not accept it. Do not use it: the rules with FAIL say why.',
  },
  'an empty folder': {
    args: async () => [await folder({})],
    code: 3,
    result: 'could not check',
    advice:
      'Download the whole release, with manifest.yaml and manifest.yaml.sigstore.json. If another tool made it, download the signature of each file too.',
  },
  'the release of another tool that cosign signed': {
    args: async () => [await foreign()],
    code: 1,
    result: 'not verified',
    advice: 'signature: nothing signs it: no signature or attestation of it is beside it.',
  },
  'a file of it': {
    args: async () => [join(await foreign(), 'tool_linux_amd64')],
    code: 1,
    result: 'not verified',
    advice: again,
  },
  'its tarball': {
    args: async () => [join(await folder({ 'tool.tar.gz': await packed(await foreign()) }), 'tool.tar.gz')],
    code: 1,
    result: 'not verified',
    advice: 'Download its signature too, for example tool.tar.gz.sigstore.json or tool.tar.gz.intoto.jsonl.',
  },
  'a gzip file that is no tarball': {
    args: async () => [join(await folder({ 'x.gz': gzipSync('x'.repeat(2000)) }), 'x.gz')],
    code: 1,
    result: 'not verified',
    advice: 'Download its signature too, for example x.gz.sigstore.json or x.gz.intoto.jsonl.',
  },
  'the tarball of the release alone in a folder': {
    args: async () => [await folder({ 'release-v1.2.0.tar.gz': await readFile(release.tarball) })],
    code: 3,
    result: 'could not check',
    advice: 'Give the path of release-v1.2.0.tar.gz instead',
  },
  'a damaged tarball of the release': {
    args: async () => [
      join(
        await folder({ 'release-v1.2.0.tar.gz': (await readFile(release.tarball)).subarray(0, 900) }),
        'release-v1.2.0.tar.gz',
      ),
    ],
    code: 1,
    result: 'not verified',
    advice: again,
  },
}

const run = async (args: string[], ...more: string[]) =>
  cli(['verify', ...args, ...(args.includes('--key') ? [] : ['--key', release.key]), ...more])

describe('The exit code, the report and the last lines agree', () => {
  test.each(Object.entries(outcomes))('%s', async (_, { args, code, result, advice }) => {
    const given = await args()
    const text = await run(given)
    expect([text.code, text.err, tooWide(text.out)]).toEqual([code, '', []])
    const lines = text.out.trimEnd().split('\n')
    expect(lines.at(-1)?.split(':')[0]).toBe(result.toUpperCase())
    expect(lines.slice(0, -1).join(' ').replaceAll(/ +/g, ' ')).toContain(advice)
    const json = await run(given, '--json')
    const report = JSON.parse(json.out)
    const isOne = report.targets === undefined || acceptsList(report) || acceptsList.errors
    for (const one of report.targets ?? [report]) expect(accepts(one) || accepts.errors).toBe(true)
    expect([json.code, json.err, isOne, report.result]).toEqual([code, '', true, result])
  })
})

describe('Wrong use of the command: exit code 2, a sentence on standard error, and nothing else', () => {
  test.each<[string, () => Promise<string[]>, string]>([
    ['a path that is not there', async () => ['/no/release'], 'Could not read /no/release: no such file.'],
    ['an option that is none', async () => [release.assets, '--tags', 'v1'], 'there is no option --tags'],
    ['no path', async () => [], 'TARGET is missing.'],
    ...(
      [
        ['YAML that is none', '{{{', 'Could not read --policy '],
        ['an empty policy', '', 'it is empty.'],
        ['a key that is none', 'version: 1\nfoo: bar\n', 'it has the unknown key "foo"'],
        [
          'an exception without a day',
          'version: 1\nvulnerabilities: {exceptions: [{id: CVE-2026-1, reason: r}]}',
          'expires" is missing.',
        ],
        ['a policy that is too large', ' '.repeat(2_000_000), 'it has 2000000 bytes'],
      ] as const
    ).map(
      ([what, text, message]) =>
        [what, async () => [release.assets, '--policy', join(await folder({ 'p.yaml': text }), 'p.yaml')], message] as [
          string,
          () => Promise<string[]>,
          string,
        ],
    ),
    ['a folder as the policy', async () => [release.assets, '--policy', release.assets], 'Could not read --policy '],
  ])('%s', async (_, args, message) => {
    for (const more of [[], ['--json']]) {
      const { code, out, err } = await run(await args(), ...more)
      expect([code, out]).toEqual([2, ''])
      expect(err).toContain(message)
    }
  })
})

test('a day before the release was judged decides, and is named', async () => {
  const policy = join(await folder({ 'p.yaml': 'version: 1\n' }), 'p.yaml')
  const { code, out } = await run([release.assets, '--policy', policy, '--today', '2020-01-01'])
  expect(code).toBe(0)
  expect(out.replaceAll(/\s+/g, ' ')).toContain(
    'as of 2020-01-01. That day is before 2026-06-01, as of which the release',
  )
})

test('the help of both commands has all four exit codes', async () => {
  for (const command of ['verify', 'verify-blob']) {
    const { out } = await cli([command, '--help'])
    const [, codes = ''] = /Exit codes:\n((?: {2}.*\n)+)/.exec(out) ?? []
    expect(codes.match(/^ {2}\d/gm)).toEqual(['  0', '  1', '  2', '  3'])
    expect(out).toContain('--json')
  }
})
