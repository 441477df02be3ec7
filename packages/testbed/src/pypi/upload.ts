import type { Answer } from '../http.ts'
import { provenanceOf, wrongAttestations } from './attestations.ts'
import { normalised, type Projects, sha256Of } from './projects.ts'
import type { TrustedPublisher } from './publishers.ts'

/** Who uploads: a Trusted Publisher, or the owner of an API token. */
export type Uploader = { publisher: TrustedPublisher } | { token: true } | undefined

export interface UploadRules {
  /** Most bytes of a file. PyPI has 100 MiB. */
  sizeLimit: number
  /** The time, which a test can put forward. */
  now(): Date
}

const day = 24 * 60 * 60 * 1000

/** An upload, with the checks of PyPI in their order (warehouse/forklift/legacy.py, August 2026). Its words are in the reason of the status. */
export async function acceptUpload(
  body: Buffer,
  contentType: string,
  uploader: Uploader,
  projects: Projects,
  rules: UploadRules,
): Promise<Answer> {
  if (uploader === undefined)
    return refused(
      403,
      'Invalid or non-existent authentication information. See https://pypi.org/help/#invalid-auth for more information.',
    )
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } }).formData()
  const content = form.get('content')
  const text = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' ? value : ''
  }
  if (text('protocol_version') !== '1') return refused(400, 'Unknown protocol version.')
  if (text(':action') !== 'file_upload') return refused(400, `Unknown action: ${text(':action')}`)
  if (text('metadata_version') === '')
    return refused(400, 'None is an invalid value for Metadata-Version. Error: Metadata-Version is required.')
  const [project, version, kind] = [normalised(text('name')), text('version'), text('filetype')]
  if (kind !== 'bdist_wheel' && kind !== 'sdist')
    return refused(400, `Invalid value for filetype. Error: Use a known file type.`)
  if ((kind === 'sdist') !== (text('pyversion') === 'source'))
    return refused(400, 'Python version is required for binary distribution uploads.')
  if (content === null || typeof content === 'string') return refused(400, 'Upload payload does not have a file.')
  if ('publisher' in uploader && normalised(uploader.publisher.project) !== project)
    return refused(403, `Invalid API Token: OIDC scoped token is not valid for project '${project}'`)
  const { status } = projects.statusOf(project)
  if (status === 'archived' || status === 'quarantined')
    return refused(403, `Project is ${status}: no file uploads are allowed.`)
  const bytes = Buffer.from(await content.arrayBuffer())
  const sha256 = sha256Of(bytes)
  const wrong = wrongFile(content.name, bytes, text('sha256_digest'), sha256, rules)
  if (wrong !== undefined) return wrong
  const stored = projects.files.get(content.name)
  if (stored?.sha256 === sha256) return { status: 200, headers: {}, body: '' }
  const late = wrongRelease(content.name, project, version, kind, projects, rules)
  if (late !== undefined) return late
  const attestations = text('attestations')
  const publisher = 'publisher' in uploader ? uploader.publisher : undefined
  const bad =
    attestations === '' ? undefined : wrongAttestations(attestations, { name: content.name, sha256 }, publisher)
  if (bad !== undefined) return refused(400, `Invalid attestations supplied during upload: ${bad}`)
  projects.files.set(content.name, {
    file: content.name,
    project,
    version,
    kind,
    content: bytes,
    sha256,
    uploaded: rules.now(),
    yanked: false,
    form: [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    provenance: publisher && attestations !== '' ? provenanceOf(attestations, publisher) : undefined,
  })
  return { status: 200, headers: {}, body: '' }
}

function wrongFile(
  name: string,
  { length }: Buffer,
  stated: string,
  found: string,
  { sizeLimit }: UploadRules,
): Answer | undefined {
  if (!/^[\w.+!-]+(?:\.tar\.gz|\.whl)$/.test(name))
    return refused(400, `Invalid file extension: Use .tar.gz or .whl extension.`)
  if (length > sizeLimit)
    return refused(
      400,
      `File too large. Limit for project is ${sizeLimit} B. See https://pypi.org/help/#file-size-limit for more information.`,
    )
  if (stated !== found)
    return refused(400, 'The digest supplied does not match a digest calculated from the uploaded file.')
  return undefined
}

function wrongRelease(
  name: string,
  project: string,
  version: string,
  kind: string,
  projects: Projects,
  { now }: UploadRules,
): Answer | undefined {
  const help = 'See https://pypi.org/help/#file-name-reuse for more information.'
  const stored = projects.files.get(name)
  if (stored !== undefined)
    return refused(400, `File already exists ('${name}', with sha256 hash '${stored.sha256}'). ${help}`)
  if (projects.deleted.has(name))
    return refused(
      400,
      `This filename was previously used by a file that has since been deleted. Use a different version. ${help}`,
    )
  const release = projects.of(project).filter(one => one.version === version)
  if (kind === 'sdist' && release.some(one => one.kind === 'sdist'))
    return refused(400, 'Only one sdist may be uploaded per release.')
  const first = Math.min(...release.map(({ uploaded }) => uploaded.getTime()))
  if (now().getTime() - first > 14 * day)
    return refused(400, 'Uploading new files to releases older than 14 days is not allowed.')
  return undefined
}

/** As Pyramid answers: the words are in the reason, and in a page. */
export function refused(status: number, message: string): Answer {
  const body = `<html>\n <head>\n  <title>${status} ${message}</title>\n </head>\n <body>\n  <h1>${status} ${message}</h1>\n </body>\n</html>`
  return { status, reason: message, headers: { 'content-type': 'text/html; charset=UTF-8' }, body }
}
