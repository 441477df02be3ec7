import { generateKeyPairSync } from 'node:crypto'
import type { Authority } from './authority.ts'
import type { Json } from './bundles.ts'

export const commit = '0123456789abcdef0123456789abcdef01234567'
const repository = 'https://github.com/acme/widget'
const ref = 'refs/tags/v1.2.0'

/** A registry with a key of its own, and the attestations that it signs. `logged` is the time of their log entries. */
export function registry(authority: Authority, id = 'SHA256:registry') {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const [pem, rawBytes] = [
    publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
  ]
  return {
    /** The keys in the form of TUF. */
    keys: {
      keys: [
        { keyId: id, keyUsage: 'npm:signatures', publicKey: { rawBytes } },
        {
          keyId: id,
          keyUsage: 'npm:attestations',
          publicKey: { rawBytes, validFor: { start: '2022-12-01T00:00:00Z', end: '2035-01-01T00:00:00Z' } },
        },
      ],
    },
    /** The same in the form of the registry. */
    answer: { keys: [{ keyid: id, expires: null, keytype: 'ecdsa-sha2-nistp256', key: rawBytes }] },
    bundle: (statement: Json, logged = new Date()): Json => {
      const owner = { key: privateKey, pem, der: Buffer.alloc(0) }
      const envelope = authority.envelope(statement, owner)
      envelope.signatures[0].keyid = id
      const { entry } = authority.log(envelope, owner, 'intoto 0.0.2', logged)
      return {
        mediaType: 'application/vnd.dev.sigstore.bundle+json;version=0.2',
        verificationMaterial: { publicKey: { hint: id }, tlogEntries: [entry] },
        dsseEnvelope: envelope,
      }
    },
  }
}

/**
 * What npm and its registry state of `@acme/widget` 1.2.0: by npm in its older or newer form, or by the builder for Node.js of
 * slsa-github-generator.
 */
export function npmStatements(form: 'v0.2' | 'v1' | 'delegated', sha512: string): { provenance: Json; publish: Json } {
  const subject = [{ name: 'pkg:npm/%40acme/widget@1.2.0', digest: { sha512 } }]
  const predicateType = `https://slsa.dev/provenance/${form === 'v1' ? 'v1' : 'v0.2'}`
  const predicates = { v1: v1(), 'v0.2': v02(), delegated: delegated() }
  const publishType = 'https://github.com/npm/attestation/tree/main/specs/publish/v0.1'
  return {
    provenance: {
      _type: `https://in-toto.io/Statement/${form === 'v1' ? 'v1' : 'v0.1'}`,
      subject,
      predicateType,
      predicate: predicates[form],
    },
    publish: {
      _type: 'https://in-toto.io/Statement/v0.1',
      subject: structuredClone(subject),
      predicateType: publishType,
      predicate: { name: '@acme/widget', version: '1.2.0', registry: 'https://registry.example' },
    },
  }
}

function v1(): Json {
  return {
    buildDefinition: {
      buildType: 'https://slsa-framework.github.io/github-actions-buildtypes/workflow/v1',
      externalParameters: { workflow: { ref, repository, path: '.github/workflows/release.yml' } },
      internalParameters: { github: { event_name: 'push', repository_id: '123456789', repository_owner_id: '987654' } },
      resolvedDependencies: [{ uri: `git+${repository}@${ref}`, digest: { gitCommit: commit } }],
    },
    runDetails: {
      builder: { id: 'https://github.com/actions/runner/github-hosted' },
      metadata: { invocationId: `${repository}/actions/runs/4242/attempts/1` },
    },
  }
}

function v02(): Json {
  return {
    buildType: 'https://github.com/npm/cli/gha/v2',
    builder: { id: 'https://github.com/actions/runner' },
    invocation: {
      configSource: {
        uri: `git+${repository}@${ref}`,
        digest: { sha1: commit },
        entryPoint: '.github/workflows/release.yml',
      },
      parameters: {},
      environment: {
        GITHUB_EVENT_NAME: 'push',
        GITHUB_REF: ref,
        GITHUB_REPOSITORY: 'acme/widget',
        GITHUB_REPOSITORY_ID: '123456789',
        GITHUB_REPOSITORY_OWNER_ID: '987654',
        GITHUB_RUN_ATTEMPT: '1',
        GITHUB_RUN_ID: '4242',
        GITHUB_SHA: commit,
        GITHUB_WORKFLOW_REF: `acme/widget/.github/workflows/release.yml@${ref}`,
        GITHUB_WORKFLOW_SHA: commit,
      },
    },
    metadata: {
      buildInvocationId: '4242-1',
      completeness: { parameters: false, environment: false, materials: false },
      reproducible: false,
    },
    materials: [{ uri: `git+${repository}@${ref}`, digest: { sha1: commit } }],
  }
}

function delegated(): Json {
  const workflows = 'https://github.com/slsa-framework/slsa-github-generator/.github/workflows'
  return {
    ...v02(),
    buildType: 'https://github.com/slsa-framework/slsa-github-generator/delegator-generic@v0',
    builder: { id: `${workflows}/builder_nodejs_slsa3.yml@refs/tags/v2.1.0` },
    // A delegator keeps the job apart from the provenance, so that it may say more.
    metadata: { buildInvocationId: '4242-1', completeness: { parameters: true } },
  }
}

/** A change of a field, given by its path: `predicate.materials.0.uri`. Undefined removes it. */
export function set(path: string, value: unknown): (statement: Json) => void {
  return statement => {
    const names = path.split('.')
    const last = names.pop() ?? ''
    const place = names.reduce((inner, name) => inner[name], statement)
    if (value === undefined) delete place[last]
    else place[last] = value
  }
}
