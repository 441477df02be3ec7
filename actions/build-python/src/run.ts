import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { listFiles } from '@release-tools/base'
import {
  buildPython,
  collectLicences,
  deliver,
  installFrontEnd,
  type PythonFacts,
  provePython,
  takeWheels,
  writePythonEvidence,
} from '@release-tools/build'
import { artifactsDir, listOutput } from '@release-tools/evidence'
import { type Host, type Outputs, withScratch } from '@release-tools/host'
import { recordArtifacts, requireDistributions } from '@release-tools/release'
import { fetchArtifacts, fetchGiven, findRelease, noteEvidence, storeArtifact } from '@release-tools/runner'
import { type BuildRequest, buildRequest } from './build-request.ts'
import { checkFiles } from './findings.ts'
import type { Inputs } from './inputs.ts'
import type { OutputName } from './names.ts'
import { refuseSecrets } from './secrets.ts'
import { buildSummary } from './summary.ts'

/** Builds the distributions, checks them, and records how they were built. Until all of that is done, the release directory has none. */
export async function run(inputs: Inputs, host: Host): Promise<Outputs<OutputName>> {
  const releaseDir = inputs['release-dir']
  await fetchArtifacts(inputs['from-artifacts'], releaseDir, host)
  const found = await findRelease(inputs, host)
  const request = await buildRequest(inputs, found, host)
  const { facts, findings } = await withScratch('python', host, async scratch => {
    const staged = join(scratch, artifactsDir)
    await mkdir(staged)
    const wheels = await givenWheels(inputs, scratch, host)
    const facts = await build(request, { wheels, scratch, outDir: staged }, host)
    await requireDistributions(scratch, found.project, found.release, host)
    const files = (await listFiles(staged)).map(file => ({ file, path: join(staged, file) }))
    const findings = await checkFiles(files, host)
    await refuseSecrets(files, inputs.secrets, host)
    await deliver(staged, join(releaseDir, artifactsDir))
    return { facts, findings }
  })
  const evidence = await writePythonEvidence(releaseDir, facts)
  const subjects = await recordArtifacts(releaseDir, 'build-python.artifacts', found.release?.tag)
  await noteEvidence(releaseDir, evidence, host)
  await host.summary(buildSummary(facts, findings), 'evidence')
  const outputs = { subjects: await listOutput(releaseDir, subjects), evidence: await listOutput(releaseDir, evidence) }
  if (inputs['to-artifact'] !== undefined) await storeArtifact(inputs['to-artifact'], releaseDir, host)
  return { ...outputs, proof: proofOf(facts) }
}

/** The directory with wheels of other jobs; undefined if there are none. */
async function givenWheels(inputs: Inputs, scratch: string, host: Host): Promise<string | undefined> {
  if (inputs['wheels-from'].length === 0) return inputs.wheels
  const directory = join(scratch, 'given')
  await fetchGiven(inputs['wheels-from'], directory, host)
  return directory
}

interface Places {
  /** Wheels from elsewhere. */
  wheels: string | undefined
  scratch: string
  outDir: string
}

async function build(
  { build, prove }: BuildRequest,
  { wheels, scratch, outDir }: Places,
  host: Host,
): Promise<PythonFacts> {
  // First: what other jobs built may be refused.
  const given = wheels === undefined ? [] : await takeWheels(wheels, outDir)
  const frontEnd = await installFrontEnd(build.interpreter, scratch, host)
  const all = { ...build, outDir, frontEnd }
  const built = await host.group(`Build ${build.name}`, () => buildPython(all, host))
  built.requirements.notes.forEach(note => void host.info(note))
  const proof = prove ? await host.group('Build it again', () => provePython(all, built, host)) : undefined
  const licences = await collectLicences(
    [...built.artifacts.map(({ path }) => path), ...given.map(({ file }) => join(outDir, file))],
    { interpreter: build.interpreter, scratch },
    host,
  )
  return { build: all, built, proof, given, licences }
}

/** The least that is proven of a file. */
function proofOf({ proof, given }: PythonFacts): string {
  const proofs = [...(proof?.files.values() ?? [])].map(one => one.proof)
  if (proofs.includes('no')) return 'no'
  return proof === undefined || given.length > 0 ? 'unverified' : 'bytes'
}
