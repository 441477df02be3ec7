import { readFileSync } from 'node:fs'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { keyBundle, keyPair } from '@release-tools/evidence/testing'
import { Servers } from '@release-tools/oci/testing'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { cli, releaseWithKey, tooWide } from '../../testing/run.ts'

const schemas = join(import.meta.dirname, '../../../../docs/schema')
const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false })
const schemaOf = (name: string) => JSON.parse(readFileSync(join(schemas, name), 'utf8'))
const accepts = ajv.addSchema(schemaOf('verify-report.v1.json')).compile(schemaOf('verify-targets.v1.json'))

const { privateKey, publicKey } = keyPair()

/** A folder with files that the key signed, and with others that nothing signs. */
async function folder(signed: string[], unsigned: string[] = []) {
  const directory = await mkdtemp(join(tmpdir(), 'targets-'))
  const key = join(directory, '..', `${directory.split('/').at(-1)}.pub`)
  await writeFile(key, publicKey)
  for (const name of [...signed, ...unsigned]) await writeFile(join(directory, name), name)
  for (const name of signed)
    await writeFile(join(directory, `${name}.sigstore.json`), JSON.stringify(keyBundle(privateKey, Buffer.from(name))))
  return { directory, key, at: (name: string) => join(directory, name) }
}

test('several files: a row with the verdict of each, and last the worst', async () => {
  const { at, key } = await folder(['a', 'b'], ['c'])
  const { code, out } = await cli(['verify', at('a'), at('b'), at('c'), at('a.sigstore.json'), '--key', key])
  expect(code).toBe(1)
  const verdicts = out.split('\n').filter(line => /^ {2}\S/.test(line))
  expect(verdicts.map(line => line.slice(0, 18).trim())).toEqual(['VERIFIED', 'VERIFIED', 'NOT VERIFIED'])
  expect(out).toMatch(/\n {4}sha256:[0-9a-f]{64}\n {4}key sha256:[0-9a-f]{64}\n/)
  expect(tooWide(out)).toEqual([])
  expect(out).toContain('signature: nothing signs it: no signature or attestation of it')
  expect(out).toMatch(
    /\nDo not use what is not VERIFIED\. To see what to do about each, give --explain,\nor verify it alone\.\nNOT VERIFIED: 1 of 3 targets\n$/,
  )
})

test('all verified: exit code 0, also in colours', async () => {
  const { directory, key } = await folder(['a', 'b'])
  const { code, out } = await cli(['verify', directory, '--key', key], true)
  expect(code).toBe(0)
  expect(out.endsWith('\n\u001b[32mVERIFIED: 2 targets\u001b[0m\n')).toBe(true)
})

test('--json: one list of reports, as its schema says', async () => {
  const { at, key } = await folder(['a'], ['c'])
  const { code, out } = await cli(['verify', at('a'), at('c'), '--key', key, '--json'])
  expect(code).toBe(1)
  const list = JSON.parse(out)
  expect(accepts(list) || accepts.errors).toBe(true)
  expect(list.targets.map((one: { path: string; result: string }) => [one.path, one.result])).toEqual([
    [at('a'), 'verified'],
    [at('c'), 'not verified'],
  ])
})

test('what is refuted outweighs what could not be checked', async () => {
  const { at, key } = await folder([], ['c'])
  const gone = 'oci://127.0.0.1:1/acme/widget:v1'
  const alone = await cli(['verify', gone, '--key', key])
  expect(alone.code).toBe(3)
  expect(alone.out).toMatch(/^oci:\/\/127\.0\.0\.1:1\/acme\/widget:v1\n\n {2}\?\? {4}target/)
  expect((await cli(['verify', gone, at('c'), '--key', key])).code).toBe(1)
}, 60_000)

test('one file: its documents, its digest, and its name', async () => {
  const { at, key } = await folder(['a'])
  const { code, out } = await cli(['verify', at('a'), '--key', key])
  expect(code).toBe(0)
  expect(out).toContain('  ok    signature             a.sigstore.json: a Sigstore bundle.')
  expect(out.split('\n').slice(1, 2)[0]).toMatch(/^ {2}sha256:[0-9a-f]{64}$/)
  expect(out).toMatch(/\nVERIFIED: file\n$/)
})

test('the index that pip uses is asked, and its password is not shown', async () => {
  const servers = new Servers()
  const asked: (string | undefined)[] = []
  const server = await servers.start((request, response) => {
    asked.push(request.headers.authorization)
    response.writeHead(404).end()
  })
  const { key } = await folder([])
  process.env.PIP_INDEX_URL = `http://reader:secret@${server}/simple/`
  const { code, out, err } = await cli(['verify', 'pypi:widget==1.0', '--key', key])
  const own = `http://${server}/own`
  const named = await cli(['verify', 'pypi:widget==1.0', '--publisher', 'a/b/c.yml', '--index-url', own])
  delete process.env.PIP_INDEX_URL
  servers.stop()
  expect({ code, err }).toEqual({ code: 3, err: '' })
  expect(out).toContain(`${server} has no package widget.`)
  expect(out).not.toContain('secret')
  expect(named.code).toBe(3)
  expect(asked).toEqual([`Basic ${Buffer.from('reader:secret').toString('base64')}`, undefined])
})

test('a token goes to the server that it is for, and to no other', async () => {
  const servers = new Servers()
  const asked: (string | undefined)[] = []
  const server = await servers.start((request, response) => {
    asked.push(request.headers.authorization)
    response.writeHead(404, { 'content-type': 'application/json' }).end('{"message":"Not Found"}')
  })
  const { key } = await folder([])
  const env = { GITHUB_TOKEN: 'secret', GH_HOST: 'ghes.example', GH_ENTERPRISE_TOKEN: 'other' }
  Object.assign(process.env, env)
  const own = ['--key', key, '--github-api', `http://${server}`]
  const { code, out } = await cli(['verify', 'github:acme/widget@v1', ...own])
  expect({ code, named: out.replace(/\n +/g, ' ').includes('has no public release of this tag.') }).toEqual({
    code: 3,
    named: true,
  })
  await cli(['verify', 'github:ghes.example/acme/widget@v1', ...own])
  await cli(['verify', 'github:evil.example/acme/widget@v1', ...own])
  for (const name of Object.keys(env)) delete process.env[name]
  servers.stop()
  expect(asked).toEqual(['Bearer secret', 'Bearer other', undefined])
})

test.each([
  [['--publisher', 'acme/widget'], '--publisher acme/widget names no publisher that has attestations.'],
  [['--signature', 'x', '--key', 'y', 'z'], 'no such file'],
])('%j is wrong use', async (options, message) => {
  const { directory } = await folder(['a'])
  const { code, err } = await cli(['verify', directory, ...options])
  expect(code).toBe(2)
  expect(err).toContain(message)
})

test('a release beside a file is a target as any other', async () => {
  const release = await releaseWithKey()
  const { at } = await folder(['a'])
  const both = await cli(['verify', release.tarball, at('a'), '--key', release.key])
  expect(both.code).toBe(1)
  expect(both.out).toMatch(/\nNOT VERIFIED: 1 of 2 targets\n$/)
})
