import { archiveProblem } from '@release-tools/base'

/** What an archive of a Python project says about itself. */
export interface CoreMetadata {
  name: string
  version: string
}

/** Name and version, and the place that has them: `its METADATA`. */
export interface Statement extends CoreMetadata {
  where: string
}

/** Largest METADATA or PKG-INFO that is read, in bytes. It contains the description of the project. */
export const metadataLimit = 8 * 1024 ** 2

/**
 * Reads name and version (https://packaging.python.org/en/latest/specifications/core-metadata/). `path` names the file in the
 * archive. Throws a Problem if one is missing or given twice.
 */
export function parseCoreMetadata(text: string, path: string): CoreMetadata {
  const head = text.replace(/^\uFEFF/, '').split(/\r?\n[ \t]*\r?\n/, 1)[0] ?? ''
  return { name: field(head, 'Name', path), version: field(head, 'Version', path) }
}

function field(head: string, name: string, path: string): string {
  const values = [...head.matchAll(new RegExp(`^${name}:(.*)$`, 'gim'))].map(match => (match[1] ?? '').trim())
  const [value] = values
  if (value !== undefined && value !== '' && values.length === 1) return value
  throw archiveProblem(`${JSON.stringify(path)} in it has ${values.length > 1 ? 'more than one' : 'no'} ${name}.`)
}

/** Collects a small file of an archive. Throws a Problem if it is larger than metadataLimit. */
export class TextSink {
  readonly #parts: Uint8Array[] = []
  #size = 0

  async write(bytes: Uint8Array): Promise<void> {
    this.#size += bytes.length
    if (this.#size > metadataLimit) throw archiveProblem(`its metadata has more than ${metadataLimit} bytes.`)
    this.#parts.push(bytes)
  }

  text(): string {
    return Buffer.concat(this.#parts).toString('utf8')
  }
}
