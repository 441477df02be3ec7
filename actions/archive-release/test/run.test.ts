import { generateKeyPairSync } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { renderEvents } from '@release-tools/evidence'
import { ourSchema, schemaErrors, signingEvent } from '@release-tools/evidence/testing'
import { FailedWithOutputs } from '@release-tools/host'
import { givenInputs } from '@release-tools/runner/testing'
import { type GitHubDouble, handOut, serve, startGitHub, type TestHost, testHost } from '@release-tools/testbed'
import { makePublic, widgetRelease } from '../../../test/support/public-release.ts'
import { read } from '../src/inputs.ts'
import { run } from '../src/run.ts'

const { workspace, give } = givenInputs('archive-release', read)
const before = process.env
const log = '2026-01-02T03:04:05Z built\n'
const jobs = [
  { id: 91001, name: 'Build', conclusion: 'success', log },
  { id: 91002, name: 'Archive' },
] as const
const record = signingEvent()
let [dir, assets]: [string, string] = ['', '']
let github: GitHubDouble

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'archive-release-'))
  github = await startGitHub({
    dir,
    repository: 'acme/widget',
    tags: { 'v1.2.0': 'c0ffee'.padEnd(40, '0') },
    tokens: {
      maker: { contents: 'write', actions: 'read' },
      job: { contents: 'read', actions: 'read' },
      poor: { contents: 'read' },
    },
    runs: { '4242': { branch: 'v1.2.0', jobs: [...jobs] } },
    private: true,
  })
  const release = await widgetRelease({ 'signing-events.jsonl': renderEvents([record]) })
  assets = release.assets
  await makePublic(github, assets)
  writeFileSync(join(workspace, 'cosign.pub'), release.publicKey)
  // What an earlier step left in this job is not what is archived.
  mkdirSync(join(workspace, 'release'))
  writeFileSync(join(workspace, 'release/left.txt'), 'left')
})
beforeEach(() => {
  for (const name of ['near', 'far']) {
    rmSync(join(workspace, name), { recursive: true, force: true })
    mkdirSync(join(workspace, name))
  }
  rmSync(join(workspace, '.github'), { recursive: true, force: true })
})
afterAll(async () => {
  process.env = before
  await github.stop()
  for (const path of [dir, workspace]) rmSync(path, { recursive: true })
})

async function step(
  inputs: Record<string, string> = {},
  host: TestHost = testHost({ workspace, temp: dir }),
  env: Record<string, string> = {},
) {
  process.env = {
    ...before,
    ...github.env,
    GITHUB_REPOSITORY: 'acme/widget',
    GITHUB_SHA: 'c0ffee'.padEnd(40, '0'),
    GITHUB_REF: 'refs/tags/v1.2.0',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_WORKFLOW_REF: '',
    ...env,
  }
  const given = { 'github-token': 'job', key: 'cosign.pub', 'tag-pattern': 'v{version}', ...inputs }
  return { outputs: await run(give(given), host), host }
}

const kept = (store: string, part: string) => readdirSync(join(workspace, store, 'acme/widget/v1.2.0', part)).sort()
const receipt = () => JSON.parse(readFileSync(join(dir, 'archive-release/receipt/archive-receipt.json'), 'utf8'))

test('archives the published release and the logs of the run in every store, with a receipt and a summary', async () => {
  const { outputs, host } = await step({ stores: 'directory:near\ndirectory:far' })
  expect(outputs).toEqual({
    receipt: join(dir, 'archive-release/receipt/archive-receipt.json'),
    locked: 'none',
    places: 'directory:near\ndirectory:far',
  })
  for (const store of ['near', 'far']) {
    expect(kept(store, 'release')).toEqual([...readdirSync(assets), 'archive.json'].sort())
    expect(kept(store, 'run-4242-1')).toEqual(['Build-91001.txt', 'archive.json'])
  }
  expect(schemaErrors(ourSchema('archive-receipt.v1.json'), receipt())).toEqual([])
  const record = JSON.parse(readFileSync(join(workspace, 'far/acme/widget/v1.2.0/release/archive.json'), 'utf8'))
  const types = new Map(record.files.map((file: { name: string; mediaType: string }) => [file.name, file.mediaType]))
  const bundle = 'application/vnd.dev.sigstore.bundle.v0.3+json'
  expect(Object.fromEntries(types)).toMatchObject({
    'manifest.yaml': 'application/yaml',
    'manifest.yaml.sigstore.json': bundle,
    'release-v1.2.0.tar.gz': 'application/gzip',
    'release-v1.2.0.tar.gz.sig': 'text/plain',
    'verification-summary.intoto.jsonl': bundle,
    // As its manifest says.
    'widget-1.2.0.tar.gz': 'application/octet-stream',
  })
  const [{ parts }] = receipt().stores
  expect(parts[1].files[0]).toMatchObject({ name: 'Build-91001.txt', sha256: sha256(log), already: false })
  const [summary = ''] = host.summaries
  const count = readdirSync(assets).length + 1
  const row = (store: string) =>
    `| \`directory:${store}\` | \`release\`: ${count} files, 0 of them before<br>\`run-4242-1\`: 2 files, 0 of them before | no lock: whoever may write to the directory can delete what it keeps | A directory protects nothing from whoever may write to it, and its disk can fail. |`
  expect(summary.split('\n')).toEqual([
    '## ✅ v1.2.0 is archived in 2 of 2 stores',
    '',
    '| Store | Keeps | Lock | It does not promise |',
    '| --- | --- | --- | --- |',
    row('near'),
    row('far'),
    '',
    '- No log of the job "Archive": it is not finished \\(in\\_progress\\).',
    '',
    'To get it back and verify it, with the project’s public key as `cosign.pub`:',
    '',
    '```sh',
    'release-tools fetch v1.2.0 --repository acme/widget --from directory:near --key cosign.pub',
    '```',
  ])
})

test('the stores of the configuration are the default, and a second run writes nothing', async () => {
  mkdirSync(join(workspace, '.github'))
  writeFileSync(join(workspace, '.github/release-tools.yaml'), 'stores: ["directory:near"]\n')
  await step({ logs: 'false' })
  const { host } = await step({ logs: 'false' })
  const files = kept('near', 'release').length
  expect(host.lines.at(-1)).toMatch(new RegExp(`^release: keeps ${files} files \\(.*\\), and had ${files} of them\\.$`))
})

/** What the configuration says of the log, and the lines that a store then has. */
function configured(text: string, files: Record<string, string> = {}) {
  mkdirSync(join(workspace, '.github'))
  writeFileSync(join(workspace, '.github/release-tools.yaml'), text)
  for (const [name, content] of Object.entries(files)) writeFileSync(join(workspace, '.github', name), content)
}
function lines(store: string, segment: string) {
  const folder = join(workspace, store, 'acme/widget/audit-log', segment)
  const name = readdirSync(folder).find(file => file.startsWith('events-')) ?? ''
  return readFileSync(join(folder, name), 'utf8')
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))
}

/** What an earlier job hands over. */
const publication = {
  kind: 'publication',
  time: '2026-06-01T12:00:00Z',
  tag: 'v1.2.0',
  run: {
    server: 'https://github.com',
    repository: 'acme/widget',
    id: '1',
    attempt: '2',
    ref: 'refs/tags/v1.2.0',
    commit: 'c0ffee',
  },
  facts: { url: 'https://github.com/acme/widget/releases/tag/v1.2.0', manifest: 'a'.repeat(64) },
}
const handed = JSON.stringify(publication)

test('what was signed, published and archived is appended to the audit log of every store, once, and the summary has its head', async () => {
  configured('audit-log: { keep: true }\nstores: ["directory:near", "directory:far"]\n')
  const { host } = await step({ logs: 'false', events: `${handed}\n` })
  const [signed, published, ...archived] = lines('near', 'log-1')
  expect(lines('far', 'log-1')).toEqual([signed, published, ...archived])
  expect([signed, published]).toEqual([
    {
      number: 1,
      previous: sha256('github.com/acme/widget/audit-log'),
      source: `v1.2.0/run-1-2/signature-${record.signature.sha256.slice(0, 32)}`,
      event: { kind: 'signature', time: record.time, tag: 'v1.2.0', facts: record },
    },
    {
      number: 2,
      previous: sha256(JSON.stringify(signed)),
      source: `v1.2.0/run-1-2/publication-${sha256(JSON.stringify(publication.facts)).slice(0, 32)}`,
      event: publication,
    },
  ])
  const recordAt = (store: string) =>
    sha256(readFileSync(join(workspace, store, 'acme/widget/v1.2.0/release/archive.json')))
  expect(archived.map(({ event }) => [event.kind, event.run.id, event.facts])).toEqual(
    ['near', 'far'].map(store => [
      'archive',
      '4242',
      { place: `directory:${store}`, part: 'release', record: recordAt(store), lock: 'none' },
    ]),
  )
  expect(host.summaries[0]).toMatch(/^Audit log: 4 lines, 4 of them new, root `[A-Za-z0-9+/]{43}=`\.$/m)
  const again = await step({ logs: 'false', events: handed })
  expect(again.host.summaries[0]).toMatch(/^Audit log: 4 lines, 0 of them new, root /m)
  expect(readdirSync(join(workspace, 'far/acme/widget/audit-log'))).toEqual(['log-1'])
})

test('events are encrypted for the key of the configuration, and a private key is refused', async () => {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 3072 })
  const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString()
  const config = 'audit-log: { encrypt-to: .github/log.pem }\nstores: ["directory:near"]\n'
  configured(config, { 'log.pem': pem })
  await step({ logs: 'false' })
  expect(Object.keys(lines('near', 'log-1')[0])).toEqual(['number', 'previous', 'source', 'sealed'])
  rmSync(join(workspace, '.github'), { recursive: true })
  configured(config, { 'log.pem': privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() })
  const failed = await step({ logs: 'false' }).catch(error => error)
  expect(failed).toBeInstanceOf(FailedWithOutputs)
  expect([failed.message, failed.outputs.places]).toEqual([
    expect.stringMatching(/^Could not read the key \.github\/log\.pem of the audit log: it is a private key/),
    'directory:near',
  ])
})

test('an event of another release, or of what only the release itself says, keeps the log as it is', async () => {
  configured('audit-log: { keep: true }\nstores: ["directory:near"]\n')
  const failed = async (event: object) => {
    const error = await step({ logs: 'false', events: `${handed}\n${JSON.stringify(event)}` }).catch(thrown => thrown)
    return error.message
  }
  expect(await failed({ ...publication, tag: 'v1.1.0' })).toBe(
    'Could not read line 2 of the input `events`: it is about v1.1.0, and this is v1.2.0. Give the outputs `events` of the actions that published, unchanged.',
  )
  const { run: _, ...signed } = { ...publication, kind: 'signature', facts: record }
  expect(await failed(signed)).toContain('it is a signature, which only the release itself says.')
  expect(await failed({ ...publication, facts: {} })).toContain('"facts.manifest" is missing.')
  expect(readdirSync(join(workspace, 'near/acme/widget'))).toEqual(['v1.2.0'])
})

test('a store that lacks lines of the audit log is named, and the others keep the log', async () => {
  configured('audit-log: { keep: true }\n')
  await step({ stores: 'directory:near', logs: 'false' })
  const folder = join(workspace, 'far/acme/widget/audit-log')
  mkdirSync(join(folder, 'log-1'), { recursive: true })
  writeFileSync(join(folder, 'log-1/archive.json'), '{}')
  const failed = await step({ stores: 'directory:near\ndirectory:far', logs: 'false' }).catch(error => error)
  expect(failed.message).toMatch(
    /^Could not keep the audit log in every store: 1 store of 2 failed\. directory:far: could not read archive\.json of audit-log in directory:far: .* Then run this job again: no event is appended twice\.$/,
  )
  // What was signed, and where the release is kept.
  expect(lines('near', 'log-1')).toHaveLength(2)
})

test('a branch of the repository keeps what describes the release, by the token of the step', async () => {
  const stores = 'branch:release-metadata\ndirectory:far'
  const { outputs, host: first } = await step({ stores, 'github-token': 'maker' })
  expect(outputs.places).toBe('directory:far')
  expect(first.summaries[0]).toContain('`run-4242-1`: 1 file, 0 of them before, not 1 that are elsewhere')
  const { heads, objects } = github.repository.branches
  const listing = objects.fileAt(heads.get('release-metadata') ?? '', 'listing.yaml')?.toString()
  expect(listing).toContain(`manifest: "${sha256(readFileSync(join(assets, 'manifest.yaml')))}"`)
  expect(readdirSync(join(workspace, 'far/acme/widget/release-metadata'))).toEqual(['listing-1'])
  const { host } = await step({ stores, logs: 'false' })
  expect(host.lines.at(-1)).toMatch(/^release: keeps (\d+) files \(.*\), and had \1 of them\.$/)
  expect(host.summaries[0]).toContain('--from directory:far')
})

test('a branch has the audit log as well, with its heads, although another store decides the order', async () => {
  configured('audit-log: { keep: true }\n')
  const stores = 'branch:log-metadata\ndirectory:far'
  await step({ stores, logs: 'false', 'github-token': 'maker' })
  const { heads, objects } = github.repository.branches
  const commit = heads.get('log-metadata') ?? ''
  const names = readdirSync(join(workspace, 'far/acme/widget/audit-log/log-1')).sort()
  expect(names).toEqual([
    'archive.json',
    expect.stringMatching(/^events-\w{64}\.jsonl$/),
    expect.stringMatching(/^head-\w{64}\.checkpoint$/),
  ])
  for (const name of names)
    expect(objects.fileAt(commit, `audit-log/log-1/${name}`)).toEqual(
      readFileSync(join(workspace, 'far/acme/widget/audit-log/log-1', name)),
    )
})

test('a store that fails is named, and the others keep the release', async () => {
  const failed = await step({ stores: 'directory:absent\ndirectory:far', logs: 'false' }).catch(error => error)
  expect(failed).toBeInstanceOf(FailedWithOutputs)
  expect(failed.message).toContain('1 store of 2 failed. directory:absent: could not use the store directory:absent')
  expect(failed.outputs).toMatchObject({ locked: 'none', places: 'directory:far' })
  expect(kept('far', 'release').length).toBeGreaterThan(3)
})

test('a branch keeps metadata only, and says what is elsewhere; the other store has its listing', async () => {
  const { outputs, host } = await step({
    ...{ stores: 'branch:release-metadata\ndirectory:far', logs: 'false', 'github-token': 'maker' },
  })
  expect(outputs.places).toBe('directory:far')
  const [branch] = receipt().stores
  expect(branch.parts[0].elsewhere).toEqual(expect.arrayContaining(['widget-1.2.0-py3-none-any.whl']))
  expect(host.summaries[0]).toContain(`not ${branch.parts[0].elsewhere.length} that are elsewhere`)
  expect(readdirSync(join(workspace, 'far/acme/widget/release-metadata'))).toEqual(['listing-1'])
})

test('logs that the token may not read are a note, unless they are demanded', async () => {
  const { host } = await step({ stores: 'directory:far', 'github-token': 'poor' })
  const [note] = host.lines.filter(line => line.startsWith('notice: The logs'))
  expect(note).toMatch(/^notice: The logs of this run are not archived: could not list the jobs .*actions: read/s)
  await expect(step({ stores: 'directory:far', 'github-token': 'poor', logs: 'true' })).rejects.toThrow(
    'Could not list the jobs of attempt 1 of the run 4242',
  )
})

test('outside a run there are no logs', async () => {
  const none = { GITHUB_RUN_ID: '' }
  const { host } = await step({ stores: 'directory:far' }, undefined, none)
  expect(host.summaries[0]).toContain(
    'could not download the logs of this run: the runner does not say which run this is.',
  )
  await expect(step({ stores: 'directory:far', logs: 'true' }, undefined, none)).rejects.toThrow(
    'Could not download the logs of this run: the runner does not say which run this is. Set `logs: false`.',
  )
})

test.each<[Record<string, string>, string]>([
  [{}, 'Could not find the stores to archive in: no store is named.'],
  [{ stores: 'directory:far\ndirectory:far' }, '"directory:far" is there twice.'],
  [{ stores: 'far' }, 'Could not read the address of the store "far"'],
  [{ stores: 'directory:far', tag: 'v9.9.9' }, 'Could not find the release v9.9.9: GitHub has no public release'],
])('%j is refused before anything is written', async (inputs, message) => {
  await expect(step(inputs)).rejects.toThrow(message)
  expect(readdirSync(join(workspace, 'far'))).toEqual([])
})

test('a release that does not verify is not archived', async () => {
  const other = await widgetRelease()
  writeFileSync(join(workspace, 'other.pub'), other.publicKey)
  await expect(step({ stores: 'directory:far', key: 'other.pub' })).rejects.toThrow(
    'Could not verify the downloaded release: the result is "not verified"',
  )
  expect(readdirSync(join(workspace, 'far'))).toEqual([])
})

test('a secret that a server repeats is neither in the receipt, nor in the summary, nor in the error', async () => {
  const secret = handOut('a-session-token', 'the token of a session')
  const echo = await serve(0, async ({ headers }) => {
    const message = `no: ${headers['x-amz-security-token']}`
    const type = { 'content-type': 'application/xml' }
    return { status: 400, headers: type, body: `<Error><Code>Bad</Code><Message>${message}</Message></Error>` }
  })
  const login = {
    AWS_ACCESS_KEY_ID: 'AKIA',
    AWS_SECRET_ACCESS_KEY: handOut('a-secret-key', 'the key of a session'),
    AWS_SESSION_TOKEN: secret,
  }
  const host = testHost({ workspace, temp: dir, env: login })
  const store = `s3://bucket?region=us-east-1&endpoint=${echo.url}`
  const error = await step({ stores: store, logs: 'false' }, host).catch(error => error)
  await echo.stop()
  const [{ failure }] = receipt().stores
  expect(failure.found).toContain('no: ***')
  expect(error.message).toContain('no: ***')
  expect(
    [JSON.stringify(receipt()), host.summaries.join(), String(error)].filter(text => text.includes(secret)),
  ).toEqual([])
})
