import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import {
  decide,
  type FindingsDocument,
  jobListsOutput,
  listOutput,
  type Policy,
  readPolicy,
  readVexFiles,
  writePolicy,
  writeVexFiles,
} from '@release-tools/evidence'
import { type Host, type Outputs, withScratch } from '@release-tools/host'
import { expandTarget, registryLogin } from '@release-tools/oci'
import {
  credentialsOf,
  fetchArtifacts,
  madeEvidence,
  type NamedTarget,
  noteEvidence,
  readEvent,
  readTargets,
  repositoryAddress,
  storeArtifact,
  trustedFiles,
} from '@release-tools/runner'
import {
  checkOutBase,
  type GivenBaseline,
  judgeScans,
  projectName,
  readBaseline,
  readFeeds,
  removeBase,
  type Scan,
  type ScanJob,
  type ScanOptions,
  scanEvidence,
  scanGate,
  scanTargets,
  shippedComponents,
  warnOfIgnoredSettings,
} from '@release-tools/scan'
import type { Inputs } from './inputs.ts'
import type { OutputName } from './names.ts'
import { outputsOf } from './outputs.ts'
import { showResults } from './show-results.ts'

/** Scans the targets, writes the reports, and then judges them. */
export async function run(inputs: Inputs, host: Host): Promise<Outputs<OutputName>> {
  const releaseDir = inputs['release-dir']
  await fetchArtifacts(inputs['from-artifacts'], releaseDir, host)
  const policy = await readPolicy(inputs.policy, host)
  const vex = await readVexFiles(policy, host.workspace)
  warnOfIgnoredSettings(host)
  const scans = await withScratch('scan', host, scratch =>
    scanAll(inputs, { policy, vex, repository: repositoryAddress() }, scratch, host),
  )
  const evidence = await scanEvidence(scans, releaseDir)
  await noteEvidence(releaseDir, evidence, host)
  const output = await listOutput(releaseDir, evidence)
  const digests = await jobListsOutput(releaseDir, { evidence: await madeEvidence(releaseDir, host) })
  await writePolicy(policy, releaseDir)
  await writeVexFiles(vex, releaseDir)
  const documents = scans.map(scan => scan.document)
  const components = await componentsFor(policy, documents, inputs, host)
  const judged = judgeScans(policy, vex, scans, inputs.today)
  const decision = decide(policy, { findings: documents, vex: judged, ...components }, inputs.today)
  await showResults(scans, decision, policy, inputs, host)
  if (inputs['to-artifact'] !== undefined) await storeArtifact(inputs['to-artifact'], releaseDir, host)
  return scanGate(decision, outputsOf(scans, decision, { evidence: output, digests }, releaseDir), inputs, host)
}

/** What ships, if the policy asks for its licences. */
async function componentsFor({ licences }: Policy, documents: FindingsDocument[], inputs: Inputs, host: Host) {
  if (licences === undefined) return {}
  const releaseDir = inputs['release-dir']
  const isTrusted = await trustedFiles(releaseDir, inputs.evidence, host)
  const targets = documents.map(({ target }) => target)
  return { components: await shippedComponents(targets, { releaseDir, isTrusted }) }
}

async function scanAll(
  inputs: Inputs,
  by: Pick<ScanOptions, 'policy' | 'vex' | 'repository'>,
  scratch: string,
  host: Host,
): Promise<Scan[]> {
  const { scanners, today, epss, 'known-exploited': knownExploited, 'release-dir': releaseDir } = inputs
  const feeds = await readFeeds({ epss, knownExploited })
  const isTrusted = await trustedFiles(releaseDir, inputs.evidence, host)
  // Loaded only if it is asked for: most scans ask no index.
  const index = inputs['dependency-status'] ? { index: (await import('./ask-index.ts')).indexOf(inputs, host) } : {}
  const named = await readTargets(inputs, host)
  return withBaseline(inputs.baseline, { named, scratch, host }, async baseline => {
    const given = baseline === undefined ? {} : { baseline }
    const report = inputs['safety-report'] === undefined ? {} : { safetyReport: inputs['safety-report'] }
    const options = { ...by, ...report, ...index, releaseDir, scanners, feeds, today, isTrusted, ...given }
    const jobs: ScanJob[] = []
    for (const target of named) jobs.push(...(await jobsOf(target, inputs, options, scratch, host)))
    return scanTargets(jobs, host)
  })
}

/** What is scanned of a target: each platform. */
async function jobsOf(
  { target: spec, name, ...named }: NamedTarget,
  inputs: Inputs,
  common: Omit<ScanOptions, 'spec' | 'scratch' | 'login' | 'exclude' | 'version'>,
  folder: string,
  host: Host,
): Promise<ScanJob[]> {
  const scratch = await mkdtemp(join(folder, 'target-'))
  const credentials = credentialsOf(inputs, host)
  const targets = await expandTarget(spec, {
    name: await projectName(spec, name),
    platforms: inputs.platforms,
    scratch,
    env: host.env,
    exec: (...call) => host.exec(...call),
    ...credentials,
  })
  const login = await registryLogin(spec, credentials.credentials, scratch)
  const exclude = spec.kind === 'dir' || spec.kind === 'python-env' ? inputs.exclude : []
  return targets.map(target => ({ target, options: { ...common, spec, scratch, login, exclude, ...named } }))
}

/** Scans with what the user wants findings to be compared with. The base of a pull request is checked out for that time. */
async function withBaseline<T>(
  wanted: Inputs['baseline'],
  { named, scratch, host }: { named: NamedTarget[]; scratch: string; host: Host },
  scan: (baseline: GivenBaseline | undefined) => Promise<T>,
): Promise<T> {
  if (wanted === undefined) return scan(undefined)
  if (wanted !== 'base') return scan(await readBaseline(wanted.path, wanted.shown))
  const directory = named.find(({ target }) => target.kind === 'dir')?.target.value ?? host.workspace
  const checkout = await checkOutBase(directory, readEvent().pullRequest, scratch, host)
  try {
    return await scan({ about: { kind: 'base', name: checkout.commit }, checkout })
  } finally {
    await removeBase(checkout, host)
  }
}
