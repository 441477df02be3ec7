import type { Origin, Source } from './origin.ts'

/**
 * The source of an image, by how a Dockerfile names it. `digest` is the one that counts; absent if none was named. A name without a host and
 * without a folder is one of the official images of Docker, and so is one of `docker.io/library`.
 */
export function imageOrigin(reference: string, file: string): Origin {
  const [name = '', digest = ''] = reference.split('@')
  const repository = name.replace(/:[^/:]*$/, '')
  const tag = name.slice(repository.length + 1)
  const isUsual = /^(?:docker\.io\/library\/|library\/)?[a-z0-9._-]+$/.test(repository)
  const isKnown = !reference.includes('$')
  const from: Source = isKnown
    ? { kind: 'image', address: repository, ...(isUsual && { usual: true }) }
    : { kind: 'unsaid' }
  return {
    purl: `pkg:docker/${isKnown ? repository : reference.replace(/[^\w./-]/g, '_')}`,
    version: tag,
    digests: /^sha256:[0-9a-f]{64}$/.test(digest) ? [digest] : [],
    from,
    file,
  }
}
