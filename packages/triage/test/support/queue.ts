import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Issues, type Patience } from '@release-tools/github'
import { connectRequests } from '@release-tools/runner'
import { type GitHubDouble, startGitHub, type TestHost, testHost } from '@release-tools/testbed'
import { defaultTemplate } from '../../src/issue-text.ts'
import type { ScanRun } from '../../src/runs.ts'
import { type TriageOptions, triage } from '../../src/triage.ts'

/** A repository on a double, and what triage does in it. */
export interface Queue {
  github: GitHubDouble
  host: TestHost
  options: TriageOptions
  /** One run of triage: `state #issue` of each row. */
  run(runs: ScanRun[], more?: Partial<TriageOptions>): Promise<string[]>
  /** What a person sees: `#1 open Title [labels]`. */
  list(): string[]
  body(number: number): string
  /** Changes an issue as a person does. */
  byPerson(number: number, change: object): Promise<void>
  stop(): Promise<void>
}

const patience: Patience = { attempts: 4, baseMs: 1, maxMs: 1500 }
const tokens = {
  job: { issues: 'write', contents: 'read' },
  person: { issues: 'write', contents: 'write', user: 'octocat' },
  outsider: { issues: 'write', user: 'anna' },
  reader: { contents: 'read' },
} as const

export const plainOptions: TriageOptions = {
  project: '',
  severities: ['MEDIUM', 'LOW'],
  scans: 2,
  limit: 10,
  labels: ['vulnerability'],
  assignees: [],
  authors: [],
  decisionLabels: ['wontfix', 'accepted'],
  dryRun: false,
  textFor: () => ({ template: defaultTemplate, path: 't', project: '', teams: [], owners: [] }),
}

/** Starts a repository. `token` is the one that triage has. */
export async function startQueue(
  options: Partial<Parameters<typeof startGitHub>[0]> = {},
  token: keyof typeof tokens = 'job',
  path = '',
): Promise<Queue> {
  const dir = mkdtempSync(join(tmpdir(), 'triage-'))
  const github = await startGitHub({ dir, repository: 'acme/widget', tokens, ...options })
  const host = testHost()
  const issues = async (mostPages: number) => {
    const address = {
      token,
      repository: 'acme/widget',
      apiUrl: `${github.apiUrl}${path}`,
      patience,
      permission: 'issues=write',
    }
    return new Issues(await connectRequests(address, host), { betweenWritesMs: 0, mostPages })
  }
  const { issues: store } = github.repository
  return {
    github,
    host,
    options: plainOptions,
    async run(runs, more = {}) {
      const nothing = { failing: new Set<never>(), accepted: new Map<never, string>() }
      const { rows, failure } = await triage(runs, nothing, await issues(100), { ...plainOptions, ...more }, host)
      if (failure !== undefined) throw failure
      return rows.map(({ state, issue }) => `${state}${issue === undefined ? '' : ` #${issue.number}`}`)
    },
    list: () =>
      store.all.map(issue => {
        const { state, stateReason, title, labels } = store.now(issue)
        return `#${issue.number} ${state}${stateReason === null ? '' : ` (${stateReason})`} ${title} [${labels}]`
      }),
    body: number => store.now(store.all.find(issue => issue.number === number) as never).body ?? '',
    async byPerson(number, change) {
      const headers = { authorization: 'token person', 'content-type': 'application/json' }
      const url = `${github.apiUrl}/repos/acme/widget/issues/${number}`
      await fetch(url, { method: 'PATCH', headers, body: JSON.stringify(change) })
    },
    async stop() {
      await github.stop()
      rmSync(dir, { recursive: true })
    },
  }
}
