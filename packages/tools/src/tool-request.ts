import { isSha256, Problem, suggestion } from '@release-tools/base'
import { isToolName, type ToolName, toolNames } from './names.ts'

/** A tool to install. */
export interface ToolRequest {
  name: ToolName
  /** Defaults to the lock's version. */
  version?: string
  /** SHA-256 of the release asset for this platform, or of the program at a path, in lower-case hex. */
  sha256?: string
  /**
   * SHA-256 of the program, in lower-case hex, as the manifest of a release names it. It lets a version be installed that the lock does
   * not have: the release asset then has no digest of its own, and what is in it must be this program.
   */
  program?: string
}

const form = /^([^@=]+)(?:@v?([^@=]+))?(?:=sha256:([^@=]*))?$/

// Semantic versions (https://semver.org) without build metadata. Leading zeros are refused: semver does not accept them, so the
// list of bad versions would not recognise such a version. The package semver has the same rule, but slows down every start.
const number = '(?:0|[1-9]\\d*)'
const identifier = `(?:${number}|\\d*[A-Za-z-][0-9A-Za-z-]*)`
const exact = new RegExp(`^${number}\\.${number}\\.${number}(?:-${identifier}(?:\\.${identifier})*)?$`)

/** True for a version of one release. It becomes a part of addresses and of paths, so it can have no slash. */
export function isExactVersion(version: string): boolean {
  return exact.test(version)
}

/** Reads `cosign`, `cosign@3.1.4=sha256:…` or `cosign=sha256:…`. Throws a Problem. */
export function parseToolRequest(text: string): ToolRequest {
  const [, name = '', version, sha256] = form.exec(text) ?? []
  if (name === '') throw bad(text, 'it is not of the form name, name@version or name@version=sha256:digest.')
  if (!isToolName(name)) throw bad(text, `the tool is unknown${suggestion(name, [...toolNames])}.`)
  if (version !== undefined && !isExactVersion(version))
    throw bad(text, `${JSON.stringify(version)} is not an exact version.`)
  if (sha256 !== undefined && !isSha256(sha256))
    throw bad(text, 'its digest is not 64 lower-case hexadecimal characters.')
  return { name, ...(version === undefined ? {} : { version }), ...(sha256 === undefined ? {} : { sha256 }) }
}

/** Reads several tools. Throws a Problem if one is given twice. */
export function parseToolRequests(texts: string[]): ToolRequest[] {
  const request = texts.map(parseToolRequest)
  const twice = request.find(({ name }, index) => request.findIndex(other => other.name === name) !== index)
  if (twice !== undefined) throw bad(twice.name, 'it is given twice.')
  return request
}

function bad(text: string, found: string): Problem {
  return new Problem(`install ${JSON.stringify(text)}`, {
    found,
    next: 'Write a name (`cosign`), a name and a version (`cosign@3.1.3`), or these and a digest (`cosign@3.1.4=sha256:…`).',
  })
}
