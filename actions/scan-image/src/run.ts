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
import { expandTarget, registryLogin, type TargetSpec } from '@release-tools/oci'
import {
  credentialsOf,
  fetchArtifacts,
  madeEvidence,
  noteEvidence,
  readEvent,
  readTarget,
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
  type ScanOptions,
  scanEvidence,
  scanGate,
  scanTarget,
  shippedComponents,
  warnOfIgnoredSettings,
} from '@release-tools/scan'
import type { Inputs } from './inputs.ts'
import type { OutputName } from './names.ts'
import { outputsOf } from './outputs.ts'
import { showResults } from './show-results.ts'

/** Scans the target, writes the reports, and then judges them. */
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
  const credentials = credentialsOf(inputs, host)
  const { target: spec, name, ...named } = await readTarget(inputs, host)
  const targets = await expandTarget(spec, {
    name: await projectName(spec, name),
    platforms: inputs.platforms,
    scratch,
    env: host.env,
    exec: (...call) => host.exec(...call),
    ...credentials,
  })
  const login = await registryLogin(spec, credentials.credentials, scratch)
  const { scanners, today, exclude, epss, 'known-exploited': knownExploited, 'release-dir': releaseDir } = inputs
  const feeds = await readFeeds({ epss, knownExploited })
  const isTrusted = await trustedFiles(releaseDir, inputs.evidence, host)
  const options = { ...by, releaseDir, scratch, scanners, feeds, today, login, spec, exclude, isTrusted, ...named }
  return withBaseline(inputs.baseline, { spec, scratch, host }, async baseline => {
    const scans: Scan[] = []
    for (const target of targets)
      scans.push(...(await scanTarget(target, baseline === undefined ? options : { ...options, baseline }, host)))
    return scans
  })
}

/** Scans with what the user wants findings to be compared with. The base of a pull request is checked out for that time. */
async function withBaseline<T>(
  wanted: Inputs['baseline'],
  { spec, scratch, host }: { spec: TargetSpec; scratch: string; host: Host },
  scan: (baseline: GivenBaseline | undefined) => Promise<T>,
): Promise<T> {
  if (wanted === undefined) return scan(undefined)
  if (wanted !== 'base') return scan(await readBaseline(wanted.path, wanted.shown))
  const directory = spec.kind === 'dir' ? spec.value : host.workspace
  const checkout = await checkOutBase(directory, readEvent().pullRequest, scratch, host)
  try {
    return await scan({ about: { kind: 'base', name: checkout.commit }, checkout })
  } finally {
    await removeBase(checkout, host)
  }
}
