import type { Stats } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { listFiles } from '@release-tools/base'
import { isModelDirectory, isRelease } from '@release-tools/evidence'
import { isBesideOthers } from './files/documents.ts'
import { isLayout } from './open-target.ts'

/**
 * The targets that a reader means. A folder stands for its files, unless it is a release or a layout, or has no signature and no attestation.
 * Signatures and attestations among several files (`dist/*`) belong to the others.
 */
export async function expandTargets(texts: string[]): Promise<string[]> {
  const expanded = await Promise.all(texts.map(filesOf))
  const all = [...new Set(expanded.flat())]
  if (all.length === 1) return all
  const names = Map.groupBy(all, text => dirname(resolve(text)))
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

async function filesOf(text: string): Promise<string[]> {
  const status: Stats | undefined = await stat(text).catch(() => undefined)
  if (!status?.isDirectory() || (await isWhole(text))) return [text]
  const files = await listFiles(text)
  return files.some(name => isBesideOthers(name, files)) ? files.map(file => join(text, file)) : [text]
}
