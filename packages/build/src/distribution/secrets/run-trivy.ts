import { mkdtemp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { limits, Problem, readLimited } from '@release-tools/base'
import type { Host } from '@release-tools/host'
import { type FoundTool, findProgram, findTool, programName } from '@release-tools/tools'

/** What looks for secrets. */
export const secretDetector = 'trivy'

/** Trivy from PATH, if it is there. Throws a Problem if it was changed since it was installed. */
export async function findDetector(host: Host): Promise<FoundTool | undefined> {
  const path = await findProgram(programName('trivy'), host.env.PATH ?? '')
  return path === undefined ? undefined : findTool('trivy', host)
}

/**
 * Trivy passes over files because of their paths (pkg/fanal/secret/builtin-allow-rules.go, version 0.59). Of these, projects release tests,
 * site-packages and /usr/share, so that they are searched. A value that says that it is an example is none, as before.
 */
const searchAll = {
  'disable-allow-rules': ['tests', 'examples', 'vendor', 'usr-dirs', 'locale-dir', 'markdown', 'python'],
  'allow-rules': [{ id: 'example-values', regex: '(?i)example' }],
}

/** Runs trivy's search for secrets with our settings only: `what` is its command and its target. Returns its report. Throws a Problem. */
export async function runTrivy(trivy: FoundTool, what: string[], scratch: string, host: Host): Promise<string> {
  const own = await mkdtemp(join(scratch, 'trivy-'))
  const [report, empty, rules] = ['report.json', 'empty.yaml', 'rules.yaml'].map(name => join(own, name)) as [
    string,
    string,
    string,
  ]
  await writeFile(empty, '{}\n')
  await writeFile(rules, JSON.stringify(searchAll))
  const settings = ['--config', empty, '--ignorefile', empty, '--secret-config', rules]
  const cache = ['--cache-backend', 'memory', '--cache-dir', join(own, 'cache')]
  const args = [...what, '--scanners', 'secret', ...settings, ...cache, '--format', 'json', '--output', report]
  const env = { TRIVY_SKIP_VERSION_CHECK: 'true', TRIVY_DISABLE_TELEMETRY: 'true', TRIVY_NO_PROGRESS: 'true' }
  const { exitCode, stderr } = await host.exec(trivy.path, args, { cwd: own, env })
  if (exitCode === 0) return (await readLimited(report, limits.document)).toString('utf8')
  throw new Problem('search for secrets', {
    found: `trivy ended with exit code ${exitCode}.`,
    next: 'Read its messages.',
    details: stderr,
  })
}
