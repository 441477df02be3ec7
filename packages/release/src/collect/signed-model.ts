import { lstat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import {
  ifThere,
  limits,
  readLimited,
  readPieces,
  sha256File,
  sizeIfThere,
  writeFileAtomic,
  writeTarGz,
} from '@release-tools/base'
import {
  checkModelFiles,
  claimedModel,
  foundModelSignature,
  modelSignatureName,
  modelSignaturePlaces,
} from '@release-tools/evidence'
import { type Host, sourceDateEpoch, withScratch } from '@release-tools/host'
import { requireAssetSize } from './asset-rules.ts'

/** Why a model cannot be released, in a sentence, and what to do. */
export type Refuse = (found: string, next: string) => Error

/** True for a directory of the workspace. A link to one is none. */
export async function isDirectory(path: string): Promise<boolean> {
  return (await ifThere(lstat(path)))?.isDirectory() === true
}

/**
 * Packs what is signed of a model, a directory, into `NAME.tar.gz` in `artifacts`, and puts its signature beside that as `NAME.sig`, which the
 * verification of the release looks for. A signature in the directory (`model.sig`) stays there too. Throws what `refuse` makes if it has no signature, or if that is not about the files as they are. Who
 * signed is for the readers of the release to decide.
 */
export async function packSignedModel(directory: string, artifacts: string, host: Host, refuse: Refuse): Promise<void> {
  const name = basename(directory)
  const { signature, isInside } = await signatureOf(directory, refuse)
  const manifest = claimedModel(await readLimited(signature, limits.evidence, 'inside'))
  const { checks } = await checkModelFiles(directory, manifest, [signature])
  const wrong = checks.find(({ status }) => status === 'fail' || status === 'error')
  if (wrong !== undefined)
    throw refuse(
      `the signature of ${JSON.stringify(name)} is not about what is in it: ${wrong.detail}`,
      'Sign it again with sign-model.',
    )
  const paths = [...manifest.files.keys(), ...(isInside ? [modelSignatureName] : [])]
  const files = paths.map(path => ({ path: `${name}/${path}`, source: join(directory, path) }))
  const mtime = await sourceDateEpoch(host.workspace, host)
  await withScratch('model', host, async scratch => {
    const packed = join(scratch, `${name}.tar.gz`)
    await writeTarGz(packed, files, mtime)
    requireAssetSize(`${name}.tar.gz`, (await sizeIfThere(packed)) ?? 0)
    await put(packed, join(artifacts, `${name}.tar.gz`), refuse)
  })
  await put(signature, join(artifacts, `${name}.sig`), refuse)
  host.info(`The model ${name} is released as ${name}.tar.gz, with its signature ${name}.sig.`)
}

async function signatureOf(directory: string, refuse: Refuse): Promise<{ signature: string; isInside: boolean }> {
  const { inside, beside } = modelSignaturePlaces(directory)
  const signature = await foundModelSignature(directory)
  if (signature !== undefined) return { signature, isInside: signature === inside }
  throw refuse(
    `${JSON.stringify(basename(directory))} is a directory without ${modelSignatureName} in it and without ${basename(beside)} beside it.`,
    'Sign it with sign-model before this step, or name its files.',
  )
}

/** Copies a file to the artifacts. The same file may be there from an earlier run. */
async function put(source: string, target: string, refuse: Refuse): Promise<void> {
  if ((await sizeIfThere(target)) === undefined) return writeFileAtomic(target, readPieces(source))
  if ((await sha256File(target)) === (await sha256File(source))) return
  throw refuse(`another artifact has the name ${basename(target)}.`, 'Rename one of them.')
}
