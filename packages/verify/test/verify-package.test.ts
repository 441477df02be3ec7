import type { ServerResponse } from 'node:http'
import { afterEach, describe, expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { keyPair } from '@release-tools/evidence/testing'
import { Servers } from '@release-tools/oci/testing'
import { testHost } from '@release-tools/testbed'
import { openAndVerify } from '../src/open-and-verify.ts'
import { statementAbout } from './support/image-registry.ts'

const servers = new Servers()
afterEach(() => servers.stop())

const own = keyPair()
const other = keyPair()
const trust = { signers: [{ kind: 'key' as const, publicKey: own.publicKey }] }
const publish = 'https://index.example/attestations/publish/v1'
const wheel = 'widget-1.2.0-py3-none-any.whl'
const sdist = 'widget-1.2.0.tar.gz'

const attested = (content: string, { by = own, file = wheel } = {}) =>
  JSON.stringify(statementAbout(`sha256:${sha256(content)}`, publish, by.privateKey, {}, file))

interface Listed {
  content: string
  /** What the index serves as its provenance. */
  provenance?: string
  /** Changes what the index lists. */
  entry?: object
}

/** An index with these files. `answer` may take a request before it does. */
async function index(
  files: Record<string, Listed>,
  { html = false, answer = (_: string, __: ServerResponse): boolean => false } = {},
) {
  const seen: [path: string, authorization: string | undefined][] = []
  const entry = (file: string, { content, provenance, entry }: Listed) => ({
    filename: file,
    url: `../../files/${file}`,
    hashes: { sha256: sha256(content) },
    ...(provenance === undefined ? {} : { provenance: `/provenance/${file}` }),
    ...entry,
  })
  const entries = () => Object.entries(files).map(([file, listed]) => entry(file, listed))
  const page = () =>
    html
      ? `<!DOCTYPE html><title>Links for widget</title>${entries().map(one => `<a href="${one.url}#sha256=${one.hashes.sha256}" ${one.provenance === undefined ? '' : `data-provenance="${one.provenance}"`}>${one.filename}</a>`)}`
      : JSON.stringify({ meta: { 'api-version': '1.3' }, name: 'widget', files: entries() })
  const server = await servers.start((request, response) => {
    const path = String(request.url)
    seen.push([path, request.headers.authorization])
    if (answer(path, response)) return
    const [, kind = '', file = ''] = path.split('/')
    const type = html ? 'text/html' : 'application/vnd.pypi.simple.v1+json'
    if (kind === 'simple') return void response.writeHead(200, { 'content-type': type }).end(page())
    const found = kind === 'files' ? files[file]?.content : files[file]?.provenance
    response.writeHead(found === undefined ? 404 : 200, { 'content-type': 'application/json' }).end(found)
  })
  return { seen, url: `http://${server}/simple/`, server }
}

const host = testHost({ env: {} })
const verify = (indexUrl: string, text = 'pypi:Widget==1.2', asked = {}) =>
  openAndVerify(text, { trust, asked, indexUrl }, host)
type Report = Awaited<ReturnType<typeof verify>>
const rows = ({ checks, files }: Report) => [
  ...checks.map(({ name, status, detail }) => `${name} ${status}: ${detail}`),
  ...files.map(({ path, status, detail }) => `${path} ${status}${detail === undefined ? '' : `: ${detail}`}`),
]
const both = {
  [sdist]: { content: 'a source distribution', provenance: attested('a source distribution', { file: sdist }) },
  [wheel]: { content: 'a wheel', provenance: attested('a wheel'), entry: { yanked: 'broken' } },
  'widget-1.3.0.tar.gz': { content: 'another version' },
  'widget-1.2.0.exe': { content: 'an installer' },
}

describe('a version of a package', () => {
  test.each([false, true])('is verified by the attestations that the index has (HTML: %s)', async html => {
    const { url, server } = await index(both, { html })
    const report = await verify(url)
    expect(rows(report)).toEqual([
      `package pass: widget 1.2, 2 files of ${server}.${html ? '' : ` Yanked, so nobody should install them: ${wheel}.`}`,
      'files pass: Accepted signers signed or attested 2 files.',
      `attestation pass: 2 files: ${publish}.`,
      `${sdist} pass`,
      `${wheel} pass`,
    ])
    expect(report).toMatchObject({
      result: 'verified',
      target: { kind: 'package', text: 'pypi:Widget==1.2' },
      files: [{ sha256: sha256('a source distribution'), size: 21 }, {}],
    })
    expect(report.accepted.map(({ subject }) => subject)).toEqual(report.files.map(one => `sha256:${one.sha256}`))
  })

  test.each<[string, Listed, string, string]>([
    ['no attestation', { content: 'x' }, 'not verified', 'nothing signs it: the index shows no attestation of it.'],
    ['a provenance that is gone', { content: 'x', entry: { provenance: '/gone' } }, 'not verified', 'nothing signs it'],
    [
      'that of another file',
      { content: 'x', provenance: attested('y') },
      'not verified',
      'the attestation is not about this file',
    ],
    [
      'that of another signer',
      { content: 'x', provenance: attested('x', { by: other }) },
      'not verified',
      'not made over this content by this signer',
    ],
    [
      'that of an older version, in a format that demands no name',
      { content: 'x', provenance: attested('x', { file: 'widget-1.1.0-py3-none-any.whl' }) },
      'not verified',
      'it is about a file with the name "widget-1.1.0-py3-none-any.whl"',
    ],
    [
      'that of a build whose number looks like a part of the version',
      { content: 'x', provenance: attested('x', { file: 'widget-1.2-0-py3-none-any.whl' }) },
      'not verified',
      'it is about a file with the name "widget-1.2-0-py3-none-any.whl"',
    ],
    ['one that is damaged', { content: 'x', provenance: '{' }, 'could not check', 'it is not JSON'],
    [
      'one of a kind that is not known',
      { content: 'x', provenance: '{"version":2,"attestation_bundles":[]}' },
      'could not check',
      'version 2',
    ],
    [
      'other bytes than it lists',
      { content: 'x', entry: { hashes: { sha256: sha256('y') } } },
      'not verified',
      `its SHA-256 is ${sha256('x')}, expected`,
    ],
  ])('a file that has %s is not verified, or could not be checked', async (_, listed, result, reason) => {
    const { url } = await index({ ...both, [wheel]: listed })
    const report = await verify(url)
    expect(report.result).toBe(result)
    expect(rows(report).at(-1)).toContain(reason)
    expect(rows(report)[1]).toContain(`${wheel}: `)
  })

  test('of many files that are not verified, the first three are named; what could not be read is said', async () => {
    const none = (name: string) => [`widget-1.2.0-${name}-none-any.whl`, { content: 'x' }] as const
    const { url } = await index(Object.fromEntries(['py1', 'py2', 'py3', 'py4'].map(none)))
    expect(rows(await verify(url))[1]).toMatch(/^files fail: (widget-\S+: nothing signs it: [^.]+\. ){3}and 1 more\.$/)
    const gone = await index({ [sdist]: { content: 'x', entry: { url: '/nowhere' } } })
    const report = await verify(gone.url)
    expect(report.result).toBe('could not check')
    expect(report.files).toEqual([{ path: sdist, size: 0, status: 'error', detail: expect.stringContaining('404') }])
  })

  test('several versions of attestations are read beside each other, and progress is told', async () => {
    const lines: string[] = []
    const telling = { ...testHost({ env: {} }), notice: (line: string) => void lines.push(line) }
    const { url } = await index(both)
    await openAndVerify('pypi:widget==1.2.0', { trust, indexUrl: url }, telling)
    expect(lines).toEqual(['1 of 2 files of widget 1.2.0 were read.'])
  })

  test.each([
    ['Widget-1.2.0.tar.gz', 'verified'],
    ['widget_1-2.0.tar.gz', 'not verified'],
    ['widget-1_2_0.tar.gz', 'not verified'],
    ['widget-1.2.0.zip', 'not verified'],
  ])('an attestation of %s is one of widget-1.2.0.tar.gz: %s', async (file, result) => {
    const { url } = await index({ [sdist]: { content: 'x', provenance: attested('x', { file }) } })
    expect((await verify(url)).result).toBe(result)
  })

  test('a list without digests is no reason to believe another', async () => {
    const { url } = await index({
      [sdist]: { content: 'x', provenance: attested('x', { file: sdist }), entry: { hashes: {} } },
    })
    expect(await verify(url)).toMatchObject({ result: 'verified', files: [{ sha256: sha256('x') }] })
  })

  test('a verdict that says FAILED outweighs other attestations', async () => {
    const type = 'https://slsa.dev/verification_summary/v1'
    const failed = statementAbout(`sha256:${sha256('x')}`, type, own.privateKey, { verificationResult: 'FAILED' })
    const { url } = await index({
      [sdist]: { content: 'x', provenance: `${attested('x', { file: sdist })}\n${JSON.stringify(failed)}\n` },
    })
    const report = await verify(url)
    expect(rows(report).at(-1)).toContain('says "FAILED" about it.')
    expect(report.checks.at(-1)).toMatchObject({ name: 'verdict', status: 'fail' })
  })

  test.each([
    ['pypi:gadget==1.0', 'lists no wheel and no source distribution of this version.'],
    ['pypi:widget==9', 'lists no wheel and no source distribution of this version.'],
  ])('%s, which the index does not have, could not be checked', async (text, found) => {
    const report = await verify((await index(both)).url, text)
    expect(report.result).toBe('could not check')
    expect(rows(report)[0]).toContain(found)
  })

  test('what only a release can answer could not be checked', async () => {
    const report = await verify((await index(both)).url, 'pypi:widget==1.2.0', { tag: 'v1.2.0' })
    expect(report.result).toBe('could not check')
  })
})
