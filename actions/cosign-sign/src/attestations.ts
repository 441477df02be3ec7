import { join } from 'node:path'
import { limits, Problem, parseJson, readIfThere } from '@release-tools/base'
import {
  bundleLines,
  type ImageRecord,
  kinds,
  openVexType,
  parseFindings,
  parseOpenVex,
  parseStatement,
  payloadType,
  type TargetPlace,
  vulnsOf,
  vulnsType,
} from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import { trustedFiles } from '@release-tools/runner'
import { type ImageAttestation, readSigned, type SignedAttestation } from '@release-tools/sign'
import type { Attestable, Inputs } from './inputs.ts'

type Wanted = Pick<Inputs, 'attestations' | 'evidence' | 'release-dir'>

/** What a repository says of findings that do not concern it: an OpenVEX document, checked in. */
export const vexFile = '.github/vex.openvex.json'

/** An attestation of an image, the file that its content is from and, if it is of one scanner, the name of that. */
export type Sourced<T> = T & { from: string; scanner?: string }

/** What is attached to an image: what this step signs, and what is signed already. */
export interface Plan {
  sign: Sourced<ImageAttestation>[]
  attach: Sourced<SignedAttestation>[]
}

/** What one kind of evidence gives to the plan, of whatever of it the release has. */
type Planner = (image: ImageRecord, read: Reader, host: Host) => Promise<Partial<Plan>>

const planners: Record<Attestable, Planner> = {
  sbom: async (image, read) => ({ sign: await sbomsOf(image, read) }),
  vulnerabilities: async (image, read, host) => ({ sign: await findingsOf(image, read, host) }),
  'test-statement': async (image, read) => ({ sign: await testsOf(image, read) }),
  vex: async (image, _, { workspace }) => ({ sign: await vexOf(image, workspace) }),
  provenance: async (image, { releaseDir }) => ({ attach: await provenanceOf(image, releaseDir) }),
}

/**
 * What the input `attestations` names and the release has, for an image of it: each statement about the digest that it is true of. Nothing is
 * signed. Throws a Problem for evidence that nobody vouches for, or that is about another image.
 */
export async function planAttestations(image: ImageRecord, inputs: Wanted, host: Host): Promise<Plan> {
  const read = await readerOf(inputs, host)
  const plan: Plan = { sign: [], attach: [] }
  for (const kind of inputs.attestations) {
    const { sign = [], attach = [] } = await planners[kind](image, read, host)
    plan.sign.push(...sign)
    plan.attach.push(...attach)
  }
  return plan
}

interface Reader {
  releaseDir: string
  /** The text of a file of the release, as the job that made it says that it is; undefined if there is none. */
  text(path: string): Promise<string | undefined>
}

async function readerOf({ 'release-dir': releaseDir, evidence }: Wanted, host: Host): Promise<Reader> {
  const isTrusted = await trustedFiles(releaseDir, evidence, host)
  const text = async (path: string) => {
    const content = await readIfThere(join(releaseDir, path), limits.evidence, 'inside')
    if (content === undefined || (await isTrusted(join(releaseDir, path)))) return content?.toString()
    throw new Problem(`attest ${path}`, {
      found: 'no job says that it made this file as it is.',
      next: 'Give the input `evidence` the outputs `evidence` of the steps that made evidence in other jobs.',
    })
  }
  return { releaseDir, text }
}

/** The platforms of an image, as places of evidence. */
function placesOf({ name, platforms }: ImageRecord): { place: TargetPlace; digest: string }[] {
  return platforms.map(({ platform, digest }) => ({ place: { kind: 'image', name, platform }, digest }))
}

/** The image and its platforms: whoever runs it asks for either. */
function allDigests({ digest, platforms }: ImageRecord): string[] {
  return [...new Set([digest, ...platforms.map(one => one.digest)])]
}

/** The SBOMs of each platform: nobody finds them through the index. */
async function sbomsOf(image: ImageRecord, read: Reader): Promise<Plan['sign']> {
  const { cyclonedx, spdx } = kinds.sbom.files
  const formats = [
    { file: cyclonedx, predicateType: 'https://cyclonedx.org/bom' },
    { file: spdx, predicateType: 'https://spdx.dev/Document' },
  ]
  const found: Plan['sign'] = []
  for (const { place, digest } of placesOf(image))
    for (const { file, predicateType } of formats) {
      const from = file.pathOf(place)
      const text = await read.text(from)
      if (text === undefined) continue
      const predicate = parseJson(text, from)
      requireAbout(kinds.sbom.targetOf?.(predicate)?.digest, digest, from)
      found.push({ from, digests: [digest], predicateType, predicate })
    }
  return found
}

/** What each scanner found in each platform. */
async function findingsOf(image: ImageRecord, read: Reader, host: Host): Promise<Plan['sign']> {
  const found: Plan['sign'] = []
  for (const { place, digest } of placesOf(image)) {
    const from = kinds.vulnerabilities.files.document.pathOf(place)
    const text = await read.text(from)
    if (text === undefined) continue
    const document = parseFindings(text, from)
    requireAbout(document.target.digest, digest, from)
    const { predicates, left } = vulnsOf(document)
    for (const reason of left) host.notice(`Nothing is attested of a scanner in ${from}: ${reason}.`)
    for (const { scanner, predicate } of predicates)
      found.push({ from, scanner, digests: [digest], predicateType: vulnsType, predicate })
  }
  return found
}

/** The results of the commit that the image is built from. The commit stays a subject: it is what was tested. */
async function testsOf(image: ImageRecord, read: Reader): Promise<Plan['sign']> {
  const from = kinds['test-statement'].files.statement.path
  const text = await read.text(from)
  if (text === undefined) return []
  const { subject, predicateType, predicate } = parseStatement(payloadType, text)
  return [{ from, digests: allDigests(image), others: subject, predicateType, predicate }]
}

/** The document of the commit. One that its specification forbids is refused: scanners would ignore parts of it without a word. */
async function vexOf(image: ImageRecord, workspace: string): Promise<Plan['sign']> {
  const text = (await readIfThere(join(workspace, vexFile), limits.evidence, 'inside'))?.toString()
  if (text === undefined) return []
  const predicate = parseJson(text, vexFile)
  parseOpenVex(predicate, vexFile)
  return [{ from: vexFile, digests: allDigests(image), predicateType: openVexType, predicate }]
}

async function provenanceOf(image: ImageRecord, releaseDir: string): Promise<Plan['attach']> {
  const from = kinds.provenance.files.bundles.path
  const text = (await readIfThere(join(releaseDir, from), limits.evidence, 'inside'))?.toString() ?? ''
  const bundles = text.trim() === '' ? [] : bundleLines(text)
  const about = readSigned(bundles, allDigests(image)).filter(({ digests }) => digests.length > 0)
  return about.map(one => ({ ...one, from }))
}

/** Throws a Problem for evidence that names another image. */
function requireAbout(named: string | undefined, digest: string, path: string): void {
  if (named === undefined || named === digest) return
  throw new Problem(`attest ${path}`, {
    found: `it is about ${named}, and not about ${digest}.`,
    next: 'Make the evidence again, of the image that is released.',
  })
}
