// The rules of docker and of all tools for containers: https://github.com/distribution/reference.

/** The name of an image, with the parts that its spelling leaves out. */
export interface ImageName {
  /** A host, with a port if it has one; `docker.io` if the spelling names none. */
  registry: string
  /** `library/python` for `python`. */
  repository: string
  tag: string | undefined
  /** `sha256:…`. */
  digest: string | undefined
}

/** An image to read. */
export interface Reference {
  registry: string
  repository: string
  /** A tag or a digest. */
  wanted: string
}

const dockerHub = 'docker.io'
/** Other names of Docker Hub, by which it answers as well. */
const hubHosts = ['index.docker.io', 'registry-1.docker.io', 'registry.hub.docker.com']
const longest = 1000
const whole = /^(?<name>[^@]+?)(?::(?<tag>\w[\w.-]{0,127}))?(?:@(?<digest>sha256:[0-9a-f]{64}))?$/
const hostName = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*|\[[0-9a-f:]+\])(?::\d+)?$/
const path = /^[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*$/

/** Reads the reference of an image; undefined if it is none. */
export function parseImageName(text: string): ImageName | undefined {
  const { name, tag, digest } = (text.length > longest ? undefined : whole.exec(text)?.groups) ?? {}
  if (name === undefined) return undefined
  const first = /^([^/]*)\//.exec(name)?.[1]
  // What stands before the first slash is a host if no repository could begin with it.
  const named = first !== undefined && (/[.:]/.test(first) || first === 'localhost' || first !== first.toLowerCase())
  const host = first?.toLowerCase() ?? ''
  const registry = !named || hubHosts.includes(host) ? dockerHub : host
  const rest = named ? name.slice(first.length + 1) : name
  const repository = registry === dockerHub && !rest.includes('/') ? `library/${rest}` : rest
  return isHost(registry) && path.test(repository) ? { registry, repository, tag, digest } : undefined
}

/** True for a host that a request can be sent to: `host:99999` and `1.2.3.400` only look like one. */
function isHost(text: string): boolean {
  return hostName.test(text) && URL.canParse(`https://${text}`)
}

/** Reads the reference of one image. A digest takes precedence over a tag. Undefined without both: it does not assume `latest`. */
export function parseReference(text: string): Reference | undefined {
  const { registry, repository, tag, digest } = parseImageName(text) ?? {}
  const wanted = digest ?? tag
  if (registry === undefined || repository === undefined || wanted === undefined) return undefined
  return { registry, repository, wanted }
}

/** True for `ghcr.io/acme/widget` and `acme/widget`, without tag or digest. */
export function isRepository(text: string): boolean {
  const name = parseImageName(text)
  return text.includes('/') && name !== undefined && name.tag === undefined && name.digest === undefined
}

/** True if two spellings name one repository: `acme/widget` and `docker.io/acme/widget`. */
export function isSameRepository(a: string, b: string): boolean {
  const [one, other] = [parseImageName(a), parseImageName(b)]
  if (one === undefined || other === undefined) return a === b
  return one.registry === other.registry && one.repository === other.repository
}

/** The host that answers for a registry. */
export function apiHost(registry: string): string {
  return registry === dockerHub ? 'registry-1.docker.io' : registry
}

/** How configurations of docker, and programs that read them, spell a registry; the usual spelling first. */
export function loginNames(registry: string): string[] {
  return registry === dockerHub ? ['index.docker.io', dockerHub, 'registry-1.docker.io'] : [registry]
}
