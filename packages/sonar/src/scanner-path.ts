import { readdir } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { fileSize, Problem, sha256File } from '@release-tools/base'
import { WrongDigest } from '@release-tools/host'
import type { ScannerLock } from './scanner-lock.ts'

/** First version that takes its settings from SONAR_SCANNER_JSON_PARAMS. */
const oldestScanner = 6

export interface ScannerFile {
  /** Absolute. */
  jar: string
  /** Has `conf/` of this scanner, if it has one. */
  home: string
  version: string
  sha256: string
}

/**
 * A scanner that is there already: the folder that SonarSource's archive unpacks to, or the jar in its `lib`. Where it is of
 * the pinned version it must be the pinned file. Throws a Problem.
 */
export async function scannerAt(path: string, lock: ScannerLock): Promise<ScannerFile> {
  const jar = await locate(resolve(path))
  const version = versionOf(jar)
  if (version === undefined || Number.parseInt(version, 10) < oldestScanner) throw unsuitable(jar)
  const sha256 = await sha256File(jar)
  if (version === lock.version && sha256 !== lock.jar.sha256) throw changed(jar, sha256, lock)
  const folder = dirname(jar)
  return { jar, home: basename(folder) === 'lib' ? dirname(folder) : folder, version, sha256 }
}

async function locate(path: string): Promise<string> {
  if ((await fileSize(path)) !== undefined) return path
  const names = await readdir(join(path, 'lib')).catch(() => [])
  const jars = names.filter(name => versionOf(name) !== undefined)
  const [name] = jars
  if (name !== undefined && jars.length === 1) return join(path, 'lib', name)
  throw new Problem(`take SonarScanner from ${path}`, {
    found: `there is ${jars.length === 0 ? 'no' : 'more than one'} lib/sonar-scanner-cli-<version>.jar in it.`,
    next: 'Give the folder that the archive of SonarScanner CLI unpacks to, or the jar in its lib.',
  })
}

function versionOf(jar: string): string | undefined {
  return /^sonar-scanner-cli-(\d+(?:\.\d+)+)\.jar$/.exec(basename(jar))?.[1]
}

function unsuitable(jar: string): Problem {
  return new Problem(`take SonarScanner from ${jar}`, {
    found: 'its name does not say that it is SonarScanner CLI 6 or later.',
    next: 'Give sonar-scanner-cli-<version>.jar under its own name.',
  })
}

function changed(jar: string, found: string, lock: ScannerLock): WrongDigest {
  return new WrongDigest(`use ${jar}`, {
    found: `its SHA-256 is ${found}, and that of SonarScanner CLI ${lock.version} is ${lock.jar.sha256}.`,
    next: 'Do not use it, and find out where it comes from.',
  })
}
