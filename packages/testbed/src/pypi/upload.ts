import type { Answer } from '../http.ts'
import { provenanceOf, wrongAttestations } from './attestations.ts'
import { normalised, type Projects, type StoredFile, sha256Of } from './projects.ts'
import type { TrustedPublisher } from './publishers.ts'

/** Who uploads: a Trusted Publisher, or the owner of an API token. */
export type Uploader = { publisher?: TrustedPublisher }

/** An upload, as it arrived. */
export interface Upload {
  uploader: Uploader | undefined
  form: FormData
  /** The time of PyPI’s clock. */
  now: Date
}

/** What the checks see of an upload. */
interface Seen {
  text(name: string): string
  file: string
  bytes: Buffer
  sha256: string
  project: string
  publisher: TrustedPublisher | undefined
  projects: Projects
  now: Date
}

const day = 24 * 60 * 60 * 1000
/** PyPI has 100 MiB. In bytes. */
const sizeLimit = 1024 * 1024
const help = 'See https://pypi.org/help/#file-name-reuse for more information.'
const done: Answer = { status: 200, headers: {}, body: '' }

/** An upload, with the checks of PyPI in their order (warehouse/forklift/legacy.py, August 2026). Its words are in the reason of the status. */
export async function acceptUpload({ uploader, form, now }: Upload, projects: Projects): Promise<Answer> {
  if (uploader === undefined)
    return refused(403, 'Invalid or non-existent authentication information. See https://pypi.org/help/#invalid-auth.')
  const content = form.get('content')
  if (content === null || typeof content === 'string') return refused(400, 'Upload payload does not have a file.')
  const bytes = Buffer.from(await content.arrayBuffer())
  const text = (name: string) => String(form.get(name) ?? '')
  const project = normalised(text('name'))
  const { publisher } = uploader
  const seen = { text, file: content.name, bytes, sha256: sha256Of(bytes), project, publisher, projects, now }
  const wrong = wrongForm(seen) ?? wrongProject(seen) ?? wrongFile(seen)
  if (wrong !== undefined) return wrong
  if (projects.files.get(seen.file)?.sha256 === seen.sha256) return done
  const late = wrongRelease(seen) ?? wrongStatements(seen)
  if (late !== undefined) return late
  projects.files.set(seen.file, stored(seen, form))
  return done
}

function wrongForm({ text }: Seen): Answer | undefined {
  const kind = text('filetype')
  if (text('protocol_version') !== '1') return refused(400, 'Unknown protocol version.')
  if (text(':action') !== 'file_upload') return refused(400, `Unknown action: ${text(':action')}`)
  if (text('metadata_version') === '') return refused(400, 'Metadata-Version is required.')
  if (kind !== 'bdist_wheel' && kind !== 'sdist') return refused(400, 'Invalid value for filetype.')
  if ((kind === 'sdist') !== (text('pyversion') === 'source'))
    return refused(400, 'Python version is required for binary distribution uploads.')
  return undefined
}

function wrongProject({ project, publisher, projects }: Seen): Answer | undefined {
  if (publisher !== undefined && normalised(publisher.project) !== project)
    return refused(403, `Invalid API Token: OIDC scoped token is not valid for project '${project}'`)
  const { status } = projects.statusOf(project)
  if (status === 'archived' || status === 'quarantined')
    return refused(403, `Project is ${status}: no file uploads are allowed.`)
  return undefined
}

function wrongFile({ file, bytes, text, sha256 }: Seen): Answer | undefined {
  if (!/^[\w.+!-]+(?:\.tar\.gz|\.whl)$/.test(file))
    return refused(400, 'Invalid file extension: Use .tar.gz or .whl extension.')
  if (bytes.length > sizeLimit) return refused(400, `File too large. Limit for project is ${sizeLimit} B.`)
  if (text('sha256_digest') !== sha256)
    return refused(400, 'The digest supplied does not match a digest calculated from the uploaded file.')
  return undefined
}

function wrongRelease({ file, project, text, projects, now }: Seen): Answer | undefined {
  const there = projects.files.get(file)
  if (there !== undefined)
    return refused(400, `File already exists ('${file}', with sha256 '${there.sha256}'). ${help}`)
  if (projects.deleted.has(file))
    return refused(400, `This filename was previously used by a file that has since been deleted. ${help}`)
  const release = projects.of(project).filter(one => one.version === text('version'))
  if (text('filetype') === 'sdist' && release.some(one => one.kind === 'sdist'))
    return refused(400, 'Only one sdist may be uploaded per release.')
  const first = Math.min(...release.map(({ uploaded }) => uploaded.getTime()))
  if (now.getTime() - first > 14 * day)
    return refused(400, 'Uploading new files to releases older than 14 days is not allowed.')
  return undefined
}

function wrongStatements({ text, file, sha256, publisher }: Seen): Answer | undefined {
  const attestations = text('attestations')
  const wrong = attestations === '' ? undefined : wrongAttestations(attestations, { name: file, sha256 }, publisher)
  return wrong === undefined ? undefined : refused(400, `Invalid attestations supplied during upload: ${wrong}`)
}

function stored({ file, project, text, bytes, sha256, now, publisher }: Seen, form: FormData): StoredFile {
  const attestations = text('attestations')
  return {
    file,
    project,
    version: text('version'),
    kind: text('filetype') === 'sdist' ? 'sdist' : 'bdist_wheel',
    content: bytes,
    sha256,
    uploaded: now,
    yanked: false,
    form: [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    provenance: publisher && attestations !== '' ? provenanceOf(attestations, publisher) : undefined,
  }
}

/** As Pyramid answers: the words are in the reason, and in a page. */
export function refused(status: number, message: string): Answer {
  const heading = `${status} ${message}`
  const body = `<html>\n <head>\n  <title>${heading}</title>\n </head>\n <body>\n  <h1>${heading}</h1>\n </body>\n</html>`
  return { status, reason: message, headers: { 'content-type': 'text/html; charset=UTF-8' }, body }
}
