import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { osvDatabase } from './osv-database.ts'
import { must } from './prepare/run.ts'

export interface SampleOptions {
  /** Directory for all databases. */
  dir: string
  /** Directory with the programs grype, grype-db and trivy-db. */
  bin: string
  /** Seeds, in the form of databases/sample.json. Defaults to those of the example. */
  seeds?: string
}

/** The vulnerabilities of the example, as in each scanner's database. */
export const sampleSeeds = join(import.meta.dirname, '../databases/sample.json')

/**
 * Creates small databases for all scanners from one list of seeds, in less than a second. They are as old as this call. Returns
 * the environment that makes the scanners use them, without the network.
 */
export async function sampleDatabases({
  dir,
  bin,
  seeds = sampleSeeds,
}: SampleOptions): Promise<Record<string, string>> {
  const environment = databaseEnv(dir)
  await mkdir(dir, { recursive: true })
  await osvDatabase(join(dir, 'osv'), seeds, Math.floor(Date.now() / 1000))
  await Promise.all([
    must('create the database of trivy', join(bin, 'trivy-db'), ['-seeds', seeds, '-out', join(dir, 'trivy/db')]),
    grypeDatabase(bin, seeds, environment),
  ])
  return environment
}

/** The environment for databases that sampleDatabases created in `dir`. */
export function databaseEnv(dir: string): Record<string, string> {
  return {
    GRYPE_DB_CACHE_DIR: join(dir, 'grype'),
    GRYPE_DB_AUTO_UPDATE: 'false',
    GRYPE_CHECK_FOR_APP_UPDATE: 'false',
    TRIVY_CACHE_DIR: join(dir, 'trivy'),
    TRIVY_SKIP_DB_UPDATE: 'true',
    TRIVY_SKIP_JAVA_DB_UPDATE: 'true',
    TRIVY_OFFLINE_SCAN: 'true',
    TRIVY_SKIP_VERSION_CHECK: 'true',
    OSV_SCANNER_LOCAL_DB_CACHE_DIRECTORY: join(dir, 'osv'),
    RELEASE_TOOLS_SAMPLE_DATABASES: 'small samples, made for tests',
  }
}

async function grypeDatabase(bin: string, seeds: string, env: Record<string, string>): Promise<void> {
  const scratch = await mkdtemp(join(tmpdir(), 'grype-db-'))
  try {
    await must('create the database of grype', join(bin, 'grype-db'), ['-seeds', seeds, '-out', scratch])
    const archive = (await readdir(scratch)).find(name => name.endsWith('.tar.gz')) ?? ''
    await must('import the database of grype', join(bin, 'grype'), ['db', 'import', join(scratch, archive)], { env })
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}
