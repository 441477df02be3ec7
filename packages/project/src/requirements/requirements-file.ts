import { dirname, resolve } from 'node:path'
import { Problem } from '@release-tools/base'
import type { Specifier } from '@release-tools/evidence'
import type { FoundPins } from './lock-file.ts'
import { type MarkerContext, markerHolds } from './marker.ts'
import { type Pin, pinOf } from './pins.ts'
import { type Place, readSource, type SourceFile } from './place.ts'
import { parseRequirement, withoutPassword } from './requirement.ts'

// https://pip.pypa.io/en/stable/reference/requirements-file-format/

/** A line with content. Continued lines are one. */
interface Line {
  text: string
  /** `requirements-build.txt, line 3` */
  where: string
  /** It says in which version a package is installed if something else needs it. */
  isConstraint?: boolean
}

const indexOption =
  /^(?:-i|--index-url|--pypi-url|--extra-index-url|-f|--find-links|--no-index|--trusted-host)(?=[\s=]|$)/
const otherOption =
  /^(?:--require-hashes|--pre|--prefer-binary|--only-binary|--no-binary|--use-feature|--only-final|--all-releases)(?=[\s=]|$)/
const include = /^(?:-r|--requirement|(?<constraint>-c|--constraint))[\s=]*(?<path>\S.*)$/

/**
 * Reads the pins of a requirements file and of the files that it includes. Lines whose marker does not hold are left out. Throws a
 * Problem at a line without version and digest, at files that include each other in a circle, and at what pip would not accept.
 */
export async function readRequirementsFile(file: SourceFile, place: Place, context: MarkerContext): Promise<FoundPins> {
  const lines = await linesWithIncludes(file, place, [file.path])
  const notes = lines.some(({ text }) => indexOption.test(text))
    ? [
        `The options in ${file.name} that choose a package index are not used. Set PIP_INDEX_URL in the environment of the build instead.`,
      ]
    : []
  return { pins: lines.filter(({ text }) => !text.startsWith('-')).flatMap(line => pinsOf(line, context)), notes }
}

async function linesWithIncludes(file: SourceFile, place: Place, open: string[], allowed?: RegExp): Promise<Line[]> {
  const all: Line[] = []
  for (const line of linesOf(file)) {
    const { path, constraint } = include.exec(line.text)?.groups ?? {}
    if (path !== undefined) {
      const lines = await included(path.trim(), line, file, place, { open, allowed })
      all.push(...(constraint === undefined ? lines : lines.map(one => ({ ...one, isConstraint: true }))))
    } else if (allowed?.test(line.text)) all.push(line)
    else if (line.text.startsWith('-') && !indexOption.test(line.text) && !otherOption.test(line.text))
      throw unknownOption(line)
    else all.push(line)
  }
  return all
}

async function included(
  path: string,
  line: Line,
  from: SourceFile,
  place: Place,
  { open, allowed }: { open: string[]; allowed: RegExp | undefined },
): Promise<Line[]> {
  const attempted = `read the requirements file that ${line.where} includes`
  const absolute = resolve(dirname(from.path), path)
  if (open.includes(absolute))
    throw new Problem(attempted, {
      found: `${JSON.stringify(path)} includes this file, directly or by others.`,
      next: 'Remove one of the lines.',
    })
  const file = /^[a-z+]+:\/\//i.test(path) ? undefined : await readSource(absolute, place)
  if (file === undefined)
    throw new Problem(attempted, {
      found: `${JSON.stringify(withoutPassword(path))} is not a file of the repository.`,
      next: 'Correct the path, or commit the file.',
    })
  return linesWithIncludes(file, place, [...open, absolute], allowed)
}

/** Lines of requirements files, for pip. */
export interface RequirementLines {
  lines: string[]
  /** Lines of the files that are included with `-c`: they install nothing. */
  constraints: string[]
  /** Extras of the project. */
  extras: string[]
}

/**
 * The lines of a requirements file and of the files that it includes. A line that installs the project itself (`-e .[test]`) is left out;
 * `extras` has what it names. Throws a Problem at files that include each other in a circle.
 */
export async function requirementLines(file: SourceFile, place: Place): Promise<RequirementLines> {
  const all = await linesWithIncludes(file, place, [file.path], ownProject)
  const own = all.flatMap(({ text }) => ownProject.exec(text) ?? [])
  const others = all.filter(({ text }) => !ownProject.test(text))
  return {
    lines: others.filter(({ isConstraint }) => !isConstraint).map(({ text }) => text),
    constraints: others.filter(({ isConstraint }) => isConstraint).map(({ text }) => text),
    extras: own.flatMap(text => (/\[(.*)\]/.exec(text)?.[1] ?? '').split(',')).flatMap(extra => extra.trim() || []),
  }
}

/** `-e .`, `--editable=.[test]`, `.` */
const ownProject = /^(?:(?:-e|--editable)[\s=]*)?(?:file:)?\.\/?(?:\[[^\]]*\])?$/

function unknownOption({ text, where }: Line): Problem {
  const [option = ''] = text.split(/[\s=]/)
  const editable = option === '-e' || option === '--editable'
  return new Problem(`read ${where}`, {
    found: editable
      ? 'it installs a directory, for which there is no digest.'
      : `it has the option ${JSON.stringify(option)}, which is not read here.`,
    next: editable ? 'Name a released version with its digest.' : 'Remove it.',
  })
}

/** Joins continued lines and removes comments, as pip does. */
function linesOf({ text, name }: SourceFile): Line[] {
  const lines: Line[] = []
  let begun: { text: string; number: number } | undefined
  for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const comment = /(?:^|\s+)#.*$/.test(raw)
    const line = { text: (begun?.text ?? '') + (comment ? ` ${raw}` : raw), number: begun?.number ?? index + 1 }
    if (!comment && raw.endsWith('\\')) begun = { ...line, text: line.text.replace(/\\+$/, '') }
    else {
      begun = undefined
      lines.push({ text: line.text, where: `${name}, line ${line.number}` })
    }
  }
  if (begun !== undefined) lines.push({ text: begun.text, where: `${name}, line ${begun.number}` })
  return lines
    .map(({ text: content, where }) => ({ text: content.replace(/(?:^|\s+)#.*$/, '').trim(), where }))
    .filter(({ text: content }) => content !== '')
}

function pinsOf({ text, where }: Line, context: MarkerContext): Pin[] {
  const [, specifier = '', options = ''] = /^(.*?)(?:\s+(-.*))?$/s.exec(text) ?? []
  const requirement = parseRequirement(specifier, where)
  if (!markerHolds(requirement.marker, context, where)) return []
  const { name, specifiers, url } = requirement
  if (url !== undefined)
    throw unpinned(where, `${JSON.stringify(name)} comes from an address, for which constraints have no digest.`)
  const version = exactVersion(specifiers)
  if (version === undefined) throw unpinned(where, `${JSON.stringify(name)} has no exact version.`)
  const hashes = [...options.matchAll(/(?:^|\s)--hash[=\s]\s*(\S+)/g)].map(([, digest = '']) => digest.toLowerCase())
  if (hashes.length === 0) throw unpinned(where, `${JSON.stringify(name)} has no digest.`)
  return [pinOf({ name, version, hashes, where })]
}

/** The version of `==1.2` or `===1.2`; undefined if others fit as well. */
export function exactVersion(specifiers: Specifier[]): string | undefined {
  const [only, ...others] = specifiers
  if (only === undefined || others.length > 0 || only.version.endsWith('.*')) return undefined
  return only.operator === '==' || only.operator === '===' ? only.version : undefined
}

function unpinned(where: string, found: string): Problem {
  return new Problem(`read the pinned build requirement in ${where}`, {
    found,
    next: 'Make the file with pip-tools or uv, as docs/tasks/pin-build-requirements.md says.',
  })
}
