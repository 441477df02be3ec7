import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileSize, listFiles, sha256File } from '@release-tools/base'
import { download, type Host, type RetryPolicy, WrongDigest } from '@release-tools/host'
import {
  cacheArchitecture,
  clear,
  type FindCached,
  type Platform,
  place,
  recordName,
  unpackProgram,
  writeRecord,
} from '@release-tools/tools'
import { type LockedFile, type ScannerLock, semanticVersion } from './scanner-lock.ts'

/** Largest archive, in bytes. Those with a Java have about 60 MB. */
const archiveLimit = 256 * 1024 * 1024

/** Settings of downloads. */
export interface Fetching {
  host: Host
  lock: ScannerLock
  platform: Platform
  /** The runner's tool cache. */
  cacheDir: string
  findCached: FindCached | undefined
  /** Server to download from instead of SonarSource's. */
  mirrorUrl: string | undefined
  retry: RetryPolicy
}

export interface FetchedFile {
  path: string
  served: 'cache' | 'download' | 'mirror'
}

/** The scanner's jar: from the tool cache if it is complete there, otherwise from the archive. Throws a Problem. */
export function fetchJar(setup: Fetching): Promise<FetchedFile> {
  const { archive, jar, version } = setup.lock
  return fetchFile('sonar-scanner', jar, setup, async staging => {
    const zip = join(staging, archive.file)
    await downloadArchive(archive, zip, setup)
    const digest = await unpackProgram(zip, `sonar-scanner-${version}/lib/${jar.file}`, join(staging, jar.file))
    if (digest !== jar.sha256) throw wrongJar(jar, digest)
    await rm(zip)
  })
}

/** The archive with a Java for this platform. It stays packed in the tool cache, so that one digest proves that it is complete. */
export function fetchArchiveWithJava(archive: LockedFile, setup: Fetching): Promise<FetchedFile> {
  return fetchFile('sonar-scanner-java', archive, setup, staging =>
    downloadArchive(archive, join(staging, archive.file), setup),
  )
}

async function fetchFile(
  name: string,
  file: LockedFile,
  setup: Fetching,
  fill: (staging: string) => Promise<void>,
): Promise<FetchedFile> {
  const cached = await fromCache(name, file, setup)
  if (cached !== undefined) return { path: cached, served: 'cache' }
  const folder = cacheFolder(name, setup)
  await place(folder, async staging => {
    await fill(staging)
    const { sha256 } = file
    await writeRecord(join(staging, file.file), { name, version: setup.lock.version, sha256, origin: 'release' })
  })
  return { path: join(folder, file.file), served: setup.mirrorUrl === undefined ? 'download' : 'mirror' }
}

/** The expected digest comes from the lock, never from a file in the cache. The folder must contain nothing else. */
async function fromCache(name: string, file: LockedFile, setup: Fetching): Promise<string | undefined> {
  const folder = await lookUp(name, setup)
  if (folder === undefined || (await fileSize(join(folder, file.file))) === undefined) return undefined
  const foreign = (await listFiles(folder)).find(path => path !== file.file && path !== recordName)
  const path = join(folder, file.file)
  if (foreign === undefined && (await sha256File(path)) === file.sha256) return path
  const found = foreign === undefined ? 'has changed' : `has the unexpected file ${JSON.stringify(foreign)} beside it`
  setup.host.warning(`${file.file} in the tool cache ${found}. Installing it again.`)
  await clear(folder)
  return undefined
}

async function lookUp(name: string, setup: Fetching): Promise<string | undefined> {
  if (setup.findCached === undefined) return cacheFolder(name, setup)
  return setup.findCached(name, semanticVersion(setup.lock.version), cacheArchitecture(setup.platform))
}

function cacheFolder(name: string, { cacheDir, lock, platform }: Fetching): string {
  return join(cacheDir, name, semanticVersion(lock.version), cacheArchitecture(platform))
}

function downloadArchive({ file, sha256 }: LockedFile, path: string, setup: Fetching): Promise<void> {
  const base = (setup.mirrorUrl ?? setup.lock.url).replace(/\/+$/, '')
  const { retry, host } = setup
  return download(`${base}/${file}`, path, { sha256, limit: archiveLimit, retry, say: host.info, env: host.env })
}

function wrongJar(jar: LockedFile, found: string): WrongDigest {
  return new WrongDigest('unpack SonarScanner', {
    found: `the SHA-256 of ${jar.file} is ${found}, but the lock has ${jar.sha256}.`,
    next: 'Do not use it. Report this, because the lock of release-tools contradicts itself.',
  })
}
