import { Problem } from '@release-tools/base'
import type { Host } from '@release-tools/host'
import { isLoopback } from '@release-tools/host'

/** A place in Artifactory, and the right to use it. */
export interface Server {
  /** `https://artifacts.example.org/artifactory` */
  base: string
  /** Repository and folder: `releases-local/archive`. */
  folder: string
  /** For the header Authorization. */
  authorization: string
}

const segment = /^[A-Za-z0-9][A-Za-z0-9._-]*$/

/** Reads `artifacts.example.org/releases-local/archive`, and the token. Throws a Problem. */
export function serverAt(location: string, host: Host): Server {
  return { ...placeAt(location), authorization: `Bearer ${tokenOf(host)}` }
}

/** The same without the token. */
export function placeAt(location: string): Omit<Server, 'authorization'> {
  const [name = '', ...path] = location.split('/')
  const server = URL.parse(`https://${name}`)
  const bad = path.find(one => !segment.test(one))
  if (server === null || server.host !== name.toLowerCase() || path.length === 0 || bad !== undefined)
    throw new Problem(`open the store artifactory://${location}`, {
      found:
        bad === undefined
          ? 'it names no server and repository.'
          : `${JSON.stringify(bad)} is not the name of a folder.`,
      next: 'Write artifactory://HOST/REPOSITORY/FOLDER.',
    })
  const protocol = isLoopback(server) ? 'http' : 'https'
  return { base: `${protocol}://${server.host}/artifactory`, folder: path.join('/') }
}

function tokenOf(host: Host): string {
  const token = host.env.ARTIFACTORY_TOKEN ?? ''
  if (token !== '') host.mask(token)
  if (/^[\x21-\x7e]+$/.test(token)) return token
  throw new Problem('log in to Artifactory', {
    found:
      token === ''
        ? 'ARTIFACTORY_TOKEN is not set.'
        : 'ARTIFACTORY_TOKEN has spaces or other characters that no token has.',
    next: 'Set it to an access token whose user may read, annotate and deploy, and may not delete or overwrite.',
  })
}
