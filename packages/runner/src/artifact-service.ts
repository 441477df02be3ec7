import { cut, messageOf, oneLine, Problem } from '@release-tools/base'

/** Where the workflow artifacts of a run are kept. github.com and GitHub Enterprise Server have different services. */
export interface ArtifactService {
  /**
   * Downloads an artifact of this run into a directory, after its digest was compared with that of the service. `given` is what the job
   * that uploaded it returned, as SHA-256 in lower-case hex. Throws a Problem for a name that does not exist, and for another digest.
   */
  download(name: string, directory: string, given?: string): Promise<void>
  /** Uploads files, whose paths are relative to `parent`. Throws a Problem if this run has an artifact of that name. */
  upload(name: string, parent: string, paths: string[]): Promise<void>
}

/** Most names in an error. */
const mostNames = 20

/** The Problem for a name that this run does not have. Jobs of others give names, too. */
export function noArtifact(name: string, listed: string[]): Problem {
  const names = listed.map(one => cut(oneLine(one), 100)).sort()
  const more = names.length > mostNames ? ` and ${names.length - mostNames} more` : ''
  return new Problem(downloading(name), {
    found:
      names.length === 0
        ? 'this run has no artifacts yet.'
        : `this run has only: ${names.slice(0, mostNames).join(', ')}${more}.`,
    next: 'Check the name, and that the job that uploads it is listed under `needs:`.',
  })
}

/** What to do if two jobs use one name. */
export const giveOwnName =
  'Give each upload, each matrix job, and each call of a reusable workflow (by `project-directory`) a name of its own.'

/** The Problem for a name that two jobs use. */
export function nameTaken(name: string, details?: unknown): Problem {
  return new Problem(uploading(name), {
    found: 'this run already has an artifact of that name.',
    next: giveOwnName,
    ...(details === undefined ? {} : { details: messageOf(details), cause: details }),
  })
}

/** The Problem for an artifact that is not the one that its job uploaded: each job of a run can upload under any name. */
export function notAsGiven(name: string, given: string): Problem {
  return new Problem(downloading(name), {
    found: `its digest is not sha256:${given}, which its job returned.`,
    next: 'Upload it once, and pass the output `artifact-digest` of that step unchanged.',
  })
}

/** The Problem for bytes that are not those of the upload. */
export function notAsUploaded(name: string): Problem {
  return new Problem(downloading(name), {
    found: 'its digest differs from that of the upload.',
    next: 'Run the job again.',
  })
}

/** What fails, for errors. */
export function downloading(name: string): string {
  return `download the artifact ${JSON.stringify(name)}`
}

/** The same for an upload. */
export function uploading(name: string): string {
  return `upload the release directory as the artifact ${JSON.stringify(name)}`
}
