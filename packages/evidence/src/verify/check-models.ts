import { count, Problem } from '@release-tools/base'
import type { FileEntry, Manifest } from '../manifest/manifest-model.ts'
import type { ModelManifest } from '../models/model-manifest.ts'
import { claimedModel, openModelSignature } from '../models/open-model-signature.ts'
import { differencesOfPacked } from '../models/packed-model.ts'
import { nameIn } from '../release/release-source.ts'
import type { SignatureVerifier } from '../sigstore/sigstore.ts'
import { requireOrigin } from './check-origin.ts'
import type { ProvidedModel, ReleasedModel } from './released-models.ts'
import { askPublisher, type Check, check, failCheck, type Passed, withFileName } from './report.ts'

/**
 * One check for each signed model among the artifacts (`NAME.tar.gz` with `NAME.sig`): every file in it must be as it was signed, and nothing else may
 * be there. Who signed counts if the reader named them. Somebody else may have: a model is often made by others than its release, whose
 * manifest has its digest in any case.
 */
export async function checkModels(
  models: ReleasedModel[],
  manifest: Manifest,
  verifier: SignatureVerifier,
): Promise<Check[]> {
  const rows: Check[] = []
  for (const { name, archive, provided } of models) {
    if (provided === undefined) continue
    const row = await check(`model ${name}`, () => checkModel(archive, { ...provided, manifest, verifier }))
    rows.push(withFileName(archive.path, row))
  }
  return rows
}

interface Whole extends ProvidedModel {
  manifest: Manifest
  verifier: SignatureVerifier
}

async function checkModel(archive: FileEntry, whole: Whole): Promise<Passed> {
  const { signature, source, manifest, verifier } = whole
  const signed = readable(() => claimedModel(signature))
  if ('found' in signed) return notCounted(signed.found)
  const files = await requireSame(source.stream(nameIn(source, archive) ?? ''), signed.value)
  const opened = readable(() => {
    const { verified } = openModelSignature(signature, verifier)
    requireOrigin(verified, manifest)
    return verified
  })
  if ('found' in opened) return notCounted(`${opened.found} If you trust its signer, name it too.`)
  return { detail: `The model is signed, with ${files}.`, verified: opened.value }
}

async function requireSame(packed: AsyncIterable<Uint8Array>, signed: ModelManifest): Promise<string> {
  const wrong = await differencesOfPacked(packed, signed)
  if (wrong.length === 0) return count(signed.files.size, 'file')
  const more = wrong.length > 3 ? [`And ${wrong.length - 3} more.`] : []
  failCheck(`it is not the model that was signed: ${[...wrong.slice(0, 3), ...more].join(' ')}`, askPublisher)
}

/** What a signature says, or why that is not known. */
function readable<T>(read: () => T): { value: T } | { found: string } {
  try {
    return { value: read() }
  } catch (error) {
    if (error instanceof Problem) return { found: error.found }
    throw error
  }
}

function notCounted(found: string): Passed {
  return { status: 'absent', detail: `The signature of the model does not count: ${found}` }
}
