import { readdir } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { fileSize, ifThere, messageOf, Problem, sha256File } from '@release-tools/base'
import { WrongDigest } from '@release-tools/host'
import type { ScannerLock } from './scanner-lock.ts'

/** First version that reads its settings from SONAR_SCANNER_JSON_PARAMS. */
const oldestScanner = 6
/** Largest jar, in bytes. That of SonarScanner CLI 8 has 11 MB. */
const jarLimit = 64 * 1024 * 1024

export interface ScannerFile {
  /** Absolute path. */
  jar: string
  /** The folder with `conf/` of this scanner, if it has one. */
  home: string
  version: string
  sha256: string
}

/**
 * An existing scanner: the unpacked folder of SonarSource's archive, or the jar in its `lib`. If it has the pinned version, it
 * must be the pinned file. Throws a Problem.
 */
export async function scannerAt(path: string, lock: ScannerLock): Promise<ScannerFile> {
  const jar = await locate(resolve(path))
  const version = versionOf(jar)
  if (version === undefined || Number.parseInt(version, 10) < oldestScanner) throw unsuitable(jar)
  const sha256 = await sha256File(jar, 'regular', jarLimit)
  if (version === lock.version && sha256 !== lock.jar.sha256) throw changed(jar, sha256, lock)
  const folder = dirname(jar)
  return { jar, home: basename(folder) === 'lib' ? dirname(folder) : folder, version, sha256 }
}

async function locate(path: string): Promise<string> {
  if ((await fileSize(path)) !== undefined) return path
  const names =
    (await ifThere(readdir(join(path, 'lib'))).catch(error => Promise.reject(unreadable(path, error)))) ?? []
  const jars = names.filter(name => versionOf(name) !== undefined)
  const [name] = jars
  if (name !== undefined && jars.length === 1) return join(path, 'lib', name)
  throw new Problem(`use SonarScanner from ${path}`, {
    found: `it contains ${jars.length === 0 ? 'no' : 'more than one'} lib/sonar-scanner-cli-<version>.jar.`,
    next: 'Give the unpacked folder of the SonarScanner CLI archive, or the jar in its lib.',
  })
}

function unreadable(path: string, cause: unknown): Problem {
  return new Problem(`use SonarScanner from ${path}`, {
    found: `it cannot be read (${messageOf(cause)}).`,
    next: 'Give the unpacked folder of the SonarScanner CLI archive, or the jar in its lib.',
    cause,
  })
}

function versionOf(jar: string): string | undefined {
  return /^sonar-scanner-cli-(\d+(?:\.\d+)+)\.jar$/.exec(basename(jar))?.[1]
}

function unsuitable(jar: string): Problem {
  return new Problem(`use SonarScanner from ${jar}`, {
    found: 'it does not have the name of SonarScanner CLI 6 or later.',
    next: 'Give a file with its original name, sonar-scanner-cli-<version>.jar.',
  })
}

function changed(jar: string, found: string, lock: ScannerLock): WrongDigest {
  return new WrongDigest(`use ${jar}`, {
    found: `its SHA-256 is ${found}, expected ${lock.jar.sha256} for SonarScanner CLI ${lock.version}.`,
    next: 'Do not use it. Find out its origin.',
  })
}
