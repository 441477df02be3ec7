import { join } from 'node:path'
import { limits, Problem, readIfThere, sha256 } from '@release-tools/base'
import { signatureDigest } from '../events/bundle-facts.ts'
import { imageSignature } from '../kinds/image-signature.ts'
import { provenance } from '../kinds/provenance.ts'
import { sourceSummary } from '../kinds/source-summary.ts'
import type { Manifest } from '../manifest/manifest-model.ts'
import { manifestBundleName, summaryName, tarballName } from '../manifest/release-names.ts'
import type { ReleaseSource } from '../release/release-source.ts'
import { findSignatures } from './check-gpg.ts'
import { bundleLines } from './check-provenance.ts'
import { isListed, type ReadEvidence } from './evidence-reader.ts'
import type { ReleasedModel } from './released-models.ts'

/** A signature that a release has. */
export interface HeldSignature {
  /** That of its bytes, or of the file of a GPG signature; in lower-case hex. */
  sha256: string
  /** Name of its file. */
  name: string
  /** What it is of: its bundle, or for GPG the signature itself. */
  content: { of: 'statement' | 'file' | 'openpgp'; bytes: Buffer }
}

interface Place {
  manifest: Manifest
  read: ReadEvidence
  source: ReleaseSource
  models: ReleasedModel[]
}

/** The signatures that were provided: those of the evidence, and those of the release as a whole. What cannot be read is left out. */
export async function signaturesHeld(
  place: Place,
  wanted: { evidence: boolean; whole: boolean },
): Promise<HeldSignature[]> {
  const evidence = wanted.evidence ? await ofEvidence(place) : []
  return [...evidence, ...(wanted.whole ? await ofWhole(place) : [])]
}

async function ofEvidence({ manifest, read, models }: Place): Promise<HeldSignature[]> {
  const images = manifest.images.map(({ name }) => imageSignature.files.bundle.pathOf(name))
  const paths = [provenance.files.bundles.path, ...images].filter(path => isListed(manifest, path))
  const found = await Promise.all(paths.map(async path => statementsIn(path, await read(path))))
  return [...found, ...models.map(ofModel)].flat()
}

function ofModel({ signaturePath, provided }: ReleasedModel): HeldSignature[] {
  if (provided === undefined) return []
  return readable(() => [ofStatement(signaturePath, provided.signature.toString('utf8'))])
}

async function ofWhole({ manifest, read, source }: Place): Promise<HeldSignature[]> {
  const bundle = `${tarballName(manifest.source.tag)}.sigstore.json`
  const beside = (name: string) => readIfThere(join(source.beside, name), limits.evidence, 'inside')
  const gpg = (await findSignatures(source, manifest)).map(async ({ name, signature }) => {
    const content = await readIfThere(signature, limits.evidence, 'inside')
    return content === undefined ? [] : [heldGpg(name, content)]
  })
  return [
    ...ofFile(manifestBundleName, await read(manifestBundleName)),
    ...ofFile(bundle, await beside(bundle)),
    ...statementsIn(summaryName, await beside(summaryName)),
    // It is made when the records of earlier signatures are written already.
    ...statementsIn(sourceSummary.files.bundle.path, await read(sourceSummary.files.bundle.path)),
    ...(await Promise.all(gpg)).flat(),
  ]
}

function heldGpg(name: string, bytes: Buffer): HeldSignature {
  return { name, sha256: sha256(bytes), content: { of: 'openpgp', bytes } }
}

function ofFile(name: string, bytes: Buffer | undefined): HeldSignature[] {
  if (bytes === undefined) return []
  return readable(() => [{ name, sha256: signatureDigest(bytes), content: { of: 'file', bytes } }])
}

function statementsIn(name: string, content: Buffer | undefined): HeldSignature[] {
  if (content === undefined) return []
  return readable(() => bundleLines(content.toString('utf8')).map(bundle => ofStatement(name, bundle)))
}

function ofStatement(name: string, bundle: string): HeldSignature {
  return { name, sha256: signatureDigest(bundle), content: { of: 'statement', bytes: Buffer.from(bundle) } }
}

/** What is damaged fails the check of the signature itself. */
function readable(read: () => HeldSignature[]): HeldSignature[] {
  try {
    return read()
  } catch (error) {
    if (error instanceof Problem) return []
    throw error
  }
}
