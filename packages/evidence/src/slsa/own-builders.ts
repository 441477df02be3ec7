import { at } from '@release-tools/base'
import compiledIn from './released-commits.json' with { type: 'json' }

/** A release of release-tools. Its tag is protected and its release immutable, so its commit never changes. */
export interface Released {
  /** `v1.4.0` */
  tag: string
  /** 40 lower-case hexadecimal digits. */
  commit: string
  /** Why it must not be used any more: one line. Undefined if it may be. */
  withdrawn?: string
}

/** Our reusable workflows, as a verifier knows them: a commit of a repository proves nothing unless it was released. */
export interface OwnBuilders {
  /** Web address of the repository that they are in. */
  repository: string
  /** The issuer of the tokens of GitHub's runs. */
  issuer: string
  releases: readonly Released[]
  /** Builders that the reader trusts, each for a level: `builders` of their policy. */
  trusted?: readonly { id: string; level: 1 | 2 | 3 }[]
}

/**
 * What this version knows: the releases before it (`npm run releases:update`). Later ones come by `--builders`.
 */
export const ownBuilders: OwnBuilders = {
  repository: 'https://github.com/org/release-tools',
  issuer: 'https://token.actions.githubusercontent.com',
  releases: compiledIn.releases,
}

/** Where GitHub looks for workflows. */
export const workflowsDir = '.github/workflows/'

/** The forms for GitHub Enterprise Server: elsewhere, they reach no more than their runners. */
const ghes = { level: 2, why: 'is made for GitHub Enterprise Server' } as const
const onGhes = { 'release.ghes.yml': ghes, 'release-with-images.ghes.yml': ghes }

/**
 * The highest level of a workflow of ours, by its file. SLSA wants another builder for another security
 * (https://slsa.dev/spec/v1.2/build-provenance, `builder.id`), so a file that takes what other jobs built is one of its own.
 */
const levels: Record<string, { level: 2 | 3; why: string }> = {
  'release.yml': { level: 3, why: '' },
  'release-with-images.yml': { level: 3, why: '' },
  ...onGhes,
  'release-prebuilt.yml': { level: 2, why: 'takes what jobs of the project itself built' },
}

/** What a workflow of our repository is made for, by its path. `why` is what keeps it from level 3. */
export function levelOfWorkflow(path: string): { level: 2 | 3; why: string } {
  const file = path.startsWith(workflowsDir) ? at(levels, path.slice(workflowsDir.length)) : undefined
  return (file as { level: 2 | 3; why: string } | undefined) ?? { level: 2, why: 'is not made for level 3' }
}

/** True for our workflows for GitHub Enterprise Server, by their path in a copy of our repository. */
export function isForGhes(path: string): boolean {
  return path.startsWith(workflowsDir) && Object.hasOwn(onGhes, path.slice(workflowsDir.length))
}
