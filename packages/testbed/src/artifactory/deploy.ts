import type { IncomingMessage } from 'node:http'
import { type Checksums, fileInfo, type Item, type Items } from './items.ts'
import type { Target } from './properties.ts'
import { type Received, receive } from './receive.ts'
import { type Reply, refused } from './replies.ts'

/** What a user may do: https://jfrog.com/help/r/jfrog-platform-administration-documentation/permission-details. */
export type Permission = 'read' | 'annotate' | 'deploy' | 'delete'

/** Who deploys what, and the place. */
export interface Deployment {
  base: string
  folder: string
  items: Items
  permissions: Set<Permission>
  target: Target
}

/**
 * Deploys an artifact, with content (https://jfrog.com/help/r/jfrog-rest-apis/deploy-artifact) or by its checksum
 * (https://jfrog.com/help/r/jfrog-rest-apis/deploy-artifact-by-checksum). Returns undefined if the connection breaks meanwhile.
 */
export async function deploy(request: IncomingMessage, at: Deployment): Promise<Reply | undefined> {
  const refusal = refusalOf(at)
  if (refusal !== undefined) return refusal
  const original = checksumsIn(request)
  if (request.headers['x-checksum-deploy'] === 'true') return byChecksum(request, at, original)
  const received = await receive(request, at.folder)
  if (received === undefined) return undefined
  const wrong = (['sha1', 'md5', 'sha256'] as const).some(
    name => original[name] !== undefined && original[name] !== received.checksums[name],
  )
  return wrong ? rejected(at, original, received) : keep(at, received, original)
}

function refusalOf({ items, permissions, target }: Deployment): Reply | undefined {
  const { repository, path, properties } = target
  // The same status as that of an unknown checksum.
  if (!items.repositories.has(repository))
    return refused(404, `Could not find a local repository named ${repository} to deploy to.`)
  if (!permissions.has('deploy'))
    return refused(403, `User 'release' is not permitted to deploy '${path}' into '${repository}:${path}'.`)
  if (properties === undefined) return refused(400, 'A property has a name with characters that are not allowed.')
  // "You must have the 'Annotate' permission": …/using-properties-in-deployment-and-resolution.
  if (properties.size > 0 && !permissions.has('annotate'))
    return refused(403, `User 'release' is not permitted to annotate '${repository}:${path}'.`)
  return overwriting({ items, permissions, target })
}

/** Text as in https://github.com/odpi/egeria/issues/2879. The page of permissions says that without Delete nothing is overwritten. */
function overwriting({ items, permissions, target }: Pick<Deployment, 'items' | 'permissions' | 'target'>) {
  const { repository, path } = target
  if (!items.files.has(`${repository}/${path}`) || permissions.has('delete')) return undefined
  const what = `artifact '${repository}:${path}' (user 'release' needs DELETE permission)`
  return refused(403, `Not enough permissions to delete/overwrite ${what}.`)
}

function byChecksum(request: IncomingMessage, at: Deployment, original: Partial<Checksums>): Reply {
  if (Number(request.headers['content-length'] ?? 0) > 0)
    return refused(400, 'A deployment by checksum has no content.')
  if (Object.keys(original).length === 0)
    return refused(400, 'At least one of X-Checksum-Sha1, X-Checksum-Sha256 and X-Checksum must be provided.')
  // "A user-readable artifact with the same checksum".
  const found = at.permissions.has('read') ? at.items.withChecksums(original) : undefined
  return found === undefined
    ? refused(404, 'Checksum deploy failed. No existing file has it.')
    : keep(at, found, original)
}

/** Two may deploy at once: what decides is whether the path is taken when the content has arrived. */
export function keep(at: Deployment, content: Received, original: Partial<Checksums>): Reply {
  const refusal = overwriting(at)
  if (refusal !== undefined) return refusal
  const { repository, path, properties = new Map() } = at.target
  const { file, size, checksums } = content
  const item: Item = { file, size, checksums, original, properties, created: new Date().toISOString() }
  at.items.files.set(`${repository}/${path}`, item)
  const type = 'application/vnd.org.jfrog.artifactory.storage.ItemCreated+json'
  return { status: 201, headers: { 'content-type': type }, body: fileInfo(at.base, repository, path, item) }
}

/** Text as in https://github.com/conan-io/conan/issues/12396. */
function rejected({ target }: Deployment, original: Partial<Checksums>, { checksums }: Received): Reply {
  const pairs = (['sha1', 'md5', 'sha256'] as const).map(
    name => `${name}=ChecksumInfo{original='${original[name] ?? null}', actual='${checksums[name]}'}`,
  )
  const artifact = `'${target.repository}:${target.path}'`
  const why = `rejected the artifact ${artifact}. Checksums info: ChecksumsInfo{checksums={${pairs.join(', ')}}}`
  return refused(409, `Checksum policy 'LocalRepoChecksumPolicy: CLIENT' ${why}`)
}

function checksumsIn({ headers }: IncomingMessage): Partial<Checksums> {
  const names = ['sha1', 'md5', 'sha256'] as const
  const sent = names.map(name => [name, headers[`x-checksum-${name}`]] as const)
  return Object.fromEntries(sent.filter(([, value]) => typeof value === 'string'))
}
