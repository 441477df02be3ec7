import { mkdtemp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { byKind, limits, Problem, readLimited, renderJson, writeFileAtomic } from '@release-tools/base'
import type { Host } from '@release-tools/host'
import type { RegistryLogin, TargetSource } from '@release-tools/oci'
import { findTool } from '@release-tools/tools'
import { type ProgramSettings, programEnv } from '../program-settings.ts'
import { literal } from '../subject/literal.ts'
import type { Subject } from '../subject/subject.ts'
import type { FoundScanner, Scanner } from './scanner.ts'
import { scannerFailed } from './scanner-failed.ts'
import { trivyMetadata } from './trivy-cache.ts'

const settings: ProgramSettings = {
  prefix: 'TRIVY_',
  allowed:
    /^TRIVY_(CACHE_DIR|CACERT|DB_REPOSITORY|JAVA_DB_REPOSITORY|SKIP_DB_UPDATE|SKIP_JAVA_DB_UPDATE|OFFLINE_SCAN|INSECURE|TIMEOUT|NON_SSL|DEBUG)$/,
  fixed: { TRIVY_SKIP_VERSION_CHECK: 'true', TRIVY_DISABLE_TELEMETRY: 'true', TRIVY_NO_PROGRESS: 'true' },
}

/** Scans the target itself: according to its documentation, trivy is less accurate with SBOMs of other programs. */
export const trivy: Scanner = {
  settings,
  find: (_, host) => findTool('trivy', host),
  async run(program, subject, { scratch, login }, host) {
    const directory = await mkdtemp(join(scratch, 'trivy-'))
    const report = join(directory, 'report.json')
    const run = { cwd: directory, env: { ...programEnv(settings, host.env), ...trivyLogin(login) } }
    const args = await argumentsFor(subject, directory, report)
    const { exitCode, stdout, stderr } = await scanEvenOffline(program, args, run, host)
    if (exitCode !== 0) throw scannerFailed('trivy', subject, exitCode, `${stdout}${stderr}`)
    return { report: await readLimited(report, limits.report), about: await versionReport(program, run, host) }
  },
}

/** What tells trivy what to scan: the command, and the arguments after its options. */
export function trivySource(source: TargetSource): { command: string; rest: string[] } {
  return byKind(source, {
    directory: ({ path }) => ({ command: 'fs', rest: [path] }),
    layout: ({ path }) => ({ command: 'image', rest: ['--input', path] }),
    'docker-archive': ({ path }) => ({ command: 'image', rest: ['--input', path] }),
    registry: ({ reference }) => ({ command: 'image', rest: ['--image-src', 'remote', reference] }),
    sbom: ({ path }) => ({ command: 'sbom', rest: [path] }),
  })
}

/** Trivy has no setting that limits credentials to one registry, but a docker configuration does. */
export function trivyLogin(login: RegistryLogin | undefined): Record<string, string> {
  return login === undefined ? {} : { DOCKER_CONFIG: login.dockerConfig }
}

async function argumentsFor(subject: Subject, directory: string, report: string): Promise<string[]> {
  const { command, rest } = trivySource(subject.source)
  const config = join(directory, 'trivy.yaml')
  await writeFile(config, configOf(subject))
  const ignores = join(directory, 'no-ignores')
  await writeFile(ignores, '')
  // With the cache in memory, several scans can run in parallel. The cache on disk admits only one process.
  return [
    command,
    '--config',
    config,
    '--ignorefile',
    ignores,
    '--cache-backend',
    'memory',
    '--scanners',
    'vuln',
    // The list says what trivy saw: it has no opinion on other packages.
    '--list-all-pkgs',
    '--format',
    'json',
    '--output',
    report,
    ...rest,
  ]
}

/** In a file, because a command line has no room for many paths. JSON is YAML. A path may be a file or a directory. */
function configOf({ excluded }: Subject): string {
  const paths = excluded.map(literal)
  return renderJson({ scan: { 'skip-dirs': paths, 'skip-files': paths } })
}

type Ended = Awaited<ReturnType<Host['exec']>>
interface Run {
  cwd: string
  env: Record<string, string>
}

/**
 * If trivy cannot update its database (server down, rate limit), scans again with the cached one, whose age the policy checks.
 * Trivy deletes the metadata of its database before a download, so they are restored first.
 */
async function scanEvenOffline(program: FoundScanner, args: string[], run: Run, host: Host): Promise<Ended> {
  const path = trivyMetadata(run.env, host.env)
  const metadata = await readLimited(path, limits.note).catch(() => undefined)
  const first = await host.exec(program.path, args, run)
  const skipped = run.env.TRIVY_SKIP_DB_UPDATE === 'true'
  if (first.exitCode === 0 || skipped || metadata === undefined || !/\bDB\b/.test(first.stderr)) return first
  await writeFileAtomic(path, metadata)
  const env = { ...run.env, TRIVY_SKIP_DB_UPDATE: 'true', TRIVY_SKIP_JAVA_DB_UPDATE: 'true' }
  const second = await host.exec(program.path, args, { ...run, env })
  if (second.exitCode !== 0) return first
  host.warning('Trivy could not update its database, so it used the cached one. The policy checks its age.')
  return second
}

/** The version report of trivy. It has the date of the database, which the scan report lacks. */
async function versionReport(program: FoundScanner, run: Run, host: Host): Promise<string> {
  const { exitCode, stdout } = await host.exec(program.path, ['version', '--format', 'json'], run)
  if (exitCode !== 0)
    throw new Problem('read the date of trivy’s database', {
      found: `it ended with exit code ${exitCode}.`,
      next: 'Check the installation of trivy.',
    })
  return stdout
}
