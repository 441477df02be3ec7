import { randomUUID } from 'node:crypto'
import { openAsBlob } from 'node:fs'
import { distributionMetadata, metadataDescription, metadataFields } from '@release-tools/evidence'
import type { IndexDistribution } from './distributions.ts'

/** The body of an upload. The file in it is read from disk during the request. */
export interface Form {
  body: Blob
  /** Its content type. */
  type: string
}

/** Fields that may be there more than once, and their names in the form. */
const lists: Record<string, string> = {
  platform: 'platform',
  'supported-platform': 'supported_platform',
  classifier: 'classifiers',
  requires: 'requires',
  provides: 'provides',
  obsoletes: 'obsoletes',
  'requires-dist': 'requires_dist',
  'provides-dist': 'provides_dist',
  'obsoletes-dist': 'obsoletes_dist',
  'requires-external': 'requires_external',
  'project-url': 'project_urls',
  'provides-extra': 'provides_extra',
  dynamic: 'dynamic',
  'license-file': 'license_file',
}
/** Fields that are there once; their names in the form have underscores. */
const texts = [
  'metadata-version',
  'version',
  'summary',
  'description',
  'keywords',
  'home-page',
  'author',
  'author-email',
  'license',
  'download-url',
  'maintainer',
  'maintainer-email',
  'requires-python',
  'description-content-type',
  'license-expression',
]

/**
 * The form that uploads a file, with the fields that twine 7 sends. An index takes the metadata of the form, or reads that of the file, which
 * are the same. https://docs.pypi.org/api/upload/
 */
export async function uploadForm(distribution: IndexDistribution, attestations: unknown[]): Promise<Form> {
  const { file, path, kind, sha256 } = distribution
  const fields: [string, string][] = [
    [':action', 'file_upload'],
    ['protocol_version', '1'],
    ...(await metadataEntries(path)),
    ['filetype', kind === 'wheel' ? 'bdist_wheel' : 'sdist'],
    ['pyversion', kind === 'wheel' ? pythonTag(file) : 'source'],
    ['sha256_digest', sha256],
    ...(attestations.length > 0 ? [['attestations', JSON.stringify(attestations)] satisfies [string, string]] : []),
  ]
  return multipart(fields, file, await openAsBlob(path))
}

/** RFC 7578. FormData would change the line ends of the description. */
function multipart(fields: [string, string][], file: string, content: Blob): Form {
  const boundary = randomUUID()
  const part = (name: string, more = '') => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${more}\r\n`
  const texts = fields.map(([name, value]) => `${part(name)}\r\n${value}\r\n`)
  const head = `${part('content', `; filename="${file}"`)}Content-Type: application/octet-stream\r\n\r\n`
  const body = new Blob([...texts, head, content, `\r\n--${boundary}--\r\n`])
  return { body, type: `multipart/form-data; boundary=${boundary}` }
}

async function metadataEntries(path: string): Promise<[string, string][]> {
  const text = await distributionMetadata(path)
  const fields = metadataFields(text)
  const one = (name: string) => fields.get(name)?.[0] ?? ''
  // Setuptools wrote the field before it was defined.
  if (one('metadata-version') < '2.4') fields.delete('license-file')
  const description = one('description') === '' ? metadataDescription(text) : one('description')
  const values = new Map([...texts.map((name): [string, string] => [name, one(name)]), ['description', description]])
  values.set('keywords', separated(one('keywords')))
  return [
    ['name', one('name').replace(/[^A-Za-z0-9.]+/g, '-')],
    ...[...values].filter(([, value]) => value !== '').map(([name, value]): [string, string] => [inForm(name), value]),
    ...Object.entries(lists).flatMap(([name, field]) =>
      (fields.get(name) ?? []).map((value): [string, string] => [
        field,
        name === 'project-url' ? labelled(value) : value,
      ]),
    ),
  ]
}

function inForm(name: string): string {
  return name.replaceAll('-', '_')
}

/** Twine, and so every index, gets one blank after each comma. */
function separated(keywords: string): string {
  return keywords.replace(/\s*,\s*/g, ', ')
}

/** `Docs, https://…`: the address may have commas. */
function labelled(url: string): string {
  return url.replace(/\s*,\s*/, ', ')
}

/** `py3` of `widget-1.2.0-py3-none-any.whl`. */
function pythonTag(file: string): string {
  return String(file.split('-').at(-3))
}
