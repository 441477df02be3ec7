import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isObject, Problem } from '@release-tools/base'
import type { LayoutPart } from '@release-tools/oci'
import { layerBytes } from './layer-bytes.ts'

/** A value that a build may read and an image must not contain. */
export interface BuildSecret {
  id: string
  value: string
}

/** Anything shorter occurs in layers by chance. */
const shortest = 8

/** Writes each secret into a file that only we can read. The caller removes the directory. Throws a Problem for one that is too short. */
export async function secretFiles(secrets: BuildSecret[], directory: string): Promise<{ id: string; path: string }[]> {
  await mkdir(directory, { recursive: true, mode: 0o700 })
  const short = secrets.find(({ value }) => Buffer.byteLength(value.trim()) < shortest)
  if (short !== undefined)
    throw new Problem(`use the secret ${JSON.stringify(short.id)}`, {
      found: `it has fewer than ${shortest} bytes, so that nobody could tell whether the image contains it.`,
      next: 'Check that the secret is set. Give a longer one.',
    })
  return Promise.all(
    secrets.map(async ({ id, value }, index) => {
      const path = join(directory, String(index))
      await writeFile(path, value, { mode: 0o600 })
      return { id, path }
    }),
  )
}

/**
 * Throws a Problem if an image contains one of the secrets: as it is, in base64 (alone, or with other text before and after it),
 * hexadecimal or percent-encoded, in one line or in several. Looks at the files of each layer, their names, and what the configuration
 * says. Compressed files in a layer are not opened.
 */
export async function refuseSecretsIn(parts: LayoutPart[], secrets: BuildSecret[]): Promise<void> {
  const wanted = secrets.flatMap(({ id, value }) => formsOf(value.trim()).map(form => ({ id, form: inOneLine(form) })))
  for (const { platform, config, manifest, layers } of parts) {
    const documents = stringsIn([config, manifest]).map(inOneLine)
    const written = wanted.find(({ form }) => documents.some(text => text.includes(form)))
    if (written !== undefined) throw leaked(written.id, `the configuration of the image for ${platform}`)
    for (const [index, { path }] of layers.entries()) {
      const found = await firstIn(layerBytes(path), wanted)
      if (found !== undefined) throw leaked(found, `layer ${index + 1} of ${layers.length} for ${platform}`)
    }
  }
}

/** Bytes as one character each, since layers have files of any encoding. */
function formsOf(value: string): string[] {
  const bytes = Buffer.from(value)
  const base64 = [0, 1, 2].map(before => base64After(before, bytes))
  const hex = bytes.toString('hex')
  return [
    bytes.toString('latin1'),
    ...base64,
    ...base64.map(text => text.replaceAll('+', '-').replaceAll('/', '_')),
    ...[hex, hex.toUpperCase()],
    encodeURIComponent(bytes.toString()),
  ]
}

/** The characters of base64 that do not depend on what stands beside the bytes, with that many bytes (modulo 3) before them. */
function base64After(before: number, bytes: Buffer): string {
  const all = Buffer.concat([Buffer.alloc(before), bytes])
  return all.toString('base64').slice(Math.ceil((before * 8) / 6), Math.floor((all.length * 8) / 6))
}

/** base64 is written in lines of 64 or 76 characters, and line ends of a secret may be changed. */
function inOneLine(text: string): string {
  return text.replace(/[\r\n]+/g, '')
}

/** All texts of a document, names of keys too. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [Buffer.from(value).toString('latin1')]
  if (Array.isArray(value)) return value.flatMap(stringsIn)
  return isObject(value) ? Object.entries(value).flatMap(stringsIn) : []
}

async function firstIn(
  chunks: AsyncIterable<Uint8Array>,
  wanted: { id: string; form: string }[],
): Promise<string | undefined> {
  const overlap = Math.max(...wanted.map(({ form }) => form.length)) - 1
  let rest = ''
  for await (const chunk of chunks) {
    const part = rest + inOneLine(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length).toString('latin1'))
    const found = wanted.find(({ form }) => part.includes(form))
    if (found !== undefined) return found.id
    rest = part.slice(Math.max(0, part.length - overlap))
  }
  return undefined
}

function leaked(id: string, where: string): Problem {
  return new Problem('keep secrets out of the image', {
    found: `${where} contains the secret ${JSON.stringify(id)}.`,
    next: 'Read it from its mount (`RUN --mount=type=secret`), and do not write or copy it. Nothing was kept or pushed. If the image was pushed before, replace the secret.',
  })
}
