import { isSha256, Problem, suggestion } from '@release-tools/base'
import { isToolName, type ToolName, toolNames } from './names.ts'

/** A tool that someone asked for. */
export interface Wanted {
  name: ToolName
  /** Another version than the lock's. */
  version?: string
  /** The digest that goes with it: of the release asset for this platform, or of the program at a path. Lower-case hex. */
  sha256?: string
}

const form = /^([^@=]+)(?:@v?([^@=]+))?(?:=sha256:([^@=]*))?$/

// Semantic versions (https://semver.org) without build metadata. A leading zero is none to semver, and the list of bad
// versions would not know it again. The package semver has the same, and would be in what every start loads.
const number = '(?:0|[1-9]\\d*)'
const identifier = `(?:${number}|\\d*[A-Za-z-][0-9A-Za-z-]*)`
const exact = new RegExp(`^${number}\\.${number}\\.${number}(?:-${identifier}(?:\\.${identifier})*)?$`)

/** Reads `cosign`, `cosign@3.1.4=sha256:…` or `cosign=sha256:…`. Throws a Problem. */
export function parseWanted(text: string): Wanted {
  const [, name = '', version, sha256] = form.exec(text) ?? []
  if (name === '') throw bad(text, 'it has another form than name, name@version or name@version=sha256:digest.')
  if (!isToolName(name)) throw bad(text, `there is no such tool${suggestion(name, [...toolNames])}.`)
  if (version !== undefined && !exact.test(version))
    throw bad(text, `${JSON.stringify(version)} is not an exact version.`)
  if (sha256 !== undefined && !isSha256(sha256))
    throw bad(text, 'its digest is not 64 lower-case hexadecimal characters.')
  return { name, ...(version === undefined ? {} : { version }), ...(sha256 === undefined ? {} : { sha256 }) }
}

/** Reads all that are wanted; none twice. Throws a Problem. */
export function parseAllWanted(texts: string[]): Wanted[] {
  const wanted = texts.map(parseWanted)
  const twice = wanted.find(({ name }, index) => wanted.findIndex(other => other.name === name) !== index)
  if (twice !== undefined) throw bad(twice.name, 'it is there twice.')
  return wanted
}

function bad(text: string, found: string): Problem {
  return new Problem(`install ${JSON.stringify(text)}`, {
    found,
    next: 'Write a name (`cosign`), a version with it (`cosign@3.1.3`), or a version and its digest (`cosign@3.1.4=sha256:…`).',
  })
}
