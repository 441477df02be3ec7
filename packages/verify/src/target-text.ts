import { byKind, Problem } from '@release-tools/base'
import { parseVersion, pythonName } from '@release-tools/evidence'
import { parseReference, type Reference } from '@release-tools/oci'

/** What a reader names to be verified. */
export type NamedTarget =
  | { kind: 'path'; path: string }
  | { kind: 'image'; reference: Reference }
  /** `host` is that of a server other than github.com. */
  | { kind: 'github'; repository: string; tag: string; host?: string }
  | { kind: 'package'; name: string; version: string }

/** The text names no target, or one that is not there: the command line is wrong. */
export class BadTarget extends Problem {}

const forms =
  'Give a path, oci://HOST/NAME@sha256:DIGEST, github:OWNER/REPOSITORY@TAG, or pypi:NAME==VERSION. Write a path that begins so with ./ before it.'

/** Reads what the reader wrote. Throws BadTarget. */
export function parseTargetText(text: string): NamedTarget {
  const [, scheme = ''] = /^(github:|pypi:|[a-z][a-z0-9+.-]+:\/\/)/i.exec(text) ?? []
  const rest = text.slice(scheme.length)
  if (scheme === 'oci://') return { kind: 'image', reference: readReference(text, rest) }
  if (scheme === 'github:') return readGitHub(text, rest)
  if (scheme === 'pypi:') return readPackage(text, rest)
  if (scheme !== '') throw bad(text, `release-tools knows no targets that begin with ${scheme}`, forms)
  return { kind: 'path', path: text }
}

/** True for a text that names something that is downloaded, and no path. Throws BadTarget. */
export function isElsewhere(text: string): boolean {
  const [yes, no] = [() => true, () => false]
  return byKind(parseTargetText(text), { path: no, image: yes, github: yes, package: yes })
}

function readReference(text: string, rest: string): Reference {
  const reference = parseReference(rest)
  if (reference !== undefined) return reference
  throw bad(
    text,
    'it names no image, or neither tag nor digest.',
    'Write it as oci://HOST/NAME@sha256:DIGEST, or as oci://HOST/NAME:TAG.',
  )
}

function readGitHub(text: string, rest: string): NamedTarget {
  const form = /^(?:(?<host>[A-Za-z0-9][A-Za-z0-9.-]*(?::\d+)?)\/)?(?<repository>[\w.-]+\/[\w.-]+)@(?<tag>.+)$/
  const { host, repository = '', tag = '' } = form.exec(rest)?.groups ?? {}
  const isName = repository.split('/').every(name => !/^\.*$/.test(name))
  if (isName && /^[A-Za-z0-9][\w.+/@-]{0,199}$/.test(tag) && !tag.includes('..'))
    return {
      kind: 'github',
      repository,
      tag,
      ...(host === undefined || host.toLowerCase() === 'github.com' ? {} : { host: host.toLowerCase() }),
    }
  throw bad(
    text,
    'it names no release.',
    'Write it as github:OWNER/REPOSITORY@TAG, for a server of your own as github:HOST/OWNER/REPOSITORY@TAG.',
  )
}

function readPackage(text: string, rest: string): NamedTarget {
  const [, name, version = ''] = /^([A-Za-z0-9](?:[A-Za-z0-9._-]{0,198}[A-Za-z0-9])?)==([^=\s]+)$/.exec(rest) ?? []
  if (name !== undefined && parseVersion(version, 'pep440') !== undefined)
    return { kind: 'package', name: pythonName(name), version }
  throw bad(
    text,
    'it names no version of a package.',
    'Write it as pypi:NAME==VERSION, for example pypi:widget==1.2.0.',
  )
}

function bad(text: string, found: string, next: string): BadTarget {
  return new BadTarget(`use the target ${JSON.stringify(text)}`, { found, next })
}
