import { join } from 'node:path'
import { prepareBase } from './prepare/base.ts'
import { cacheDir, locked } from './prepare/cache.ts'
import { collectPrograms } from './prepare/collect.ts'
import { prepareDatabases } from './prepare/databases.ts'
import { prepareGo } from './prepare/go.ts'
import { prepareWheels } from './prepare/python.ts'
import { prepareSonarFiles, type SonarFiles } from './prepare/sonar.ts'
import { prepareSonarData, type SonarData } from './prepare/sonar-data.ts'
import { prepareSystem } from './prepare/system.ts'
import { prepareTools } from './prepare/tools.ts'
import { prepareTrivy } from './prepare/trivy.ts'
import { preparePythons } from './prepare/virtualenv.ts'

export interface PrepareOptions {
  /** Takes a line of progress; the caller adds the time. */
  log: (line: string) => void
  /** Requirements files, with digests, of what pip is to find in `wheels`. */
  requirements?: string[]
  /** Also prepare what only the tests of coverage need: SonarQube, and Pythons with pytest. */
  coverage?: boolean
}

/** For the tests of coverage. */
export interface PreparedCoverage {
  sonar: SonarFiles & SonarData
  /** Paths of the interpreters. */
  python: string
  pypy: string
}

/** All that tests and the demo need from the network, ready on this machine. Paths are absolute. */
export interface Prepared {
  /** Directory with every program: tools, servers, makers of databases. */
  bin: string
  /** Directory with `<tool>/<tool>` and the installer's record beside it, as setup-tools takes it for `tool-path`. */
  tools: string
  act: string
  /** OCI layout of the base image, and the digest of its manifest, `sha256:…`. */
  baseLayout: string
  baseDigest: string
  /** Directory for pip's `--find-links`. */
  wheels: string
  /** Environment that leads grype and trivy to the sample databases. */
  databases: Record<string, string>
}

/** What `coverage: true` adds. */
export type PreparedForTests = Prepared & { coverage: PreparedCoverage }

/**
 * The stage with a network: fills the caches, each part once. Can be interrupted and run again; when all is there it takes
 * less than a second. Throws a Problem that names all missing programs of the system before anything is downloaded.
 */
export async function prepare(options: PrepareOptions & { coverage: true }): Promise<PreparedForTests>
export async function prepare(options: PrepareOptions): Promise<Prepared>
export async function prepare({ log, requirements = [], coverage = false }: PrepareOptions): Promise<Prepared> {
  const cache = cacheDir()
  const own = join(cache, 'testbed')
  return locked(own, log, async () => {
    await prepareSystem(log, coverage)
    // Compilers use all cores; the others mostly wait for the network.
    const [programs, base, trivy, wheels, more] = await allEnded([
      preparePrograms(cache, own, log),
      prepareBase(own, log),
      prepareTrivy(own, log),
      prepareWheels(own, requirements, log),
      coverage ? prepareCoverage(own, log) : undefined,
    ])
    const { bin, tools } = await collectPrograms(own, [...programs.tools, trivy], programs.servers)
    const databases = await prepareDatabases(own, bin, log)
    const { layout, digest } = base
    const act = join(tools, 'act/act')
    return {
      bin,
      tools,
      act,
      baseLayout: layout,
      baseDigest: digest,
      wheels,
      databases,
      ...(more && { coverage: more }),
    }
  })
}

async function prepareCoverage(own: string, log: (line: string) => void): Promise<PreparedCoverage> {
  const [pythons, files] = await allEnded([preparePythons(own, log), prepareSonarFiles(own, log)])
  return { ...pythons, sonar: { ...files, ...(await prepareSonarData(own, files.home, log)) } }
}

/** One compiler after the other: each keeps all cores busy. */
async function preparePrograms(cache: string, own: string, log: (line: string) => void) {
  const tools = await prepareTools(cache, log)
  return { tools, servers: await prepareGo(own, log) }
}

/** Like Promise.all, but fails only when all have ended: nothing works on behind an error message. */
async function allEnded<T extends unknown[]>(work: { [K in keyof T]: Promise<T[K]> | T[K] }): Promise<T> {
  await Promise.allSettled(work)
  return Promise.all(work) as Promise<T>
}
