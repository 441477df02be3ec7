import { createHash } from 'node:crypto'
import { byBytes } from '@release-tools/base'
import type { Activity } from './activity.ts'
import type { Advisory } from './advisory.ts'
import type { App } from './app.ts'
import type { ArtifactRun } from './artifact-run.ts'
import { Branches, type BranchOptions } from './branches.ts'
import { type Collaboration, collaboration } from './collaboration.ts'
import { type IssueOptions, IssueStore } from './issue-store.ts'
import { type RulesetOptions, RulesetStore } from './ruleset-store.ts'

export interface Asset {
  id: number
  name: string
  label: string
  contentType: string
  size: number
  /** `sha256:…` of the stored bytes; null in the state `starter`. */
  digest: string | null
  state: 'uploaded' | 'starter'
  createdAt: string
}

export interface Release {
  id: number
  tag: string
  target: string
  name: string | null
  body: string | null
  draft: boolean
  prerelease: boolean
  immutable: boolean
  createdAt: string
  publishedAt: string | null
  assets: Asset[]
}

/** A comment on a pull request or an issue. */
export interface Comment {
  id: number
  /** Number of the pull request or issue. */
  pullRequest: number
  /** Login of its author. */
  author: string
  body: string
  createdAt: string
}

/** A lightweight or annotated tag. */
export interface Tag {
  commit: string
  annotated: boolean
  /** Of an annotated tag; defaults to its name. */
  message?: string
  /** The bytes of its object, if a test has a real one: the server then shows the signature at its end. */
  object?: Buffer
}

export interface RepositoryOptions extends BranchOptions, RulesetOptions {
  /** Commit by tag. */
  tags?: Record<string, string>
  /** Names of the annotated ones. */
  annotated?: string[]
  /** True if releases become immutable when they are published. */
  immutableReleases?: boolean
  /** Numbers of the existing pull requests. */
  pullRequests?: number[]
  /** Environments by name: the logins of those who may approve. */
  environments?: Record<string, string[]>
  /** Attestations by the digest of their subject, `sha256:…`: the address of the bundle and, if GitHub answers with it, the bundle. */
  attestations?: Record<string, { bundleUrl: string; bundle?: object; initiator?: 'user' | 'github' }[]>
  /** Variables that its workflows read: its own, and those of its organisation. A repository of a user has no organisation. */
  variables?: { repository?: Record<string, string>; organization?: Record<string, string> }
  issues?: IssueOptions
  /** Pull requests with reviews, checks, alerts, and who may do what. */
  work?: Partial<Collaboration>
  /** False if its dependency graph is switched off. */
  dependencyGraph?: boolean
  /** A GitHub App that is installed. */
  app?: App
  /** Pushes to branches, the newest last. */
  activity?: Activity[]
  /** Runs by id, which uploaded artifacts. Others are of the branch `main`. */
  runs?: Record<string, ArtifactRun>
  /** Title of each merged pull request, for generated notes. */
  merged?: Record<number, string>
}

/** GitHub's data about one repository. Everything is in memory, except the bytes of assets, which are in the storage. */
export class Repository {
  /** `owner/name` */
  readonly fullName: string
  readonly immutableReleases: boolean
  readonly tags: Map<string, Tag>
  readonly branches: Branches
  readonly releases: Release[] = []
  readonly pullRequests: number[]
  readonly merged: Record<number, string>
  readonly environments: Record<string, string[]>
  readonly variables: NonNullable<RepositoryOptions['variables']>
  readonly attestations: NonNullable<RepositoryOptions['attestations']>
  readonly comments: Comment[] = []
  readonly advisories: Advisory[] = []
  readonly activity: Activity[]
  readonly app: App | undefined
  readonly issues: IssueStore
  readonly work: Collaboration
  readonly rulesets: RulesetStore
  readonly dependencyGraph: boolean
  /** Bodies of the snapshots of its dependencies, in the order of their arrival. */
  readonly snapshots: Record<string, unknown>[] = []
  runs: Record<string, ArtifactRun>
  /** Numbers of artifacts whose time is over. */
  readonly expired = new Set<number>()
  /** Tags of immutable releases, which can never be used again. */
  readonly spentTags = new Set<string>()
  latestId: number | undefined
  #lastId = 1_000

  constructor(fullName: string, options: RepositoryOptions = {}) {
    const {
      tags = {},
      annotated = [],
      immutableReleases = false,
      pullRequests = [],
      merged = {},
      environments = {},
      variables = {},
      attestations = {},
      runs = {},
    } = options
    this.fullName = fullName
    this.immutableReleases = immutableReleases
    this.pullRequests = pullRequests
    this.merged = merged
    this.environments = environments
    this.variables = variables
    this.attestations = attestations
    this.issues = new IssueStore(options.issues)
    this.activity = options.activity ?? []
    this.app = options.app
    this.work = collaboration(options.work)
    this.runs = runs
    this.branches = new Branches(options)
    this.rulesets = new RulesetStore(options)
    this.dependencyGraph = options.dependencyGraph !== false
    this.tags = new Map(
      Object.entries(tags).map(([name, commit]) => [name, { commit, annotated: annotated.includes(name) }]),
    )
  }

  nextId(): number {
    this.#lastId += 1
    return this.#lastId
  }

  release(id: string | undefined): Release | undefined {
    return this.releases.find(release => release.id === Number(id))
  }

  published(tag: string | undefined): Release | undefined {
    return this.releases.find(release => release.tag === tag && !release.draft)
  }

  /** The asset and its release. */
  asset(id: string | undefined): { asset: Asset; release: Release } | undefined {
    for (const release of this.releases) {
      const asset = release.assets.find(candidate => candidate.id === Number(id))
      if (asset !== undefined) return { asset, release }
    }
    return undefined
  }

  /** The tag whose annotated tag object has this id. */
  annotatedTag(sha: string | undefined): [string, Tag] | undefined {
    return [...this.tags].find(([name, tag]) => tag.annotated && tagObjectId(name, tag) === sha)
  }

  /** Releases in GitHub's order: newest first. */
  newestFirst(withDrafts: boolean): Release[] {
    return this.releases
      .filter(release => withDrafts || !release.draft)
      .sort((a, b) => byBytes(b.createdAt, a.createdAt) || b.id - a.id)
  }
}

/** A stand-in for git's id of a tag object. It changes with the commit of the tag. */
export function tagObjectId(name: string, tag: Tag): string {
  if (tag.object !== undefined)
    return createHash('sha1').update(`tag ${tag.object.length}\0`).update(tag.object).digest('hex')
  return createHash('sha1').update(`tag ${name} ${tag.commit}`).digest('hex')
}
