import { join } from 'node:path'
import { byKind, limits, Problem, readIfThere } from '@release-tools/base'
import {
  bundleLines,
  hasSubject,
  type ImageEntry,
  imageSignatureType,
  kinds,
  provenanceType,
  SignatureVerifier,
  type Signer,
  type Statement,
  signedBy,
  signerText,
  type Trust,
  type Verified,
  type VerifiedProvenance,
} from '@release-tools/evidence'
import type { ImageFact, ProvenanceFact, SignatureFact } from '../notes/release-facts.ts'

const provenancePath = kinds.provenance.files.bundles.path

/** What the verified signatures of images and artifacts say. */
export interface VerifiedEvidence {
  provenance: ProvenanceFact[]
  /** The same statements, as the SLSA Build level follows from them. */
  statements: VerifiedProvenance[]
  /** By name of the image. Images without a signature are absent. */
  images: Map<string, SignatureFact>
  /** Lines of the log of the verification. */
  log: string[]
}

/** Verifies every signature in the release directory. Throws a Problem for an invalid one, so that nothing builds upon it. */
export async function verifyEvidence(
  releaseDir: string,
  images: ImageEntry[],
  trust: Trust,
): Promise<VerifiedEvidence> {
  const verifier = new SignatureVerifier(trust)
  const found: VerifiedEvidence = {
    provenance: [],
    statements: [],
    images: new Map(),
    log: trust.signers.map(trustLine),
  }
  for (const image of images) await verifyImage(image, releaseDir, verifier, found)
  await verifyProvenance(releaseDir, verifier, found)
  return found
}

async function verifyImage(
  image: ImageEntry,
  releaseDir: string,
  verifier: SignatureVerifier,
  found: VerifiedEvidence,
): Promise<void> {
  const path = kinds['image-signature'].files.bundle.pathOf(image.name)
  const reference = `${image.repository}@${image.digest}`
  const bundle = await textIfThere(join(releaseDir, path))
  if (bundle === undefined) return void found.log.push(`${reference}: not signed`)
  const verified = verifyLine(bundle, path, verifier)
  const { predicateType } = verified.statement
  if (
    predicateType !== imageSignatureType ||
    !hasSubject(verified.statement, { sha256: image.digest.slice('sha256:'.length) })
  ) {
    throw new Problem(`verify ${path}`, {
      found: `it is not a signature of ${reference}.`,
      next: 'Sign the image again with cosign-sign.',
    })
  }
  found.images.set(image.name, signatureFact(verified))
  found.log.push(`${reference}: signature verified`, ...describe(verified))
}

async function verifyProvenance(
  releaseDir: string,
  verifier: SignatureVerifier,
  found: VerifiedEvidence,
): Promise<void> {
  const text = await textIfThere(join(releaseDir, provenancePath))
  if (text === undefined) return void found.log.push(`${provenancePath}: missing`)
  for (const [index, line] of provenanceLines(text).entries()) {
    const verified = verifyLine(line, provenancePath, verifier)
    found.provenance.push(provenanceFact(verified.statement, signatureFact(verified)))
    found.statements.push({ ...verified, predicate: verified.statement.predicate })
    found.log.push(
      `${provenancePath} line ${index + 1}: signature verified`,
      ...describe(verified),
      ...subjectLines(verified.statement),
    )
  }
}

/** The bundles, one per line. bundleLines addresses somebody who downloaded a release; the maker of one can run a step again. */
function provenanceLines(text: string): string[] {
  try {
    return bundleLines(text)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const next = 'Delete it, and run slsa-provenance again.'
    throw new Problem(`read ${provenancePath}`, { found: error.found, next, cause: error })
  }
}

function verifyLine(
  bundle: string,
  path: string,
  verifier: SignatureVerifier,
): ReturnType<SignatureVerifier['verifyStatement']> {
  try {
    return verifier.verifyStatement(bundle)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    throw new Problem(`verify ${path}`, {
      found: error.found,
      next: 'Check the inputs `key`, `certificate-identity`, `certificate-oidc-issuer` and `trusted-root`, which say whom to trust.',
      ...(error.details === undefined ? {} : { details: error.details }),
      cause: error,
    })
  }
}

/** The fields of https://slsa.dev/spec/v1.1/provenance that notes and page show. */
interface Provenance {
  buildDefinition?: { buildType?: string; resolvedDependencies?: unknown[] }
  runDetails?: { builder?: { id?: string }; metadata?: { invocationId?: string } }
}

function provenanceFact({ predicateType, predicate, subject }: Statement, signature: SignatureFact): ProvenanceFact {
  if (predicateType !== provenanceType) {
    throw new Problem(`verify ${provenancePath}`, {
      found: `one of its lines has a predicate of type ${predicateType}.`,
      next: 'Write to this file only with slsa-provenance.',
    })
  }
  const { buildDefinition, runDetails } = (predicate ?? {}) as Provenance
  const run = runDetails?.metadata?.invocationId
  return {
    builder: runDetails?.builder?.id ?? 'unknown',
    buildType: buildDefinition?.buildType ?? 'unknown',
    ...(run === undefined ? {} : { run }),
    subjects: subject.length,
    dependencies: buildDefinition?.resolvedDependencies?.length ?? 0,
    signature,
  }
}

/** The image, with its signature if it has one. */
export function imageFact(image: ImageEntry, { images }: Pick<VerifiedEvidence, 'images'>): ImageFact {
  const signature = images.get(image.name)
  return signature === undefined ? image : { ...image, signature }
}

/** What notes and page say of a valid signature. */
export function signatureFact({ signer, logged }: Verified): SignatureFact {
  const key = byKind(signer, { key: ({ publicKey }): Partial<SignatureFact> => ({ publicKey }), identity: () => ({}) })
  return { signer: signedBy(signer), logged, ...key }
}

function trustLine(signer: Signer): string {
  return `trusted: ${signerText(signedBy(signer))}`
}

function describe({ signer, time, logged }: Verified): string[] {
  return [
    `  signed by ${signerText(signedBy(signer))}`,
    `  ${time === undefined ? 'no signed time' : `signed at ${time}`}, ${logged ? 'in a transparency log' : 'not in a transparency log'}`,
  ]
}

function subjectLines({ subject }: Statement): string[] {
  const shown = (digest: Record<string, string>) => Object.entries(digest).map(([hash, value]) => `${hash}:${value}`)
  return subject.map(({ name, digest }) => `  ${shown(digest).join(' ')}  ${name ?? ''}`.trimEnd())
}

async function textIfThere(path: string): Promise<string | undefined> {
  return (await readIfThere(path, limits.evidence, 'inside'))?.toString()
}
