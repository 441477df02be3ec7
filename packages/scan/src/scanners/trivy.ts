import { mkdtemp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { byKind, limits, parseJson, readLimited, renderJson, writeFileAtomic } from '@release-tools/base'
import type { Host } from '@release-tools/host'
import type { RegistryLogin, TargetSource } from '@release-tools/oci'
import { findTool } from '@release-tools/tools'
import { type ProgramSettings, programEnv } from '../program-settings.ts'
import { literal } from '../subject/literal.ts'
import type { Subject } from '../subject/subject.ts'
import { databaseDigest } from './database-digest.ts'
import type { FoundScanner, Scanner } from './scanner.ts'
import { scannerFailed } from './scanner-failed.ts'
import { trivyDatabase } from './trivy-database.ts'

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
    const [found, about] = await Promise.all([readLimited(report, limits.report), aboutDatabase(run, host)])
    return { report: found, about }
  },
}

/** What tells trivy what to scan: the command, and the arguments after its options. */
export function trivySource(source: TargetSource): { command: string; rest: string[] } {
  return byKind(source, {
    directory: ({ path }) => ({ command: 'fs', rest: [path] }),
    // `fs` reads lock files only.
    environment: ({ path }) => ({ command: 'rootfs', rest: [path] }),
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
  const path = join(trivyDatabase(run.env, host.env), 'metadata.json')
  const metadata = await readLimited(path, limits.note).catch(() => undefined)
  const first = await scanWithMirrors(program, args, run, host)
  const skipped = run.env.TRIVY_SKIP_DB_UPDATE === 'true'
  if (skipped || metadata === undefined || !lacksDatabase(first)) return first
  await writeFileAtomic(path, metadata)
  const env = { ...run.env, TRIVY_SKIP_DB_UPDATE: 'true', TRIVY_SKIP_JAVA_DB_UPDATE: 'true' }
  const second = await host.exec(program.path, args, { ...run, env })
  if (second.exitCode !== 0) return first
  host.warning('Trivy could not update its database, so it used the cached one. The policy checks its age.')
  return second
}

/** Trivy asks the next repository after some answers of a server only, and not if the server is away. */
async function scanWithMirrors(program: FoundScanner, args: string[], run: Run, host: Host): Promise<Ended> {
  const [, ...mirrors] = (run.env.TRIVY_DB_REPOSITORY ?? '').split(',').filter(Boolean)
  let ended = await host.exec(program.path, args, run)
  for (const [index, mirror] of mirrors.entries()) {
    if (!lacksDatabase(ended)) break
    host.info(`Trivy could not get its database. It tries ${mirror}.`)
    const env = { ...run.env, TRIVY_DB_REPOSITORY: mirrors.slice(index).join(',') }
    ended = await host.exec(program.path, args, { ...run, env })
  }
  return ended
}

function lacksDatabase({ exitCode, stderr }: Ended): boolean {
  return exitCode !== 0 && /\bDB\b/.test(stderr)
}

/** What trivy's own version command says of its database, and the digest of its file: its report has neither. */
async function aboutDatabase({ env }: Run, host: Host): Promise<string> {
  const directory = trivyDatabase(env, host.env)
  const [metadata, digest] = await Promise.all([
    readLimited(join(directory, 'metadata.json'), limits.note).catch(() => undefined),
    databaseDigest(join(directory, 'trivy.db')),
  ])
  const what = 'the metadata of trivy’s database'
  return renderJson({ VulnerabilityDB: metadata && parseJson(metadata.toString('utf8'), what), digest })
}
