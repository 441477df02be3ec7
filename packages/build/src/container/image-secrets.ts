import { mkdtemp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { byBytes, limits, listAt, numberAt, Problem, parseJson, readLimited, textAt } from '@release-tools/base'
import type { HardenedPlatform } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import { type FoundTool, findProgram, findTool, programName } from '@release-tools/tools'

type Found = NonNullable<HardenedPlatform['secrets']>

/** What looks for secrets, if it is installed. Throws a Problem if it was changed since. */
export async function findDetector(host: Host): Promise<FoundTool | undefined> {
  const path = await findProgram(programName('trivy'), host.env.PATH ?? '')
  return path === undefined ? undefined : findTool('trivy', host)
}

/**
 * What looks like a secret in the layers and in the configuration of an image, in layers that a later one hides too. `layout` has this
 * image only. Trivy runs with our settings only. Takes no part of a secret from its report. Throws a Problem.
 */
export async function secretsIn(layout: string, trivy: FoundTool, scratch: string, host: Host): Promise<Found> {
  const own = await mkdtemp(join(scratch, 'trivy-'))
  const [report, empty] = [join(own, 'report.json'), join(own, 'empty.yaml')]
  await writeFile(empty, '{}\n')
  const settings = ['--config', '--secret-config', '--ignorefile'].flatMap(option => [option, empty])
  const cache = ['--cache-backend', 'memory', '--cache-dir', join(own, 'cache')]
  const what = ['--scanners', 'secret', '--image-config-scanners', 'secret', '--input', layout]
  const args = ['image', ...what, ...settings, ...cache, '--format', 'json', '--output', report]
  const env = { TRIVY_SKIP_VERSION_CHECK: 'true', TRIVY_DISABLE_TELEMETRY: 'true', TRIVY_NO_PROGRESS: 'true' }
  const { exitCode, stderr } = await host.exec(trivy.path, args, { cwd: own, env })
  if (exitCode === 0) return parse((await readLimited(report, limits.document)).toString('utf8'), layout)
  throw new Problem('look for secrets in the image', {
    found: `trivy ended with exit code ${exitCode}.`,
    next: 'Read its messages.',
    details: stderr,
  })
}

function parse(report: string, layout: string): Found {
  const document = parseJson(report, 'the report of trivy')
  if (numberAt(document, 'SchemaVersion') !== 2) throw unread('its SchemaVersion is not 2.')
  const found = listAt(document, 'Results').flatMap(result => {
    const target = textAt(result, 'Target') ?? ''
    // What is in no file is in the configuration, which has the path of the layout.
    const path = target === layout ? 'configuration' : `/${target.replace(/^\/+/, '').replace(/\p{Cc}/gu, '?')}`
    return listAt(result, 'Secrets').map(secret => {
      const [rule, line] = [textAt(secret, 'RuleID'), numberAt(secret, 'StartLine')]
      if (rule === undefined || line === undefined) throw unread('a secret in it has no rule or line.')
      return { path, line, rule, severity: textAt(secret, 'Severity') ?? 'UNKNOWN' }
    })
  })
  return found.sort((a, b) => byBytes(a.path, b.path) || a.line - b.line || byBytes(a.rule, b.rule))
}

function unread(found: string): Problem {
  return new Problem('read the report of trivy', {
    found,
    next: 'Use the version of trivy that the lock of release-tools names.',
  })
}
