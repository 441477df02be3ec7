import { copyFile, mkdtemp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { byKind, limits, Problem, readLimited, renderJson, toPosix } from '@release-tools/base'
import type { Host } from '@release-tools/host'
import { dockerArchive } from '@release-tools/oci'
import { findTool } from '@release-tools/tools'
import { type ProgramSettings, programEnv } from '../program-settings.ts'
import type { Subject } from '../subject/subject.ts'
import { databasePlace, digestOfAll, readDatabases } from './osv-scanner-databases.ts'
import type { ScanContext, Scanner } from './scanner.ts'
import { scannerFailed } from './scanner-failed.ts'

const settings: ProgramSettings = {
  prefix: 'OSV_',
  allowed: /^OSV_SCA(NNER|LIBR)_LOCAL_DB_CACHE_DIRECTORY$/,
  fixed: {},
}

/** It found nothing that it can look up, for example of a distribution that it does not know: that is not an error, and it has no opinion. */
const nothingToScan = 128
const withFindings = 1

/** Reads the target itself. Compares with databases on this machine, because its service would learn what a release consists of. */
export const osvScanner: Scanner = {
  settings,
  find: (_, host) => findTool('osv-scanner', host),
  async run(program, subject, context, host) {
    const directory = await mkdtemp(join(context.scratch, 'osv-scanner-'))
    const place = await databasePlace(host.env, context.scratch)
    const env = { ...programEnv(settings, host.env), ...place.env }
    const args = await argumentsFor(subject, directory, context, host)
    const scan = async (download: boolean) => {
      const started = new Date().toISOString()
      const ended = await host.exec(program.path, [...args, ...(download ? [downloadOption] : [])], {
        cwd: directory,
        env,
      })
      return { ...ended, output: `${ended.stdout}\n${ended.stderr}`, current: download ? started : undefined }
    }
    const ended = await scanEvenOffline(scan, place.given, host)
    if (hasFailed(ended)) throw failure(subject, ended, place.given)
    const databases = await readDatabases(ended.output, ended.current)
    const about = renderJson({ ...rootOf(subject), databases, digest: digestOfAll(databases) })
    if (ended.exitCode === nothingToScan) return { report: '{"results":[]}', about }
    return { report: await readLimited(join(directory, 'report.json'), limits.report), about }
  },
}

const downloadOption = '--download-offline-databases'

/** How a scan ended. `current` is its begin, if its databases were compared with those of the server. */
interface Ended {
  exitCode: number
  output: string
  current: string | undefined
}

/** If OSV-Scanner cannot update its databases, scans again with those of the cache, whose age the policy checks. */
async function scanEvenOffline(
  scan: (download: boolean) => Promise<Ended>,
  given: boolean,
  host: Host,
): Promise<Ended> {
  const first = await scan(!given)
  if (given || !hasFailed(first)) return first
  const second = await scan(false)
  if (hasFailed(second)) return first
  host.warning(
    'OSV-Scanner could not update its databases, so it used those of the cache. The policy checks their age.',
  )
  return second
}

/** `scan image` ends with 0 if it has no database, and reports nothing. */
function hasFailed({ exitCode, output }: Ended): boolean {
  return missingDatabase(output) !== undefined || ![0, withFindings, nothingToScan].includes(exitCode)
}

function missingDatabase(output: string): string | undefined {
  return /^could not load db for (.+) ecosystem: .*$/m.exec(output)?.[1]
}

function failure(subject: Subject, { exitCode, output }: Ended, given: boolean): Problem {
  const missing = missingDatabase(output)
  const failed = scannerFailed('osv-scanner', subject, exitCode, output)
  if (missing === undefined) return failed
  return new Problem(failed.attempted, {
    found: `it has no database for ${missing}.`,
    next: given
      ? `Put it into the directory of databases, as \`osv-scanner/${missing}/all.zip\`.`
      : 'Check the network: it downloads its databases from osv-vulnerabilities.storage.googleapis.com.',
    details: output.slice(-20_000),
  })
}

async function argumentsFor(
  subject: Subject,
  directory: string,
  { scratch, login }: ScanContext,
  host: Host,
): Promise<string[]> {
  // Without it, files in the target (osv-scanner.toml) could hide findings.
  const config = join(directory, 'osv-scanner.toml')
  await writeFile(config, '')
  const { source } = subject
  const env = { ...host.env, ...(login === undefined ? {} : { DOCKER_CONFIG: login.dockerConfig }) }
  const image = async (from: Parameters<typeof dockerArchive>[0]) => {
    const archive = await dockerArchive(from, scratch, { ...host, env })
    return ['image', '--experimental-plugins', 'artifact,os/rpm', '--archive', archive]
  }
  const target: string[] = await byKind(source, {
    directory: async ({ path }) => [...files, path],
    // Without the plugin it reads lock files only.
    environment: async ({ path }) => [...files, '--experimental-plugins', 'python/wheelegg', path],
    layout: image,
    'docker-archive': image,
    registry: image,
    sbom: async ({ path }) => {
      // It knows an SBOM by the name of its file.
      const sbom = join(directory, 'bom.cdx.json')
      await copyFile(path, sbom)
      return ['source', '--no-resolve', '--no-call-analysis=all', '--lockfile', sbom]
    },
  })
  const options = ['--offline', '--config', config, '--all-packages', '--all-vulns', '--format', 'json']
  return ['scan', ...target, ...options, '--output-file', join(directory, 'report.json')]
}

/** Reads the files of a directory. */
const files = ['source', '--recursive', '--no-ignore', '--no-resolve', '--no-call-analysis=all']

/** What the parser needs to tell paths in a directory, and to leave out what is not part of the target. */
function rootOf({ source, excluded }: Subject): { root?: string; excluded?: string[] } {
  if (source.kind !== 'directory') return {}
  return { root: toPosix(source.path), excluded }
}
