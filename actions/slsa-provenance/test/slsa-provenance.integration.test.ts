/** @needs tools sigstore */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, jest, test } from '@jest/globals'
import { type Provenance, parseTrustedRoot, SignatureVerifier } from '@release-tools/evidence'
import { writeLayout } from '@release-tools/oci/testing'
import { collect } from '@release-tools/release'
import { actionDefaults, inputVariables } from '@release-tools/runner/testing'
import { identity, type Job, jobIdentity, newJob } from '@release-tools/sign/testing'
import { requestToken, testbed, testHost } from '@release-tools/testbed'
import { read } from '../src/inputs.ts'
import { run } from '../src/run.ts'

// Real tools and servers, on machines that do other things as well.
jest.setTimeout(60_000)

function defaults() {
  return {
    ...actionDefaults('slsa-provenance'),
    'oidc-issuer': testbed().issuer,
    signer: 'keyless',
    transparency: 'private',
    'signing-config': testbed().signingConfig,
    'trusted-root': testbed().trustedRoot,
  }
}

/** A job with a wheel and an image for two platforms, and the subjects as the build job put them out. */
async function built(): Promise<{ job: Job; subjects: string }> {
  const job = await newJob()
  await mkdir(join(job.releaseDir, 'artifacts'), { recursive: true })
  await writeFile(join(job.releaseDir, 'artifacts/widget-1.2.3-py3-none-any.whl'), 'wheel')
  const layout = join(job.workspace, 'layout')
  writeLayout(layout, ['linux/amd64', 'linux/arm64'])
  const { subjects } = await collect(job.releaseDir, [{ name: 'app', repository: 'ghcr.io/acme/widget', layout }])
  return { job, subjects: JSON.stringify(subjects) }
}

async function attest(
  job: Job,
  inputs: Record<string, string>,
  env: Record<string, string | undefined> = jobIdentity(),
) {
  const host = testHost()
  const outputs = await job.run(() => run(read(), host), { ...inputVariables({ ...defaults(), ...inputs }), ...env })
  const lines = (await readFile(outputs['bundle-path'] ?? '', 'utf8')).trimEnd().split('\n')
  return { outputs, host, lines }
}

async function statementOf(line: string, who = identity) {
  const trustedRoot = parseTrustedRoot(await readFile(testbed().trustedRoot))
  const verifier = new SignatureVerifier({
    signers: [{ kind: 'identity', identity: who, issuer: testbed().issuer }],
    trustedRoot,
  })
  return verifier.verifyStatement(line).statement
}

describe('provenance', () => {
  test('states the run, as the token says it, over everything that was built', async () => {
    const { job, subjects } = await built()
    const dependency = `pkg:docker/debian@12 sha256:${'d'.repeat(64)}`
    // What the job says of itself is not believed.
    const lies = {
      GITHUB_SHA: 'f'.repeat(40),
      GITHUB_REF: 'refs/heads/lie',
      GITHUB_RUN_ID: '1',
      GITHUB_WORKFLOW_REF: 'evil/x/y.yml@refs/heads/lie',
    }
    const { outputs, host, lines } = await attest(
      job,
      { subjects, dependencies: dependency },
      { ...jobIdentity(), ...lies },
    )
    expect(lines).toHaveLength(1)
    const statement = await statementOf(lines[0] ?? '')
    expect(statement.subject).toHaveLength(4)
    expect(statement.subject).toEqual(expect.arrayContaining(JSON.parse(subjects)))
    expect(statement.predicateType).toBe('https://slsa.dev/provenance/v1')
    const sha = '0123456789abcdef0123456789abcdef01234567'
    expect(statement.predicate).toEqual({
      buildDefinition: {
        buildType: 'https://github.com/org/release-tools/blob/v1/docs/buildtypes/workflow-v1.md',
        externalParameters: {
          workflow: {
            ref: 'refs/tags/v1.2.3',
            repository: 'https://github.com/acme/widget',
            path: '.github/workflows/release.yml',
          },
        },
        internalParameters: {
          github: {
            event_name: 'push',
            repository_id: '123456789',
            repository_owner_id: '987654',
            runner_environment: 'github-hosted',
          },
        },
        resolvedDependencies: [
          { uri: 'git+https://github.com/acme/widget@refs/tags/v1.2.3', digest: { gitCommit: sha } },
          { uri: 'pkg:docker/debian@12', digest: { sha256: 'd'.repeat(64) } },
        ],
      },
      runDetails: {
        builder: {
          id: identity,
          builderDependencies: [
            { uri: 'git+https://github.com/acme/widget@refs/tags/v1.2.3', digest: { gitCommit: sha } },
          ],
        },
        metadata: { invocationId: 'https://github.com/acme/widget/actions/runs/4242/attempts/1' },
      },
    })
    expect(outputs).toMatchObject({ builder: identity, level: '1' })
    // The issuer of the testbed is not GitHub.
    expect(host.summaries.join('')).toContain('SLSA Build L1. A higher level depends on who operates ')
    expect(host.secrets.some(secret => secret.startsWith('eyJ'))).toBe(true)
    expect(JSON.stringify([host.lines, host.summaries, outputs])).not.toMatch(/eyJ[\w-]+\./)
  })

  test('cosign verifies it for a file', async () => {
    const { job, subjects } = await built()
    const { outputs } = await attest(job, { subjects })
    const who = [
      '--certificate-identity',
      identity,
      '--certificate-oidc-issuer',
      testbed().issuer,
      '--trusted-root',
      testbed().trustedRoot,
    ]
    const file = join(job.releaseDir, 'artifacts/widget-1.2.3-py3-none-any.whl')
    const args = [
      'verify-blob-attestation',
      ...who,
      '--bundle',
      outputs['bundle-path'] ?? '',
      '--type',
      'slsaprovenance1',
      file,
    ]
    expect(await testHost().exec('cosign', args)).toMatchObject({ exitCode: 0 })
  })

  test('is kept by a step that runs again, and gets no second entry in the log', async () => {
    const { job, subjects } = await built()
    const first = await attest(job, { subjects })
    expect((await attest(job, { subjects })).lines).toEqual(first.lines)
  })

  test('is replaced by a second run over the same, whatever its number, and joined by another builder’s', async () => {
    const { job, subjects } = await built()
    await attest(job, { subjects })
    const again = await attest(job, { subjects }, jobIdentity(requestToken({ run_attempt: '2' })))
    expect(again.lines).toHaveLength(1)
    const shared = 'acme/shared/.github/workflows/sign.yml@refs/tags/v1'
    const env = jobIdentity(requestToken({ job_workflow_ref: shared }))
    const other = await attest(job, { subjects }, env)
    expect(other.lines).toHaveLength(2)
    expect((await statementOf(other.lines[1] ?? '', `https://github.com/${shared}`)).predicate).toMatchObject({
      buildDefinition: { externalParameters: { workflow: { repository: 'https://github.com/acme/widget' } } },
      runDetails: { builder: { id: `https://github.com/${shared}` } },
    })
  })

  test('lists the inputs of the workflow, in one order', async () => {
    const { job, subjects } = await built()
    const given = { subjects, 'workflow-inputs': '{"transparency":"private","images":"","dry-run":false}' }
    const { lines } = await attest(job, given)
    const { predicate } = await statementOf(lines[0] ?? '')
    const { inputs } = (predicate as Provenance).buildDefinition.externalParameters
    expect(JSON.stringify(inputs)).toBe('{"dry-run":false,"images":"","transparency":"private"}')
  })
})

test('a provenance file of something else is not added to', async () => {
  const { job, subjects } = await built()
  const bundle = join(import.meta.dirname, '../../../packages/evidence/testing/fixtures/sigstore/key.json')
  const line = JSON.stringify(JSON.parse(await readFile(bundle, 'utf8')))
  await writeFile(join(job.releaseDir, 'provenance.intoto.jsonl'), `${line}\n`)
  const message =
    'Could not read provenance.intoto.jsonl: one of its lines is not an attestation. Delete the file, and run this again.'
  await expect(attest(job, { subjects })).rejects.toThrow(message)
})

describe('a dry run', () => {
  const none = { ACTIONS_ID_TOKEN_REQUEST_URL: undefined, ACTIONS_ID_TOKEN_REQUEST_TOKEN: undefined }

  test('without id-token describes the run by the runner’s word, and says so', async () => {
    const { job, subjects } = await built()
    const { outputs, lines, host } = await attest(job, { subjects, 'dry-run': 'true' }, none)
    const payload = JSON.parse(Buffer.from(JSON.parse(lines[0] ?? '').dsseEnvelope.payload, 'base64').toString())
    expect(payload.predicate.buildDefinition.internalParameters.github).toEqual({
      event_name: 'push',
      claims: 'unverified: dry run without id-token',
    })
    expect(payload.predicate.runDetails.builder.id).toBe(identity)
    expect(outputs.level).toBeUndefined()
    expect(host.summaries.join('')).toContain('Dry run: signed with a throw-away key, and logged nowhere.')
  })

  test('where the runner names no workflow (act), it is unknown', async () => {
    const { job, subjects } = await built()
    const { outputs } = await attest(job, { subjects, 'dry-run': 'true' }, { ...none, GITHUB_WORKFLOW_REF: '' })
    expect(outputs.builder).toBe('https://github.com/acme/widget/unknown@refs/tags/v1.2.3')
  })

  test('with id-token describes the run by the token', async () => {
    const { job, subjects } = await built()
    const { lines } = await attest(job, { subjects, 'dry-run': 'true' })
    expect(Buffer.from(JSON.parse(lines[0] ?? '').dsseEnvelope.payload, 'base64').toString()).toContain(
      '"runner_environment":"github-hosted"',
    )
  })
})

describe('what was built', () => {
  test.each([
    [
      'changed',
      'widget-1.2.3-py3-none-any.whl',
      'other',
      /"widget-1\.2\.3-py3-none-any\.whl" \(sha256:[0-9a-f]{64}\) is missing\. .* was not made by the build job\./,
    ],
    ['added', 'extra.whl', 'extra', /"extra\.whl" \(sha256:[0-9a-f]{64}\) was not made by the build job\./],
  ])('a file that was %s afterwards is found', async (_, name, content, message) => {
    const { job, subjects } = await built()
    await writeFile(join(job.releaseDir, 'artifacts', name), content)
    await expect(attest(job, { subjects })).rejects.toThrow(message)
  })

  test('a file that was removed is missed', async () => {
    const { job, subjects } = await built()
    await rm(join(job.releaseDir, 'artifacts/widget-1.2.3-py3-none-any.whl'))
    await expect(attest(job, { subjects })).rejects.toThrow('"widget-1.2.3-py3-none-any.whl" (sha256:')
  })

  test('another image in the layout is found', async () => {
    const { job, subjects } = await built()
    await rm(join(job.workspace, 'image-layouts/app'), { recursive: true })
    writeLayout(join(job.workspace, 'image-layouts/app'), ['linux/amd64'], { 'etc/other': 'x' })
    await expect(attest(job, { subjects })).rejects.toThrow('"ghcr.io/acme/widget" (sha256:')
  })
})

describe('the identity token', () => {
  const cases: [string, Record<string, string | number>, string][] = [
    [
      'of another issuer',
      { iss: 'https://evil.example' },
      'its claim "iss" is "https://evil.example", not what was expected.',
    ],
    ['for another audience', { aud: 'sigstore' }, 'its claim "aud" is "sigstore", not what was expected.'],
    ['that has expired', { exp: 1000 }, 'it has expired.'],
    ['that is not valid yet', { nbf: 4_102_444_800 }, 'its claim "nbf" is 4102444800, not what was expected.'],
    ['without a workflow', { job_workflow_ref: '' }, 'it lacks job_workflow_ref. Use tokens of GitHub Actions'],
  ]
  test.each(cases)('%s is refused', async (_, claims, message) => {
    const { job, subjects } = await built()
    const attempt = attest(job, { subjects }, jobIdentity(requestToken(claims)))
    await expect(attempt).rejects.toThrow(`Could not verify the identity token of this job: ${message}`)
  })

  test('is not asked of an issuer that calls itself something else', async () => {
    const { job, subjects } = await built()
    const attempt = attest(job, { subjects, 'oidc-issuer': `${testbed().issuer}/` })
    await expect(attempt).rejects.toThrow('Set `oidc-issuer` to')
  })

  test('that GitHub refuses to give is asked for in vain', async () => {
    const { job, subjects } = await built()
    const message = 'Could not get an identity token of this job: GitHub refused it: '
    await expect(attest(job, { subjects }, jobIdentity('stolen'))).rejects.toThrow(message)
  })

  test('needs a permission, which the error names', async () => {
    const { job, subjects } = await built()
    const none = { ACTIONS_ID_TOKEN_REQUEST_URL: undefined, ACTIONS_ID_TOKEN_REQUEST_TOKEN: undefined }
    const message =
      'Could not get an identity token of this job: the job may not ask GitHub for one. Add to the job:\npermissions:\n  contents: read\n  id-token: write'
    await expect(attest(job, { subjects }, none)).rejects.toThrow(message)
  })
})
