import type { Run } from './authority.ts'
import type { Json } from './bundles.ts'

const generator = 'slsa-framework/slsa-github-generator'
const commit = '0123456789abcdef0123456789abcdef01234567'

/** The run of a workflow of slsa-github-generator v2.1.0 for `acme/widget`. */
export function generatorRun(name: string, ref = 'refs/tags/v1.2.3', over: Partial<Run> = {}): Run {
  return {
    workflow: `${generator}/.github/workflows/${name}_slsa3.yml@refs/tags/v2.1.0`,
    ...{ repository: 'acme/widget', ref, ...over },
  }
}

interface Facts {
  sha256: string
  ref?: string
  builder?: string
  buildType?: string
  event?: string
  payload?: Json
}

/** What the variables of a run are, in lower case as v0.2 has them. */
function variables({
  ref = 'refs/tags/v1.2.3',
  event = 'push',
  payload = { base_ref: 'refs/heads/main' },
}: Facts): Json {
  return {
    github_base_ref: '',
    github_event_name: event,
    github_event_payload: payload,
    github_ref: ref,
    github_ref_type: ref.startsWith('refs/tags/') ? 'tag' : 'branch',
  }
}

/** A statement with provenance v0.2, as the generators for Go, files and images write it. */
export function provenanceV02(facts: Facts): Json {
  const { sha256, ref = 'refs/tags/v1.2.3' } = facts
  const uri = `git+https://github.com/acme/widget@${ref}`
  return {
    _type: 'https://in-toto.io/Statement/v0.1',
    predicateType: 'https://slsa.dev/provenance/v0.2',
    subject: [{ name: 'widget', digest: { sha256 } }],
    predicate: {
      builder: {
        id:
          facts.builder ??
          `https://github.com/${generator}/.github/workflows/generator_generic_slsa3.yml@refs/tags/v2.1.0`,
      },
      buildType: facts.buildType ?? `https://github.com/${generator}/generic@v1`,
      invocation: {
        configSource: { uri, digest: { sha1: commit }, entryPoint: '.github/workflows/release.yml' },
        parameters: {},
        environment: variables(facts),
      },
      metadata: {
        buildInvocationID: '4242-1',
        completeness: { parameters: true, environment: false, materials: false },
        reproducible: false,
      },
      materials: [{ uri, digest: { sha1: commit } }],
    },
  }
}

/** A statement with provenance v1, as the container-based builder and the delegators write it. */
export function provenanceV1(facts: Facts): Json {
  const { sha256, ref = 'refs/tags/v1.2.3' } = facts
  const upper = Object.fromEntries(Object.entries(variables(facts)).map(([name, value]) => [name.toUpperCase(), value]))
  return {
    _type: 'https://in-toto.io/Statement/v0.1',
    subject: [{ name: 'widget', digest: { sha256 } }],
    predicateType: 'https://slsa.dev/provenance/v1',
    predicate: {
      buildDefinition: {
        buildType: facts.buildType ?? `https://github.com/${generator}/delegator-generic@v0`,
        externalParameters: { inputs: {}, vars: {} },
        internalParameters: { ...upper, GITHUB_WORKFLOW_REF: `acme/widget/.github/workflows/release.yml@${ref}` },
        resolvedDependencies: [{ uri: `git+https://github.com/acme/widget@${ref}`, digest: { gitCommit: commit } }],
      },
      runDetails: {
        builder: {
          id:
            facts.builder ??
            `https://github.com/${generator}/.github/workflows/builder_maven_slsa3.yml@refs/tags/v2.1.0`,
        },
        metadata: { invocationId: 'https://github.com/acme/widget/actions/runs/4242/attempts/1' },
      },
    },
  }
}

/** The same as GitHub’s own action for attestations writes it. */
export function githubAttestation(facts: Facts & { builder: string }): Json {
  const { sha256, ref = 'refs/tags/v1.2.3' } = facts
  const workflow = { ref, repository: 'https://github.com/acme/widget', path: '.github/workflows/release.yml' }
  const whole = provenanceV1({
    ...facts,
    buildType: facts.buildType ?? 'https://actions.github.io/buildtypes/workflow/v1',
    sha256,
  })
  whole._type = 'https://in-toto.io/Statement/v1'
  Object.assign(whole.predicate.buildDefinition, {
    externalParameters: { workflow },
    internalParameters: { github: { event_name: 'push', runner_environment: 'github-hosted' } },
  })
  return whole
}
