import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { byBytes, count, digestsOfFile, messageOf, pool, readPieces, sizeIfThere } from '@release-tools/base'
import { type Check, check, type FileCheck, failCheck, type Report } from '../verify/report.ts'
import { largestFirst, listModel, type ModelFiles, placesIn } from './model-files.ts'
import type { ModelHash, ModelManifest, SignedPart } from './model-manifest.ts'
import { ModelCounter, type OnModelProgress } from './model-progress.ts'

/**
 * The checks of the files of a model, and each file. `outside` are the paths of its signature and of what belongs to that, which are not part of the
 * model.
 */
export async function checkModelFiles(
  path: string,
  manifest: ModelManifest,
  outside: string[],
  onProgress?: OnModelProgress,
): Promise<Pick<Report, 'checks' | 'files'>> {
  let listed: ModelFiles = { files: new Map(), refused: [], misnamed: [], ignored: [] }
  let files: FileCheck[] = []
  const whole = await check('files', async () => {
    await requireDirectory(path, manifest)
    listed = await listModel(path, manifest, await placesIn(path, outside))
    if (manifest.isSharded) listed = await withoutEmpty(listed, manifest)
    files = await checkFiles(manifest, listed, onProgress)
    const besides = listed.ignored.length === 0 ? '' : ', besides what is not signed'
    const signed = count(manifest.files.size, 'file')
    return { detail: `Each of the ${signed} is as it was signed, and there is no other${besides}.` }
  })
  return { checks: [summarised(whole, files), ...unsigned(listed)], files }
}

/** model_signing calls a model of one file `.`, and its directory is then not part of it. */
async function requireDirectory(path: string, { name, files }: ModelManifest) {
  if (files.has('.') && (await stat(path)).isDirectory())
    failCheck(
      `It is the signature of one file, ${JSON.stringify(name)}, and not of a directory.`,
      'Give that file to release-tools verify-blob, with the signature as --bundle.',
    )
}

/** Signatures of parts cannot name an empty file, which has none: nothing is known of it. */
async function withoutEmpty(
  { files, ignored, refused, misnamed }: ModelFiles,
  signed: ModelManifest,
): Promise<ModelFiles> {
  const others = [...files].filter(([path]) => !signed.files.has(path))
  const sizes = await Promise.all(others.map(([, place]) => sizeIfThere(place)))
  const empty = others.flatMap(([path], index) => (sizes[index] === 0 ? [path] : []))
  for (const path of empty) files.delete(path)
  return { files, refused, misnamed, ignored: [...ignored, ...empty].sort(byBytes) }
}

function summarised(whole: Check, files: FileCheck[]): Check {
  const wrong = files.filter(({ status }) => status !== 'pass')
  if (whole.status !== 'pass' || wrong.length === 0) return whole
  const status = wrong.some(one => one.status === 'fail') ? 'fail' : 'error'
  const named = wrong.slice(0, 3).map(({ path, detail = '' }) => `${JSON.stringify(path)}: ${detail}`)
  const more = wrong.length > named.length ? [`and ${wrong.length - named.length} more.`] : []
  return { ...whole, status, detail: [...named, ...more].join(' ') }
}

function unsigned({ ignored }: ModelFiles): Check[] {
  if (ignored.length === 0) return []
  const named = ignored.slice(0, 8).map(path => JSON.stringify(path))
  const more = ignored.length > named.length ? ` and ${ignored.length - named.length} more` : ''
  return [{ name: 'not signed', status: 'absent', detail: `Nothing is known of ${named.join(', ')}${more}.` }]
}

async function checkFiles(
  { files: signed, hash, isSharded }: ModelManifest,
  listed: ModelFiles,
  onProgress?: OnModelProgress,
): Promise<FileCheck[]> {
  const missing = [...signed.keys()].filter(path => !listed.files.has(path))
  const wrong = [...listed.refused, ...listed.misnamed]
  const refused = new Set(wrong.map(({ path }) => path))
  const sized = await largestFirst(listed.files)
  const counter = new ModelCounter(sized, onProgress)
  const checked = await pool(sized, availableParallelism() * 2, async ({ path, place }) => {
    const found = await checkFile(path, place, signed.get(path), { hash, isSharded, onBytes: counter.onBytes })
    counter.fileDone()
    return found
  })
  return [
    ...missing
      .filter(path => !refused.has(path))
      .map((path): FileCheck => ({ path, status: 'fail', problem: 'missing', detail: 'It is missing.' })),
    ...wrong,
    ...checked,
  ].sort((a, b) => byBytes(a.path, b.path))
}

interface How extends Pick<ModelManifest, 'hash' | 'isSharded'> {
  onBytes(bytes: number): void
}

async function checkFile(path: string, place: string, parts: SignedPart[] | undefined, how: How): Promise<FileCheck> {
  try {
    if (parts === undefined)
      return { path, status: 'fail', problem: 'extra', detail: 'It is not signed. Take it out of the model.' }
    const detail = await differenceOf(place, parts, how)
    const known = how.hash === 'sha256' && !how.isSharded ? { sha256: parts[0]?.digest ?? '' } : {}
    if (detail === undefined) return { path, status: 'pass', ...known }
    return { path, status: 'fail', problem: 'different', detail, ...known }
  } catch (error) {
    return { path, status: 'error', detail: `It could not be read (${messageOf(error)}).` }
  }
}

/** What is different, in a sentence; undefined if nothing is. */
async function differenceOf(
  place: string,
  parts: SignedPart[],
  { hash, onBytes }: Pick<How, 'hash' | 'onBytes'>,
): Promise<string | undefined> {
  const [only] = parts
  if (only !== undefined && only.range === undefined) {
    const { [hash]: found } = await digestsOfFile(place, [hash], 'inside', onBytes)
    return found === only.digest ? undefined : `Its ${nameOf(hash)} is ${found}, not ${only.digest}.`
  }
  const size = await sizeIfThere(place)
  const end = parts.at(-1)?.range?.end
  if (size !== end) return `It has ${size} bytes, not ${end}.`
  for (const { digest, range } of parts) {
    if (range === undefined) continue
    const found = createHash(hash)
    const bytes = { start: range.start, end: range.end - 1 }
    for await (const piece of readPieces(place, { accepted: 'inside', range: bytes, reused: true })) {
      found.update(piece)
      onBytes(piece.length)
    }
    if (found.digest('hex') !== digest)
      return `Its bytes from ${range.start} to ${range.end} are not those that were signed.`
  }
  return undefined
}

function nameOf(hash: ModelHash): string {
  return hash === 'sha256' ? 'SHA-256' : 'BLAKE2b'
}
