import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { byKind, Problem, readLimited, toPosix, writeFileAtomic } from '@release-tools/base'
import type { Host } from '@release-tools/host'
import { type RegistryLogin, rootOf, type ScanTarget, type TargetSource } from '@release-tools/oci'
import type { FoundTool } from '@release-tools/tools'
import { type ProgramSettings, programEnv } from '../program-settings.ts'
import { ownPaths } from '../sbom/own-paths.ts'
import { reportLimit, type Scanner } from './scanner.ts'
import { scannerFailed } from './scanner-failed.ts'
import { trivyMetadata } from './trivy-cache.ts'

const settings: ProgramSettings = {
  prefix: 'TRIVY_',
  allowed:
    /^TRIVY_(CACHE_DIR|CACERT|DB_REPOSITORY|JAVA_DB_REPOSITORY|SKIP_DB_UPDATE|SKIP_JAVA_DB_UPDATE|OFFLINE_SCAN|INSECURE|TIMEOUT|NON_SSL|DEBUG)$/,
  fixed: { TRIVY_SKIP_VERSION_CHECK: 'true', TRIVY_DISABLE_TELEMETRY: 'true', TRIVY_NO_PROGRESS: 'true' },
}

/** Looks at the target itself: on SBOMs of other programs trivy loses accuracy, as its documentation says. */
export const trivy: Scanner = {
  settings,
  async run(program, target, { scratch, releaseDir, login }, host) {
    const directory = await mkdtemp(join(scratch, 'trivy-'))
    const report = join(directory, 'report.json')
    const run = { cwd: directory, env: { ...programEnv(settings, host.env), ...trivyLogin(login) } }
    const args = await argumentsFor(target, releaseDir, directory, report)
    const { exitCode, stdout, stderr } = await scanEvenOffline(program, args, run, host)
    if (exitCode !== 0) throw scannerFailed('trivy', target, exitCode, `${stdout}${stderr}`)
    const text = (await readLimited(report, reportLimit)).toString('utf8')
    return { report: text, about: await versionReport(program, run, host) }
  },
}

/** How trivy is told what to look at: the command, and what follows its options. */
export function trivySource(source: TargetSource): { command: string; rest: string[] } {
  return byKind(source, {
    directory: ({ path }) => ({ command: 'fs', rest: [path] }),
    layout: ({ path }) => ({ command: 'image', rest: ['--input', path] }),
    'docker-archive': ({ path }) => ({ command: 'image', rest: ['--input', path] }),
    registry: ({ reference }) => ({ command: 'image', rest: ['--image-src', 'remote', reference] }),
  })
}

/** Trivy has no setting that ties credentials to one registry; a docker configuration does. */
export function trivyLogin(login: RegistryLogin | undefined): Record<string, string> {
  return login === undefined ? {} : { DOCKER_CONFIG: login.dockerConfig }
}

async function argumentsFor(
  target: ScanTarget,
  releaseDir: string,
  directory: string,
  report: string,
): Promise<string[]> {
  const { command, rest } = trivySource(target.source)
  const config = join(directory, 'trivy.yaml')
  await writeFile(config, '')
  const ignores = join(directory, 'no-ignores')
  await writeFile(ignores, '')
  // The cache in memory lets several scans run beside each other; the one on disk admits a single process.
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
    '--list-all-pkgs=false',
    '--format',
    'json',
    '--output',
    report,
    ...(await skipped(target, releaseDir)),
    ...rest,
  ]
}

async function skipped(target: ScanTarget, releaseDir: string): Promise<string[]> {
  const root = rootOf(target)
  if (root === undefined) return []
  const paths = (await ownPaths(releaseDir))
    .map(path => toPosix(relative(root, path)))
    .filter(path => path !== '' && !path.startsWith('..'))
  return paths.flatMap(path => ['--skip-dirs', path, '--skip-files', path])
}

type Ended = Awaited<ReturnType<Host['exec']>>
interface Run {
  cwd: string
  env: Record<string, string>
}

/**
 * A database server that is down or limits its rate does not stop the scan: the policy judges the age of what is there.
 * Trivy removes the metadata of its database before it downloads another, so they are put back first.
 */
async function scanEvenOffline(program: FoundTool, args: string[], run: Run, host: Host): Promise<Ended> {
  const path = trivyMetadata(run.env, host.env)
  const metadata = await readFile(path).catch(() => undefined)
  const first = await host.exec(program.path, args, run)
  const skipped = run.env.TRIVY_SKIP_DB_UPDATE === 'true'
  if (first.exitCode === 0 || skipped || metadata === undefined || !/\bDB\b/.test(first.stderr)) return first
  await writeFileAtomic(path, metadata)
  const env = { ...run.env, TRIVY_SKIP_DB_UPDATE: 'true', TRIVY_SKIP_JAVA_DB_UPDATE: 'true' }
  const second = await host.exec(program.path, args, { ...run, env })
  if (second.exitCode !== 0) return first
  host.warning('Trivy could not update its database; the one in its cache was used. The policy judges its age.')
  return second
}

/** What trivy says of its database, which its report does not. */
async function versionReport(program: FoundTool, run: Run, host: Host): Promise<string> {
  const { exitCode, stdout } = await host.exec(program.path, ['version', '--format', 'json'], run)
  if (exitCode !== 0)
    throw new Problem('read the date of trivy’s database', {
      found: `it ended with exit code ${exitCode}.`,
      next: 'Check the installation of trivy.',
    })
  return stdout
}
