import type { Stats } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, resolve } from 'node:path'
import { listFiles } from '@release-tools/base'
import { isModelDirectory, isRelease } from '@release-tools/evidence'
import { isBesideOthers } from './files/documents.ts'
import { isLayout } from './open-target.ts'
import { isElsewhere } from './target-text.ts'

/**
 * The targets that a reader means. A folder stands for its files, unless it is a release or a layout, or has no signature and no attestation.
 * Signatures and attestations among several files (`dist/*`) belong to the others. Throws BadTarget.
 */
export async function expandTargets(texts: string[]): Promise<string[]> {
  const expanded = await Promise.all(texts.map(filesOf))
  const all = [...new Set(expanded.flat())]
  if (all.length === 1) return all
  const paths = all.filter(text => !isElsewhere(text))
  const names = Map.groupBy(paths, text => dirname(resolve(text)))
  return all.filter(text => {
    const beside = names.get(dirname(resolve(text))) ?? []
    return !isBesideOthers(
      basename(text),
      beside.map(one => basename(one)),
    )
  })
}

/** True for a folder that is one target. */
async function isWhole(folder: string): Promise<boolean> {
  return (await isLayout(folder)) || (await isModelDirectory(folder)) || isRelease(folder)
}

/** A folder of the working directory may be called `oci:`. It must not stand for an image. */
async function filesOf(text: string): Promise<string[]> {
  if (isElsewhere(text)) return [text]
  const status: Stats | undefined = await stat(text).catch(() => undefined)
  if (!status?.isDirectory() || (await isWhole(text))) return [text]
  const files = await listFiles(text)
  return files.some(name => isBesideOthers(name, files)) ? files.map(file => pathOf(join(text, file))) : [text]
}

/** Whoever fills a folder may call a file `pypi:x==1`: it is a path all the same. */
function pathOf(path: string): string {
  return isAbsolute(path) || !path.includes(':') ? path : `./${path}`
}
