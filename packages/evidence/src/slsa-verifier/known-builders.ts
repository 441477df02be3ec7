import { ownBuilders, workflowsDir } from '../slsa/own-builders.ts'

/**
 * How provenance says what it was built from: `generator` in the variables of the run, `delegated` in the address of the source (a builder
 * of somebody else may commit before it builds), `workflow` in the external parameters.
 */
export type Form = 'generator' | 'delegated' | 'workflow'

const generator = 'https://github.com/slsa-framework/slsa-github-generator'
/** Where the workflows of slsa-github-generator are. */
export const generatorWorkflows = `${generator}/.github/workflows/`

const workflow = (name: string) => `${generatorWorkflows}${name}_slsa3.yml`
const own = (name: string) => `${ownBuilders.repository}/${workflowsDir}${name}`

/** Workflows that sign what a builder of somebody else built (BYOB): the builder is named in the provenance. */
export const delegators: readonly string[] = [workflow('delegator_generic'), workflow('delegator_lowperms-generic')]

/** Our workflows that reach SLSA Build L3: those that slsa-verifier’s list would have. */
export const ownWorkflows: readonly string[] = [own('release.yml'), own('release-with-images.yml')]

/** The builders that are trusted if none is named. */
export const trustedFor = {
  artifact: [
    workflow('generator_generic'),
    workflow('builder_go'),
    workflow('builder_container-based'),
    ...delegators,
    ...ownWorkflows,
  ],
  image: [workflow('generator_container'), own('release-with-images.yml')],
  attestation: [],
} as const satisfies Record<string, readonly string[]>

/** What is verified: it decides which builders are trusted if none is named. */
export type Subject = keyof typeof trustedFor

/** The forms of provenance by predicate type and build type. */
type Forms = Record<'v0.2' | 'v1', Record<string, Form>>

const delegated: Forms = {
  'v0.2': { [`${generator}/delegator-generic@v0`]: 'delegated' },
  v1: { [`${generator}/delegator-generic@v0`]: 'delegated' },
}
const npm: Record<string, Form> = {
  'https://github.com/npm/cli/gha@v1': 'generator',
  'https://github.com/npm/cli/gha/v2': 'generator',
}
const githubAttestation: Record<string, Form> = { 'https://actions.github.io/buildtypes/workflow/v1': 'workflow' }
const ours: Forms = {
  'v0.2': {},
  v1: { [`${ownBuilders.repository}/blob/v1/docs/buildtypes/workflow-v1.md`]: 'workflow' },
}

const runner = 'https://github.com/actions/runner'

/** What slsa-verifier accepts of a builder: nothing else, for these. */
const known: Record<string, Forms> = {
  [workflow('builder_go')]: {
    'v0.2': {
      [`${generator}/go@v1`]: 'generator',
      [`${generator}-go@v1`]: 'generator',
      [`${generator}@v1`]: 'generator',
    },
    v1: {},
  },
  [workflow('generator_generic')]: { 'v0.2': { [`${generator}/generic@v1`]: 'generator' }, v1: {} },
  [workflow('generator_container')]: { 'v0.2': { [`${generator}/container@v1`]: 'generator' }, v1: {} },
  [workflow('builder_container-based')]: {
    'v0.2': {},
    v1: { 'https://slsa.dev/container-based-build/v0.1?draft': 'generator' },
  },
  [workflow('delegator_generic')]: delegated,
  [workflow('delegator_lowperms-generic')]: delegated,
  [runner]: { 'v0.2': npm, v1: {} },
  [`${runner}/github-hosted`]: {
    'v0.2': npm,
    v1: { 'https://slsa-framework.github.io/github-actions-buildtypes/workflow/v1': 'workflow' },
  },
  'https://github.com/bazel-contrib/.github/.github/workflows/release_ruleset.yaml': {
    'v0.2': {},
    v1: githubAttestation,
  },
  'https://github.com/bazel-contrib/publish-to-bcr/.github/workflows/publish.yaml': {
    'v0.2': {},
    v1: githubAttestation,
  },
  ...Object.fromEntries(ownWorkflows.map(name => [name, ours])),
}

/** What is accepted of a builder that only the reader names: what GitHub’s own action for attestations writes, and our own form. */
const named: Forms = { 'v0.2': {}, v1: { ...githubAttestation, ...ours.v1 } }

/** True for a builder whose build types slsa-verifier lists, and for ours. */
export function isKnownBuilder(name: string): boolean {
  return Object.hasOwn(known, name)
}

/** The build types that are accepted of a builder, with the form of the provenance of each. */
export function formsOf(builder: string, version: 'v0.2' | 'v1'): Record<string, Form> {
  const forms = Object.hasOwn(known, builder) ? known[builder] : named
  return forms?.[version] ?? {}
}
