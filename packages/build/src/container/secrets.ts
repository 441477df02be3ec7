import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Problem } from '@release-tools/base'
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
 * Throws a Problem if an image contains one of the secrets, as it is or in base64: in the files of a layer, their names, or what the
 * configuration says. Compressed files in a layer are not opened.
 */
export async function refuseSecretsIn(parts: LayoutPart[], secrets: BuildSecret[]): Promise<void> {
  const wanted = secrets.flatMap(({ id, value }) => formsOf(value.trim()).map(bytes => ({ id, bytes })))
  for (const { platform, config, manifest, layers } of parts) {
    const documents = Buffer.from(JSON.stringify([config, manifest]))
    const written = wanted.find(({ bytes }) => documents.includes(JSON.stringify(bytes.toString()).slice(1, -1)))
    if (written !== undefined) throw leaked(written.id, `the configuration of the image for ${platform}`)
    for (const [index, { path }] of layers.entries()) {
      const found = await firstIn(layerBytes(path), wanted)
      if (found !== undefined) throw leaked(found, `layer ${index + 1} of ${layers.length} for ${platform}`)
    }
  }
}

/**
 * The value, and what base64 has of it inside of any text: `user:VALUE` of basic authentication, for example. Three bytes become four
 * characters, so that there are three forms. Characters that share bits with a neighbour are left out.
 */
function formsOf(value: string): Buffer[] {
  const bytes = Buffer.from(value)
  const encoded = [0, 1, 2].map(before => {
    const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64')
    return Buffer.from(text.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6)))
  })
  return [bytes, ...encoded]
}

async function firstIn(
  chunks: AsyncIterable<Uint8Array>,
  wanted: { id: string; bytes: Buffer }[],
): Promise<string | undefined> {
  const overlap = Math.max(...wanted.map(({ bytes }) => bytes.length)) - 1
  let rest = Buffer.alloc(0)
  for await (const chunk of chunks) {
    const part = Buffer.concat([rest, chunk])
    const found = wanted.find(({ bytes }) => part.includes(bytes))
    if (found !== undefined) return found.id
    rest = part.subarray(Math.max(0, part.length - overlap))
  }
  return undefined
}

function leaked(id: string, where: string): Problem {
  return new Problem('keep secrets out of the image', {
    found: `${where} contains the secret ${JSON.stringify(id)}.`,
    next: 'Read it from its mount (`RUN --mount=type=secret`), and do not write or copy it. Nothing was kept or pushed. If the image was pushed before, replace the secret.',
  })
}
