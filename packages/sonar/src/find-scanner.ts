import { type Host, patient, type RetryPolicy } from '@release-tools/host'
import { currentPlatform, type FindCached, type Platform } from '@release-tools/tools'
import { findJava, type Java } from './java.ts'
import { noJava, unpackJava } from './jre.ts'
import { type Fetching, fetchArchiveWithJava, fetchJar } from './scanner-files.ts'
import { type ScannerLock, scannerLock } from './scanner-lock.ts'
import { type ScannerFile, scannerAt } from './scanner-path.ts'

export interface ScannerOptions {
  /** The runner's tool cache. */
  cacheDir: string
  findCached: FindCached | undefined
  /** A folder outside the workspace, for a Java if the machine has none. The caller removes it. */
  scratch: string
  /** Base address of a server with SonarSource's files under the same names. */
  mirrorUrl?: string | undefined
  /** An existing scanner: its folder or its jar. */
  path?: string | undefined
  retry?: RetryPolicy
  lock?: ScannerLock
  platform?: Platform
}

/** A scanner that is ready to start. */
export interface SonarScanner extends ScannerFile {
  /** Starts the scanner. The analysis itself may run in a Java from the server. */
  java: Java
  served: 'cache' | 'download' | 'mirror' | 'path'
}

/**
 * Installs SonarScanner CLI by its pinned digest, and finds a Java to start it with. If the machine has no Java 17 or later, uses
 * the one in SonarSource's archive for the platform. Throws a Problem.
 */
export async function installScanner(options: ScannerOptions, host: Host): Promise<SonarScanner> {
  const setup: Fetching = {
    host,
    lock: options.lock ?? scannerLock,
    platform: options.platform ?? currentPlatform(),
    cacheDir: options.cacheDir,
    findCached: options.findCached,
    mirrorUrl: options.mirrorUrl,
    retry: options.retry ?? patient,
  }
  const java = await findJava(host.env, host)
  const scanner = await takeScanner(options.path, setup)
  return { ...scanner, java: java ?? (await bringJava(setup, options.scratch)) }
}

async function takeScanner(path: string | undefined, setup: Fetching): Promise<Omit<SonarScanner, 'java'>> {
  const { lock } = setup
  if (path !== undefined) return { ...(await scannerAt(path, lock)), served: 'path' }
  const { path: jar, served } = await fetchJar(setup)
  return { ...(await scannerAt(jar, lock)), served }
}

/** Unpacks it in every run, because files that stay between runs would have to be checked one by one. */
async function bringJava(setup: Fetching, scratch: string): Promise<Java> {
  const { lock, platform, host } = setup
  const archive = lock.withJava[platform]
  if (archive === undefined) throw noJava(platform)
  host.info('This machine has no Java 17 or later. Using the one that comes with SonarScanner.')
  const { path } = await fetchArchiveWithJava(archive, setup)
  return unpackJava(path, scratch, host)
}
