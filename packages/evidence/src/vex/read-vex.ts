import { at, limits, Problem, parseStrictJson, textAt } from '@release-tools/base'
import { parseCsaf } from './csaf.ts'
import { parseCycloneDxVex } from './cyclonedx-vex.ts'
import { openVexContext, openVexType, parseOpenVex } from './openvex.ts'
import type { VexStatement } from './vex-statement.ts'

/** A VEX document of any format. */
export interface VexDocument {
  /** How reports name it. */
  name: string
  statements: VexStatement[]
}

/** How the predicate types of attestations begin whose predicate is read. CSAF has none, so that it is the address of its schema. */
export const vexTypes = [
  openVexType,
  'https://cyclonedx.org/bom',
  'https://docs.oasis-open.org/csaf/csaf/v2.0/csaf_json_schema.json',
]

/** The formats, by what all their documents have. */
const formats: { isOne(value: unknown): boolean; parse(value: unknown, name: string): VexStatement[] }[] = [
  { isOne: value => textAt(value, '@context') !== undefined, parse: parseOpenVex },
  { isOne: value => textAt(value, 'document', 'csaf_version') !== undefined, parse: parseCsaf },
  { isOne: value => at(value, 'bomFormat') !== undefined, parse: parseCycloneDxVex },
]

/**
 * Reads a VEX document in OpenVEX 0.2.0, CSAF 2.0 or CycloneDX. Refuses what is larger than 32 MiB, nested deeper than 100 levels, or has a key
 * twice. Throws a Problem that names the document, the place and the rule.
 */
export function readVex(json: string | Uint8Array, name: string): VexDocument {
  return { name, statements: parseVex(parseStrictJson(json, name, limits.document), name) }
}

/** The statements of a document that was parsed already, for example the predicate of an attestation. */
export function parseVex(value: unknown, name: string): VexStatement[] {
  const format = formats.find(({ isOne }) => isOne(value))
  if (format !== undefined) return format.parse(value, name)
  throw new Problem(`read ${name}`, {
    found: `it is not a VEX document: it has neither the @context of OpenVEX (${openVexContext}), nor document.csaf_version, nor bomFormat.`,
    next: 'Give an OpenVEX 0.2.0, CSAF 2.0 or CycloneDX document.',
  })
}
