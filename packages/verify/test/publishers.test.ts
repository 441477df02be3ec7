import { afterEach, describe, expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { parseTrustedRoot } from '@release-tools/evidence'
import { keyPair, type Run, sigstoreAuthority } from '@release-tools/evidence/testing'
import { Servers } from '@release-tools/oci/testing'
import { testHost } from '@release-tools/testbed'
import { openAndVerify } from '../src/open-and-verify.ts'
import { publisherText, readPublisher } from '../src/publisher-kinds.ts'

const servers = new Servers()
afterEach(() => servers.stop())

const authority = sigstoreAuthority()
const trustedRoot = parseTrustedRoot(authority.trustedRoot)
const issuer = 'https://token.actions.githubusercontent.com'
const file = 'widget-1.2.0-py3-none-any.whl'
const workflow = 'acme/widget/.github/workflows/release.yml@refs/tags/v1.2.0'
const own: Run = {
  workflow,
  repository: 'acme/widget',
  ref: 'refs/tags/v1.2.0',
  claims: { 18: `https://github.com/${workflow}` },
}
const publishers = [{ kind: 'github' as const, repository: 'acme/widget', workflow: 'release.yml' }]

/** What an index serves as the provenance of the file (PEP 740), signed by a run. */
function provenance(run: Run, subject = { name: file, digest: { sha256: sha256('a wheel') } }): string {
  const statement = {
    _type: 'https://in-toto.io/Statement/v1',
    subject: [subject],
    predicateType: 'https://x/publish/v1',
    predicate: null,
  }
  const { verificationMaterial: material, dsseEnvelope } = authority.bundle(statement, run)
  const attestation = {
    version: 1,
    verification_material: { certificate: material.certificate.rawBytes, transparency_entries: material.tlogEntries },
    envelope: { statement: dsseEnvelope.payload, signature: dsseEnvelope.signatures[0].sig },
  }
  // The publisher that the index names is not believed.
  const publisher = {
    kind: 'GitHub',
    claims: null,
    repository: 'acme/widget',
    workflow: 'release.yml',
    environment: null,
  }
  return JSON.stringify({ version: 1, attestation_bundles: [{ publisher, attestations: [attestation] }] })
}

async function verify(served: string, trust: object) {
  const entry = { filename: file, url: '/file', hashes: { sha256: sha256('a wheel') }, provenance: '/provenance' }
  const server = await servers.start((request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' })
    if (request.url === '/file') return response.end('a wheel')
    return response.end(
      request.url === '/provenance' ? served : JSON.stringify({ meta: { 'api-version': '1.3' }, files: [entry] }),
    )
  })
  const question = { trust: { signers: [], trustedRoot, ...trust }, indexUrl: `http://${server}/` }
  return openAndVerify('pypi:widget==1.2.0', question, testHost({ env: {} }))
}

const detail = ({ files }: Awaited<ReturnType<typeof verify>>) => files[0]?.detail

describe('a package that a publisher attested', () => {
  test('is verified, and the report names the identity of the run', async () => {
    const report = await verify(provenance(own), { publishers })
    expect(report.result).toBe('verified')
    expect(report.checks.find(({ name }) => name === 'attestation')?.signedBy).toEqual({
      kind: 'identity',
      identity: `https://github.com/${workflow}`,
      issuer,
    })
  })

  test('also by a run of a commit, and by a reusable workflow that its workflow called', async () => {
    const commit = 'c0ffee'.padEnd(40, '0')
    const at = 'https://github.com/acme/widget/.github/workflows/release.yml'
    expect(
      await verify(provenance({ ...own, commit, claims: { 18: `${at}@${commit}` } }), { publishers }),
    ).toMatchObject({
      result: 'verified',
    })
    const reusable = { ...own, workflow: 'acme/shared/.github/workflows/publish.yml@refs/heads/main' }
    expect(await verify(provenance(reusable), { publishers })).toMatchObject({ result: 'verified' })
  })

  test('is verified by its exact identity, too', async () => {
    const identity = { kind: 'identity', identity: `https://github.com/${workflow}`, issuer }
    expect(await verify(provenance(own), { signers: [identity] })).toMatchObject({ result: 'verified' })
    expect(
      await verify(provenance(own), { signers: [identity], publishers: [{ ...publishers[0], workflow: 'x.yml' }] }),
    ).toMatchObject({
      result: 'verified',
    })
  })
})

const [project, pipeline] = ['a', 'b'].map(one => `${one.repeat(8)}-1111-2222-3333-${one.repeat(12)}`)
const circle = `https://circleci.com/api/v2/projects/${project}/pipeline-definitions/${pipeline}`
const gitlab = 'https://gitlab.com/acme/tools/widget'
const ref = 'refs/tags/v1.2.0'
/** Runs elsewhere, with the claims of their certificates. Nobody but GitHub has the others. */
const none = Object.fromEntries([2, 3, 4, 5, 6, 9, 10, 11, 15, 19, 20].map(number => [number, undefined]))
const elsewhere = {
  'gitlab:acme/tools/widget//.gitlab-ci.yml': {
    ...{ ...own, issuer: 'https://gitlab.com', name: `${gitlab}//.gitlab-ci.yml@${ref}` },
    claims: { ...none, 12: gitlab, 13: 'c'.repeat(40), 14: ref, 18: `${gitlab}//.gitlab-ci.yml@${ref}` },
  },
  'google:release@acme.iam.example': {
    ...{ ...own, issuer: 'https://accounts.google.com', email: 'release@acme.iam.example' },
    claims: { ...none, 12: undefined, 13: undefined, 14: undefined, 18: undefined },
  },
  [`circleci:${project}/${pipeline}`]: {
    ...{ ...own, issuer: 'https://oidc.circleci.com', name: circle },
    claims: { ...none, 9: circle, 12: 'github.com/acme/widget', 14: ref, 18: undefined },
  },
} satisfies Record<string, Run>

describe('a publisher elsewhere', () => {
  test.each(Object.entries(elsewhere))('%s is accepted by the claims that the index compares', async (text, run) => {
    const publisher = readPublisher(text)
    expect(publisher && publisherText(publisher)).toBe(text)
    const report = await verify(provenance(run), { publishers: [publisher] })
    expect([report.result, detail(report)]).toEqual(['verified', undefined])
  })

  test.each<[string, string, Partial<Run>]>([
    ['another file', 'gitlab:acme/tools/widget//other.yml', {}],
    ['another project', 'gitlab:acme/tools/widget2//.gitlab-ci.yml', {}],
    ['the group alone', 'gitlab:acme/tools//.gitlab-ci.yml', {}],
    ['another issuer', 'gitlab:acme/tools/widget//.gitlab-ci.yml', { issuer: 'https://gitlab.example' }],
    ['another account', 'google:release2@acme.iam.example', {}],
    ['another issuer', 'google:release@acme.iam.example', { issuer: 'https://accounts.google.com.evil.example' }],
    [
      'a web address',
      'google:release@acme.iam.example',
      { email: undefined, name: 'release@acme.iam.example' } as never,
    ],
    ['another pipeline', `circleci:${project}/${project}`, {}],
    ['another issuer', `circleci:${project}/${pipeline}`, { issuer: 'https://oidc.circleci.com/org/x' }],
  ])('%s is not %s', async (_, text, changed) => {
    const [kind] = text.split(':')
    const [, run = own] = Object.entries(elsewhere).find(([name]) => name.startsWith(`${kind}:`)) ?? []
    const report = await verify(provenance({ ...run, ...changed }), { publishers: [readPublisher(text)] })
    expect(report.result).toBe('not verified')
    expect(detail(report)).toMatch(/^it was made by .*, and not by the publisher /)
    expect(detail(report)).toContain(`and not by the publisher ${text}.`)
  })
})

describe('refused with a reason', () => {
  const claims = (changed: Record<number, string | undefined>) => ({ ...own, claims: { ...own.claims, ...changed } })
  const web = 'https://github.com/acme/widget'
  test.each<[string, Run]>([
    ['another workflow', claims({ 18: `${web}/.github/workflows/other.yml@refs/tags/v1.2.0` })],
    ['a workflow whose name begins so', claims({ 18: `${web}/.github/workflows/release.yml.evil@refs/tags/v1.2.0` })],
    [
      'another ref in the workflow than in the run',
      claims({ 18: `${web}/.github/workflows/release.yml@refs/heads/evil` }),
    ],
    ['another repository', claims({ 12: 'https://github.com/acme/widget-evil' })],
    ['a repository in other case', claims({ 12: 'https://github.com/Acme/widget' })],
    ['another issuer', { ...own, issuer: 'https://token.actions.githubusercontent.com.evil.example' }],
    ['no build configuration', claims({ 18: undefined })],
  ])('%s', async (_, run) => {
    const report = await verify(provenance(run), { publishers })
    expect(report.result).toBe('not verified')
    expect(detail(report)).toMatch(/^it was made by .*, and not by the publisher acme\/widget\/release\.yml\.$/)
  })

  test('an attestation of another file, or by another name', async () => {
    const other = provenance(own, { name: file, digest: { sha256: sha256('another') } })
    expect(detail(await verify(other, { publishers }))).toContain('the attestation is not about this file')
    const renamed = provenance(own, { name: 'gadget-1.2.0-py3-none-any.whl', digest: { sha256: sha256('a wheel') } })
    expect(detail(await verify(renamed, { publishers }))).toContain(
      'it is about a file with the name "gadget-1.2.0-py3-none-any.whl"',
    )
  })

  test('without a trusted root nobody knows', async () => {
    const report = await verify(provenance(own), { publishers, trustedRoot: undefined })
    expect(report.result).toBe('could not check')
  })

  test('a key does not stand for a publisher', async () => {
    const report = await verify(provenance(own), { signers: [{ kind: 'key', publicKey: keyPair().publicKey }] })
    expect(detail(report)).toContain('no identity is accepted')
  })
})

test.each([
  'acme/widget',
  'acme/widget/release',
  'acme/widget/../release.yml',
  'https://github.com/acme/widget/release.yml',
  'gitlab:acme/widget/.gitlab-ci.yml',
  'gitlab:acme/widget//../x.yml',
  'google:acme',
  'circleci:widget/release',
  'activestate:acme/widget',
  '',
])('%j names no publisher', text => {
  expect(readPublisher(text)).toBeUndefined()
  expect(readPublisher('acme/wid.get/release.yaml')).toEqual({
    kind: 'github',
    repository: 'acme/wid.get',
    workflow: 'release.yaml',
  })
})
