import { join } from 'node:path'
import { prepareBase } from './prepare/base.ts'
import { cacheDir, locked } from './prepare/cache.ts'
import { collectPrograms } from './prepare/collect.ts'
import { prepareDatabases } from './prepare/databases.ts'
import { builderModules, buildxModules, prepareGo, s3Modules, serverModules, vexModules } from './prepare/go.ts'
import { prepareImages } from './prepare/images.ts'
import { type Part, type Prepared, withMakers } from './prepare/parts.ts'
import { prepareWheels } from './prepare/python.ts'
import { prepareSonarFiles } from './prepare/sonar.ts'
import { prepareSonarData } from './prepare/sonar-data.ts'
import { prepareSystem } from './prepare/system.ts'
import { prepareTools } from './prepare/tools.ts'
import { prepareTrivy } from './prepare/trivy.ts'
import { prepareVaultApi } from './prepare/vault-api.ts'
import {
  auditFiles,
  prepareIndexTools,
  prepareKeyServices,
  prepareProjectWheels,
  preparePythons,
  prepareValidators,
} from './prepare/virtualenv.ts'

export type { Part, Prepared } from './prepare/parts.ts'

export interface PrepareOptions {
  /** Called with each line of progress. The caller adds the time. */
  log: (line: string) => void
  /** Requirements files with digests, for the packages in `wheels`. */
  requirements?: string[]
}

/**
 * The stage with a network: fills the caches with the parts, each once. Can be interrupted and run again. If everything is in the
 * caches, it takes less than a second. If system programs are missing, throws a Problem that names all of them before it downloads
 * anything.
 */
export async function prepare<P extends Part>(parts: readonly P[], options: PrepareOptions): Promise<Prepared<P>> {
  const wanted = withMakers(parts)
  const own = join(cacheDir(), 'testbed')
  return locked(own, options.log, async () => {
    await prepareSystem(options.log, wanted)
    const found = await prepareParts(wanted, own, options)
    return found as Prepared<P>
  })
}

/** Runs compilers beside downloads, because compilers use all cores and downloads mostly wait for the network. */
async function prepareParts(wanted: Set<Part>, own: string, { log, requirements = [] }: PrepareOptions) {
  const when = <T>(part: Part, work: () => Promise<T>) => (wanted.has(part) ? work() : undefined)
  const [programs, base, wheels, pythons, sbom, auditWheels, indexTools, kms, images, sonar] = await allEnded([
    preparePrograms(wanted, own, log),
    when('example', () => prepareBase(own, log)),
    when('example', () => prepareWheels(own, requirements, log)),
    when('python', () => preparePythons(own, log)),
    when('sbom', () => prepareSbom(own, log)),
    when('audit', () => prepareWheels(own, auditFiles, log)),
    when('index', () => prepareIndexTools(own, log)),
    when('kms', () => prepareKms(own, log)),
    when('images', () => prepareImages(own, log)),
    when('sonar', () => prepareSonar(own, log)),
  ])
  const databases = await when('databases', () => prepareDatabases(own, programs?.bin ?? '', log))
  return {
    ...programs,
    ...(databases && { databases }),
    ...(base && { baseLayout: base.layout, baseDigest: base.digest, wheels }),
    ...pythons,
    ...sbom,
    ...(auditWheels && { auditWheels }),
    ...(indexTools && { indexTools }),
    ...kms,
    ...(images && { images }),
    ...(sonar && { sonar }),
  }
}

async function prepareSbom(own: string, log: (line: string) => void) {
  const realWheels = await prepareProjectWheels(own, log)
  return { realWheels, validators: await prepareValidators(own, log) }
}

async function prepareKms(own: string, log: (line: string) => void) {
  const keyServices = await prepareKeyServices(own, log)
  return { keyServices, vaultApi: await prepareVaultApi(own, log) }
}

async function prepareSonar(own: string, log: (line: string) => void) {
  const files = await prepareSonarFiles(own, log)
  return { ...files, ...(await prepareSonarData(own, files.home, log)) }
}

async function preparePrograms(wanted: Set<Part>, own: string, log: (line: string) => void) {
  if (!['tools', 'servers', 'builders', 'buildx', 'vex', 's3'].some(part => wanted.has(part as Part))) return undefined
  const [built, trivy] = await allEnded([
    buildPrograms(wanted, own, log),
    wanted.has('tools') ? prepareTrivy(own, log) : undefined,
  ])
  const programs = await collectPrograms(own, [...built.tools, ...(trivy === undefined ? [] : [trivy])], built.servers)
  return { ...programs, act: join(programs.tools, 'act/act') }
}

/** Runs one compiler after the other, because each uses all cores. */
async function buildPrograms(wanted: Set<Part>, own: string, log: (line: string) => void) {
  const tools = wanted.has('tools') ? await prepareTools(cacheDir(), log) : []
  const modules = [
    ...(wanted.has('servers') ? serverModules : []),
    ...(wanted.has('builders') ? builderModules : []),
    ...(wanted.has('buildx') ? buildxModules : []),
    ...(wanted.has('vex') ? vexModules : []),
    ...(wanted.has('s3') ? s3Modules : []),
  ]
  return { tools, servers: await prepareGo(modules, own, log) }
}

/** Like Promise.all, but fails only after all have ended, so that no work continues after an error message. */
async function allEnded<T extends unknown[]>(work: { [K in keyof T]: Promise<T[K]> | T[K] }): Promise<T> {
  await Promise.allSettled(work)
  return Promise.all(work) as Promise<T>
}
