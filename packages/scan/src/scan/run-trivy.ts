import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { Problem, readLimited, toPosix, writeFileAtomic } from '@release-tools/base'
import { type Database, type EngineReport, parseTrivy, parseTrivyDatabase } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import type { Subject } from '@release-tools/oci'
import type { FoundTool } from '@release-tools/tools'
import { ownPaths } from '../sbom/catalogue.ts'
import { toolEnv } from '../tool-env.ts'
import { reportLimit } from './run-grype.ts'
import { engineFailed } from './scanner.ts'
import { trivyMetadata } from './trivy-cache.ts'

export interface TrivyOptions {
  releaseDir: string
  scratch: string
  /** Registry credentials as variables, for an image of a registry. */
  env: Record<string, string>
}

/** Runs trivy on the target itself: on SBOMs of other programs it loses accuracy, as its documentation says. */
export async function scanWithTrivy(
  trivy: FoundTool,
  subject: Subject,
  options: TrivyOptions,
  host: Host,
): Promise<EngineReport> {
  const directory = await mkdtemp(join(options.scratch, 'trivy-'))
  const report = join(directory, 'report.json')
  const run = { cwd: directory, env: { ...toolEnv('trivy', host.env), ...options.env } }
  const args = await argumentsFor(subject, options.releaseDir, directory, report)
  const { exitCode, stdout, stderr } = await scanEvenOffline(trivy, args, run, host)
  if (exitCode !== 0) throw engineFailed('trivy', subject, exitCode, `${stdout}${stderr}`)
  const { records } = parseTrivy((await readLimited(report, reportLimit)).toString('utf8'))
  return { records, database: await databaseOf(trivy, run, host) }
}

async function argumentsFor(
  subject: Subject,
  releaseDir: string,
  directory: string,
  report: string,
): Promise<string[]> {
  const [command = 'image', ...target] = subject.trivy
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
    ...(await skipped(subject, releaseDir)),
    ...target,
  ]
}

async function skipped({ root }: Subject, releaseDir: string): Promise<string[]> {
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
 * A database server that is down or limits its rate is no reason to scan nothing: the policy judges the age of what is there.
 * Trivy removes the metadata of its database before it downloads another, so they are put back first.
 */
async function scanEvenOffline(trivy: FoundTool, args: string[], run: Run, host: Host): Promise<Ended> {
  const path = trivyMetadata(run.env, host.env)
  const metadata = await readFile(path).catch(() => undefined)
  const first = await host.exec(trivy.path, args, run)
  const skipped = run.env.TRIVY_SKIP_DB_UPDATE === 'true'
  if (first.exitCode === 0 || skipped || metadata === undefined || !/\bDB\b/.test(first.stderr)) return first
  await writeFileAtomic(path, metadata)
  const env = { ...run.env, TRIVY_SKIP_DB_UPDATE: 'true', TRIVY_SKIP_JAVA_DB_UPDATE: 'true' }
  const second = await host.exec(trivy.path, args, { ...run, env })
  if (second.exitCode !== 0) return first
  host.warning('Trivy could not update its database; the one in its cache was used. The policy judges its age.')
  return second
}

async function databaseOf(trivy: FoundTool, run: Run, host: Host): Promise<Database> {
  const { exitCode, stdout } = await host.exec(trivy.path, ['version', '--format', 'json'], run)
  if (exitCode !== 0)
    throw new Problem('read the date of trivy’s database', {
      found: `it ended with exit code ${exitCode}.`,
      next: 'Check the installation of trivy.',
    })
  return parseTrivyDatabase(stdout)
}
