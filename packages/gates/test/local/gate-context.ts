import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { defaultPolicy, requireTag } from '@release-tools/evidence'
import { readConfigured } from '@release-tools/project'
import { testHost } from '@release-tools/testbed'
import type { GateContext } from '../../src/gate.ts'

/** Writes files into a folder, which is new unless it is given. */
export function tree(files: Record<string, string>, root = mkdtempSync(join(tmpdir(), 'gates-'))): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return root
}

/** What a gate sees of a work tree whose commit has the tag. Without a tag, no release is known. */
export async function contextOf(
  workspace: string,
  tag: string | undefined,
  more: Partial<GateContext> = {},
): Promise<GateContext> {
  const { config, project } = await readConfigured(workspace, { repository: 'acme/widget' })
  const rule = { pattern: config['tag-pattern'].value, scheme: config['version-scheme'].value }
  return {
    ...{ host: testHost({ workspace }), repository: 'https://github.com/acme/widget', commit: commitOne },
    ...{
      release: tag === undefined ? undefined : requireTag(tag, rule),
      previous: undefined,
      tags: [],
      project,
      config,
    },
    ...{
      policy: defaultPolicy,
      branch: 'main',
      server: undefined,
      evidence: undefined,
      kept: new Map(),
      run: undefined,
    },
    ...{ now: new Date('2026-11-30T12:00:00Z'), ...more },
  }
}

export const commitOne = '1'.repeat(40)

/** Runs git in a folder, as nobody, at a fixed time. Returns what it prints. */
export function runGit(root: string, ...args: string[]): string {
  const who = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', GIT_COMMITTER_DATE: '2026-01-31T12:00:00Z' }
  const names = ['-c', 'user.name=Alice', '-c', 'user.email=alice@example.org', '-c', 'init.defaultBranch=main']
  return execFileSync('git', [...names, ...args], { cwd: root, env: { ...process.env, ...who } })
    .toString()
    .trim()
}
