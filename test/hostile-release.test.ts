/** @needs shell */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeAll, jest, test } from '@jest/globals'
import { makeRelease } from '@release-tools/evidence/testing'
import { type Answer, Servers } from '@release-tools/oci/testing'
import {
  at,
  bomb,
  check,
  device,
  lines,
  nested,
  objects,
  type Put,
  pipe,
  runAction,
  sparse,
  text,
} from './support/hostile.ts'

jest.setTimeout(120_000)
const servers = new Servers()
afterEach(() => servers.stop())

let release: Awaited<ReturnType<typeof makeRelease>>
let publicKey: string
beforeAll(async () => {
  release = await makeRelease()
  const [signer] = release.trust.signers
  publicKey = signer?.kind === 'key' ? signer.publicKey : ''
})

const sign = { signer: 'key', transparency: 'none', key: 'key.pub' }
const assembling = { ...sign, evidence: 'none' }
// What cannot be used is a reason of the verdict. The signer comes after it was read, and before the verdict.
const unusable = /COSIGN_PRIVATE_KEY is not set/
const changelog = `# Changes\n\n## 1.2.3\n\n${'- [x](y) `z`\n'.repeat(200_000)}`

test.each<[file: string, put: Put, message: RegExp]>([
  ['CHANGELOG.md', sparse, /has 5368709120 bytes, more than the 2097152/],
  ['CHANGELOG.md', pipe, /is a symbolic link or a special file/],
  ['CHANGELOG.md', text(changelog), /bytes, more than the 2097152/],
  ['.github/RELEASE_TEMPLATE.md', sparse, /has 5368709120 bytes/],
  ['key.pub', sparse, /has 5368709120 bytes/],
  ['key.pub', pipe, /no such file/],
  ['release.records/x.json', text(objects), /more values than are accepted/],
  ['release/sbom.cyclonedx.json', sparse, /has 5368709120 bytes/],
  ['release/sbom.cyclonedx.json', pipe, /is a symbolic link or a special file/],
  ['release/sbom.cyclonedx.json', text(objects), unusable],
  ['release/vulnerabilities.json', text(nested), unusable],
  ['release/vulnerabilities.json', text(`{"findings":[${'{},'.repeat(4_000_000)}{}]}`), unusable],
  ['release/coverage.json', text(objects), unusable],
  ['release/test-results.json', sparse, /has 5368709120 bytes/],
  ['release/provenance.intoto.jsonl', text(lines), /provenance/],
  ['release/images/app/image.sigstore.json', text(nested), unusable],
  ['release/tools/vulnerabilities.json', device, /is a symbolic link or a special file/],
])('assemble-release ends within bounds if %s is hostile', async (file, put, message) => {
  const prepare = (workspace: string) => {
    writeFileSync(join(workspace, 'CHANGELOG.md'), '# Changes\n\n## 1.2.3\n\n- Better.\n')
    writeFileSync(join(workspace, 'key.pub'), publicKey)
    writeFileSync(join(workspace, 'release/artifacts/widget.bin'), 'x')
    at(file, put)(workspace)
  }
  check(await runAction('assemble-release', { put: prepare, inputs: assembling }), 1, message)
})

const publishing = { key: 'key.pub', 'github-token': 'x' }
const env = { GITHUB_REF: 'refs/tags/v1.2.0', GITHUB_API_URL: 'http://127.0.0.1:9' }
const releaseIn = (workspace: string) => {
  cpSync(release.root, workspace, { recursive: true })
  writeFileSync(join(workspace, 'key.pub'), publicKey)
}

test.each<[file: string, put: Put, message: RegExp]>([
  ['release/sbom.cyclonedx.json', sparse, /sbom.cyclonedx.json/],
  ['release/artifacts/widget-1.2.0.tar.gz', text(bomb), /widget-1.2.0.tar.gz/],
  ['release/release.md', device, /release.md/],
  ['release-v1.2.0.tar.gz', sparse, /has 5368709120 bytes/],
  ['release-v1.2.0.tar.gz', pipe, /release-v1.2.0.tar.gz/],
  ['.github/release-policy.yaml', sparse, /has 5368709120 bytes/],
  ['key.pub', sparse, /has 5368709120 bytes/],
])('publish-release ends with a clear answer if %s is hostile', async (file, put, message) => {
  const prepare = (workspace: string) => {
    releaseIn(workspace)
    mkdirSync(join(workspace, '.github'))
    at(file, put)(workspace)
  }
  check(await runAction('publish-release', { put: prepare, inputs: publishing, env }), 1, message)
})

const json = { 'content-type': 'application/json' }
/** Has the tag, no release of it, and a list of others that does not end. Each page is nearly as large as it may be. */
const endless: Answer = ({ url = '' }, response) => {
  const one = { tag_name: 'v0', name: 'v0', draft: false, prerelease: false, body: 'x'.repeat(120_000) }
  const more = {
    immutable: false,
    html_url: 'https://github.com/acme/widget',
    upload_url: 'https://github.com/u',
    published_at: '2026-11-01T00:00:00Z',
  }
  const answers: [RegExp, () => object][] = [
    [/\/releases\?/, () => Array.from({ length: 100 }, (_, id) => ({ ...one, ...more, id, assets: [] }))],
    [/\/git\/ref\//, () => ({ object: { type: 'commit', sha: 'c0ffee'.padEnd(40, '0') } })],
  ]
  const found = answers.find(([route]) => route.test(url))?.[1]()
  response.writeHead(found === undefined ? 404 : 200, json).end(JSON.stringify(found ?? { message: 'Not Found' }))
}

test.each<[action: string, what: string, answer: Answer, message: RegExp]>([
  ['check-release', 'releases without end', endless, /its entries have more than 33554432 characters/],
  ['publish-release', 'deep nesting', (_, response) => response.writeHead(200, json).end(nested), /it is not JSON/],
])('%s ends with a clear answer if GitHub sends %s', async (action, _, answer, message) => {
  const api = { ...env, GITHUB_API_URL: `http://${await servers.start(answer)}` }
  const put = (workspace: string) => {
    releaseIn(workspace)
    writeFileSync(join(workspace, 'pyproject.toml'), '[project]\nname = "widget"\nversion = "1.2.0"\n')
    writeFileSync(join(workspace, 'CHANGELOG.md'), '# Changes\n\n## 1.2.0\n\n- Better.\n')
  }
  const inputs = action === 'publish-release' ? publishing : { 'github-token': 'x' }
  check(await runAction(action, { put, inputs, env: api }), 1, message)
})
