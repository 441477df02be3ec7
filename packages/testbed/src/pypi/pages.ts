import { type Answer, json } from '../http.ts'
import { normalised, type Projects } from './projects.ts'

const simpleType = 'application/vnd.pypi.simple.v1+json'

/** The simple API, version 1.4, as JSON or HTML; undefined for another path. */
export function simplePage(path: string, accept: string, url: string, projects: Projects): Answer | undefined {
  const [, name] = /^\/simple\/([^/]+)\/$/.exec(path) ?? []
  if (name === undefined) return undefined
  const files = projects.of(normalised(name))
  if (files.length === 0) return { status: 404, headers: { 'content-type': 'text/plain' }, body: '404 Not Found' }
  const status = projects.statusOf(normalised(name))
  const shown = status.status === 'quarantined' ? [] : files
  const place = (one: { sha256: string; file: string }) => `${url}/files/${one.sha256}/${one.file}`
  if (accept.includes(simpleType))
    return json(
      200,
      {
        meta: { 'api-version': '1.4', '_last-serial': 1 },
        name: normalised(name),
        'project-status': status,
        versions: [...new Set(shown.map(({ version }) => version))],
        files: shown.map(one => ({
          filename: one.file,
          url: place(one),
          hashes: { sha256: one.sha256 },
          size: one.content.length,
          'upload-time': one.uploaded.toISOString(),
          'requires-python': null,
          'core-metadata': false,
          yanked: one.yanked,
          provenance:
            one.provenance === undefined
              ? null
              : `${url}/integrity/${one.project}/${one.version}/${one.file}/provenance`,
        })),
      },
      { 'content-type': simpleType },
    )
  const anchors = shown.map(one => `<a href="${place(one)}#sha256=${one.sha256}">${one.file}</a><br />`)
  const body = `<!DOCTYPE html>\n<html><head><meta name="pypi:repository-version" content="1.4"><title>Links for ${name}</title></head><body><h1>Links for ${name}</h1>\n${anchors.join('\n')}\n</body></html>`
  return { status: 200, headers: { 'content-type': 'text/html' }, body }
}

/** A file, or its provenance (https://docs.pypi.org/api/integrity/); undefined for another path. */
export function fileOrProvenance(path: string, projects: Projects): Answer | undefined {
  const [, sha256, file = ''] = /^\/files\/([0-9a-f]{64})\/([^/]+)$/.exec(path) ?? []
  const stored = projects.files.get(file)
  if (stored !== undefined && stored.sha256 === sha256)
    return { status: 200, headers: { 'content-type': 'application/octet-stream' }, body: stored.content }
  const [, attested = ''] = /^\/integrity\/[^/]+\/[^/]+\/([^/]+)\/provenance$/.exec(path) ?? []
  const provenance = projects.files.get(attested)?.provenance
  if (provenance === undefined) return undefined
  return json(200, provenance, { 'content-type': 'application/vnd.pypi.integrity.v1+json' })
}
