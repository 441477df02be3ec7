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

/** Fields of core metadata by name in lower case, in the order of the file. Lines that continue a value keep their line feeds. */
export type MetadataFields = Map<string, string[]>

/**
 * Reads the fields, as Python's reader of e-mail does: up to the first empty line, or the first line that is not a field. What follows is the
 * description (https://packaging.python.org/en/latest/specifications/core-metadata/).
 */
export function metadataFields(text: string): MetadataFields {
  const fields: MetadataFields = new Map()
  let values: string[] = []
  for (const line of text.replace(/^\uFEFF/, '').split(/\r?\n/)) {
    const [, name, value] = /^([!-9;-~]+)[ \t]*:(.*)$/.exec(line) ?? []
    if (name !== undefined) {
      const key = name.toLowerCase()
      values = fields.get(key) ?? []
      values.push(value?.trim() ?? '')
      fields.set(key, values)
    } else if (/^[ \t]/.test(line) && values.length > 0) values.push(`${values.pop()}\n${line}`)
    else break
  }
  return fields
}

/** The description of the project: what follows the fields, after an empty line. Empty if nothing does. */
export function metadataDescription(text: string): string {
  const lines = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n/g, '\n')
    .split('\n')
  const end = lines.indexOf('')
  return end === -1 ? '' : lines.slice(end + 1).join('\n')
}

/**
 * Reads name and version. `path` names the file in the archive. Throws a Problem if one is missing or given twice.
 */
export function parseCoreMetadata(text: string, path: string): CoreMetadata {
  const fields = metadataFields(text)
  return { name: field(fields, 'Name', path), version: field(fields, 'Version', path) }
}

function field(fields: MetadataFields, name: string, path: string): string {
  const values = fields.get(name.toLowerCase()) ?? []
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
