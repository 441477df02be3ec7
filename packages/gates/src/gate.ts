import type { GateEvidence, GateRecord, Policy, ReleaseTag } from '@release-tools/evidence'
import type { Inquiry } from '@release-tools/github'
import type { Host } from '@release-tools/host'
import type { Config, DeclaredProject } from '@release-tools/project'

/** What a gate may look at. */
export interface GateContext {
  /** Its workspace is the checkout of the commit that is released. */
  host: Host
  /** Web address of the repository: `https://github.com/acme/widget`. */
  repository: string
  commit: string
  /** Undefined if the version is not known yet: the build computes it. */
  release: ReleaseTag | undefined
  /** All tags of the project in this clone, lowest version first; empty if they are not known. */
  tags: ReleaseTag[]
  /** Tag of the last final release before; undefined if there is none, or if nobody knows: `previousUnknown` then says why. */
  previous: string | undefined
  previousUnknown?: string
  project: DeclaredProject
  config: Config
  policy: Policy
  /** Its path in the repository, whether or not there is such a file. Defaults to the usual one. */
  policyPath?: string
  /** Branch from which releases are made: the default branch of the repository. Undefined if it is not known. */
  branch: string | undefined
  /** The API of the server. Undefined without a token and on a machine without network: `unasked` then says why. */
  server: Inquiry | undefined
  unasked?: string
  /**
   * Absolute path of a directory with documents of evidence that other jobs made (`test-results.json`, `coverage.json`). Undefined if there
   * is none. A gate uses a document only if it is about this commit.
   */
  evidence: string | undefined
  /** Why commands of the policy are not run: a clone may be that of a stranger. Undefined if they are. */
  withoutCommands?: string
  /** Gates leave files of evidence here, by their path in a release directory. They travel with gates.json. */
  kept: Map<string, string>
  /** Id of this run, whose own checks are not those of the commit. */
  run: string | undefined
  now: Date
}

/** What a gate found. The register adds its name. */
export type Found = Omit<GateRecord, 'gate'>

/** One line of the checklist. */
export interface Gate {
  /** Its name in policies: `signed-tag`. */
  id: string
  /** What it is for, in a few words: `Signed tag`. */
  title: string
  /** True if the checkout can be enough, so that the gate looks also if there is no server to ask. */
  offline: boolean
  /** Permissions that it needs, as a workflow writes them: `checks: read`. */
  needs: string[]
  /** Permissions that it needs only for a part of what it looks at, and which part: `teams in CODEOWNERS`. */
  mayNeed?: Record<string, string>
  /** True if it runs code of the project, which may change files: all other gates look before it. */
  runsCode?: boolean
  /** What a GitHub Enterprise Server lacks of what it asks for: `repository advisories`. */
  onlyGitHubCom?: string
  /** What it finds. Several, if it has several of one kind: each has a name of its own. Throws a Problem only for bad input. */
  look(context: GateContext): Promise<Found | (Found & { name: string })[]>
}

/** What a gate says that nobody could decide. */
export function unknown(
  wanted: string,
  why: string,
  evidence: GateEvidence[] = [],
  more: Partial<Pick<Found, 'needs' | 'link'>> = {},
): Found {
  return { result: 'unknown', found: why, wanted, evidence, ...more }
}
