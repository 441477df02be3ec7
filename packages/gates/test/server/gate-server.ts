import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parsePolicy } from '@release-tools/evidence'
import { Inquiry, readRequests } from '@release-tools/github'
import { type GitHubDouble, type Permissions, startGitHub, testHost } from '@release-tools/testbed'
import type { GateContext } from '../../src/gate.ts'
import { contextOf, runGit, tree } from '../local/gate-context.ts'

/** What the token of a job may read if its workflow gives it all that a gate can use. */
export const everything: Permissions = {
  ...{ contents: 'read', checks: 'read', statuses: 'read', 'pull-requests': 'read', issues: 'read', actions: 'read' },
  ...{ 'security-events': 'read', 'vulnerability-alerts': 'read', 'secret-scanning-alerts': 'read' },
  ...{ 'repository-advisories': 'read', members: 'read' },
}

/** A double of a server, and a clone with one commit since v1.0.0. Tests share both, and change `github.repository.work`. */
export interface GateServer {
  github: GitHubDouble
  workspace: string
  /** The commit that is released, and the one before it. */
  commit: string
  /** What a gate sees, with a token and the keys of `gates` of the policy, as YAML. */
  context(gates?: string, more?: Partial<GateContext> & { token?: string; people?: string }): Promise<GateContext>
}

const time = new Date('2026-11-30T12:00:00Z')

/** Starts the double and makes the clone. `tokens` beside `all`, which may read everything. */
export async function startGateServer(
  server: 'github.com' | 'ghes-3.17' | 'ghes-3.19' = 'github.com',
  tokens: Record<string, Permissions> = {},
): Promise<GateServer> {
  const dir = mkdtempSync(join(tmpdir(), 'gate-server-'))
  const all = { all: everything, ...tokens }
  const github = await startGitHub({ dir, repository: 'acme/widget', tokens: all, server })
  const owners = '* @alice @bob\n/docs/ @acme/writers\n/legal/ carol@example.org\n'
  const workspace = tree({
    '.github/CODEOWNERS': owners,
    'pyproject.toml': '[project]\nname = "widget"\nversion = "1.1.0"\n',
  })
  runGit(workspace, 'init', '-q')
  runGit(workspace, 'add', '.')
  runGit(workspace, 'commit', '-q', '-m', 'One')
  runGit(workspace, 'tag', 'v1.0.0')
  const commit = addCommit(workspace, { 'src/a.py': 'A = 1\n' })
  return {
    ...{ github, workspace, commit },
    context: (gates = '', { token = 'all', people = '', ...more } = {}) => {
      const place = { repository: 'acme/widget', api: github.apiUrl, token }
      const host = testHost({ workspace })
      const requests = readRequests(place, host, { attempts: 1, baseMs: 1, maxMs: 1 })
      const policy = parsePolicy(`version: 1\npeople: [${people}]\ngates: {${gates}}`)
      const inquiry = new Inquiry(requests, server !== 'github.com', () => time)
      return contextOf(workspace, 'v1.1.0', { host, commit, previous: 'v1.0.0', policy, server: inquiry, ...more })
    },
  }
}

/** Commits files. Returns the id of the commit. */
export function addCommit(workspace: string, files: Record<string, string>): string {
  tree(files, workspace)
  runGit(workspace, 'add', '.')
  runGit(workspace, 'commit', '-q', '-m', 'More')
  return runGit(workspace, 'rev-parse', 'HEAD')
}
