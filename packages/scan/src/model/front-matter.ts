import { limits, messageOf, Problem, parseYaml, readLimited } from '@release-tools/base'
import { isExpression, type Licence } from '@release-tools/evidence'

/** Names of licences on Hugging Face that stand for exactly one of SPDX: https://huggingface.co/docs/hub/repositories-licenses */
const spdxNames = new Map(
  [
    ...['Apache-2.0', 'MIT', 'BSD-2-Clause', 'BSD-3-Clause', 'BSD-3-Clause-Clear', 'ISC', 'Zlib', 'Unlicense', 'WTFPL'],
    ...['CC0-1.0', 'CC-BY-3.0', 'CC-BY-4.0', 'CC-BY-SA-3.0', 'CC-BY-SA-4.0', 'CC-BY-NC-2.0', 'CC-BY-NC-3.0'],
    ...['CC-BY-NC-4.0', 'CC-BY-ND-4.0', 'CC-BY-NC-ND-3.0', 'CC-BY-NC-ND-4.0', 'CC-BY-NC-SA-2.0', 'CC-BY-NC-SA-3.0'],
    ...['CC-BY-NC-SA-4.0', 'CDLA-Sharing-1.0', 'CDLA-Permissive-1.0', 'CDLA-Permissive-2.0', 'MS-PL', 'MPL-2.0'],
    ...['EPL-1.0', 'EPL-2.0', 'EUPL-1.1', 'EUPL-1.2', 'AFL-3.0', 'Artistic-2.0', 'BSL-1.0', 'ECL-2.0', 'ODbL-1.0'],
    ...['OSL-3.0', 'PDDL-1.0', 'PostgreSQL', 'NCSA', 'LPPL-1.3c', 'OFL-1.1', 'ODC-By-1.0'],
  ].map(id => [id.toLowerCase(), id]),
)

/**
 * The YAML at the beginning of the page about a model, as Hugging Face reads it: https://huggingface.co/docs/hub/model-cards. Undefined if
 * the page has none. Throws a Problem if it cannot be read.
 */
export async function readFrontMatter(path: string): Promise<unknown> {
  const text = (await readLimited(path, limits.evidence, 'inside')).toString()
  const [, yaml] = /^\ufeff?---\r?\n(.*?)\r?\n---[ \t]*(?:\r?\n|$)/s.exec(text) ?? []
  if (yaml === undefined) return undefined
  try {
    return parseYaml(yaml, path)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const found = `the YAML at its beginning cannot be read: ${messageOf(error)}`
    throw new Problem(`read ${path}`, { found, next: 'Write plain YAML between the lines `---`.', cause: error })
  }
}

/** A licence by the name that a page or a header gives it. `other` is none. */
export function licenceByName(names: string[]): Licence | undefined {
  const known = names.filter(name => !['', 'other', 'unknown'].includes(name)).map(name => spdxNames.get(name) ?? name)
  const [only] = known
  if (only === undefined) return undefined
  if (known.length === 1 && isExpression(only)) return { kind: 'expression', expression: only }
  return { kind: 'names', names: known.map(name => name.slice(0, 100)) }
}
