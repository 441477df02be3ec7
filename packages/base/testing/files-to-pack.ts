import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { FileToPack } from '../src/packed-file.ts'

/** Text that compresses, without long repetitions: numbers of a fixed sequence of digests, in decimal. */
export function sampleText(size: number): Buffer {
  const parts: string[] = []
  for (let at = 0, length = 0; length < size; at++) {
    const part = `${at}: ${createHash('sha256').update(String(at)).digest().readUInt32LE()}\n`
    parts.push(part)
    length += part.length
  }
  return Buffer.from(parts.join('')).subarray(0, size)
}

/** Bytes that do not compress. */
export function sampleNoise(size: number): Buffer {
  const parts = Array.from({ length: Math.ceil(size / 32) }, (_, at) => createHash('sha256').update(`${at}`).digest())
  return Buffer.concat(parts).subarray(0, size)
}

let made: Record<string, Buffer> | undefined

/** Made when a test asks for them, once: they take a second, and most tests that import this package's face need none. */
const contents = (): Record<string, Buffer> => {
  made ??= makeContents()
  return made
}

const makeContents = (): Record<string, Buffer> => ({
  'widget-1.0/docs/größe.txt': Buffer.from('größe\n'),
  'widget-1.0/docs/漢字/メモ.md': Buffer.from('# メモ\n'),
  [`widget-1.0/${'a-long-name/'.repeat(20)}end.txt`]: Buffer.from('deep\n'),
  [`widget-1.0/${'x'.repeat(150)}.txt`]: Buffer.from('wide\n'),
  'widget-1.0/empty': Buffer.alloc(0),
  'widget-1.0/bin/run': Buffer.from('#!/bin/sh\necho run\n'),
  'widget-1.0/a.txt': Buffer.from('a\n'),
  'widget-1.0/a/b.txt': Buffer.from('b\n'),
  'widget-1.0/Z.txt': Buffer.from('Z\n'),
  'widget-1.0/large.txt': sampleText(3_000_000),
  'widget-1.0/noise.bin': sampleNoise(2_000_000),
})

/** SHA-256 of the archives of these files with the time 1700000001. They are part of what we promise: they never change. */
export const archiveDigests = {
  'tar.gz': '05b2724939de1d8c46ea487db9a8a723b65b28233f1734fc72bccff03518498d',
  zip: '633af53bf595248a580366cc6fbcf15c8b6db9dd34d1e4c63ad430924b6a17ab',
}

/** Files with everything that an archive can get wrong, in no order, below a directory where they have names of their own. */
export async function filesToPack(directory: string): Promise<FileToPack[]> {
  const files = Object.entries(contents()).map(([path, content], index) => {
    return { path, content, source: join(directory, `${index}`), executable: path.endsWith('/run') }
  })
  for (const { source, content } of files) {
    await mkdir(dirname(source), { recursive: true })
    await writeFile(source, content)
  }
  return files.map(({ path, source, executable }) => ({ path, source, executable })).reverse()
}
