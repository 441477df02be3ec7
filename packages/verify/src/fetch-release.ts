import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { assetLimit, count, formatSize, Problem, sizeIfThere } from '@release-tools/base'
import { type Asset, apiOfServer, rateLimitOf, readGitHub } from '@release-tools/github'
import { download, type Host, isLoopback, parseUrl } from '@release-tools/host'
import { patience, type ReadOptions } from './read-options.ts'

/** A release of GitHub or of a server of one's own. */
export interface WantedRelease {
  repository: string
  tag: string
  host?: string
}

/** Where a release was downloaded from. */
export interface ReleasePlace {
  /** Web address of the repository, which must be that of the release. */
  repository: string
  tag: string
  /** A sentence for the report. */
  said: string
}

const mostAssets = 1000
/** All assets of a release together, in bytes. */
const releaseLimit = 32 * 1024 ** 3

/**
 * Downloads the assets of a release into a folder of `scratch`. A public release needs no token. Throws a Problem if there is no such
 * release, if it is too large, or if the server does not give it.
 */
export async function fetchRelease(
  wanted: WantedRelease,
  { scratch, github: { api: named, token: tokenFor } = {} }: ReadOptions & { scratch: string },
  host: Host,
): Promise<{ path: string; place: ReleasePlace }> {
  const { repository, tag } = wanted
  const server = wanted.host ?? 'github.com'
  const api = (named ?? apiOfServer(server)).replace(/\/+$/, '')
  requireSafe(api)
  const token = tokenFor?.(server)
  const github = readGitHub({ repository, api, ...(token === undefined ? {} : { token }) }, host, patience)
  const release = await github.published(tag).catch(explained(tag))
  if (release === undefined) throw noRelease(wanted, token !== undefined)
  const assets = (await github.assets(release.id).catch(explained(tag))).filter(isUsable)
  requireLimits(assets, tag)
  const path = await mkdtemp(join(scratch, 'release-'))
  for (const asset of assets) {
    const file = join(path, asset.name)
    if (token === undefined && asset.url !== undefined) await downloadPublic(asset, asset.url, file, { api, host })
    else await github.download(asset, file).catch(explained(tag))
  }
  const size = formatSize(sizeOf(assets))
  const web = webOf(api, wanted)
  const said = `${count(assets.length, 'asset')} (${size}) of ${web}, release ${tag}, ${token === undefined ? 'without a token' : 'with your token'}.`
  return { path, place: { repository: web, tag, said } }
}

/**
 * Downloads an asset as a browser does. Only the API has a limit without a token, of 60 requests an hour, and a release may have more
 * assets. A connection that breaks is resumed.
 */
async function downloadPublic(
  { name, size, digest }: Asset,
  url: string,
  path: string,
  { api, host }: { api: string; host: Host },
): Promise<void> {
  if (isLoopback(parseUrl(url)) && !isLoopback(parseUrl(api))) throw damaged(name, 'its address is this machine.')
  requireSafe(url)
  const sha256 = digest?.startsWith('sha256:') ? digest.slice('sha256:'.length) : undefined
  await download(url, path, { sha256, limit: size, retry: patience, say: line => host.info(line), env: host.env })
  const found = await sizeIfThere(path)
  if (found !== size) throw damaged(name, `it has ${found} bytes, but the asset has ${size}.`)
}

function damaged(name: string, found: string): Problem {
  return new Problem(`download the asset ${name}`, { found, next: 'Check the server, and the proxies in between.' })
}

const tryAgain =
  'Check the network, the name, and GITHUB_TOKEN if it is set, then try again. Or download the files with a browser, and give their folder.'

/**
 * Says how a reader goes on, also after a rate limit. What else the texts of GitHub's errors advise is for a job that publishes.
 */
function explained(tag: string): (error: unknown) => never {
  return error => {
    const limit = rateLimitOf(error)
    if (limit === undefined) {
      if (!(error instanceof Problem)) throw error
      throw new Problem(`download the release ${tag}`, { found: error.found, next: tryAgain, cause: error })
    }
    const until = limit.until === undefined ? '' : ` until ${limit.until.toISOString().slice(0, 16)}Z`
    throw new Problem(`download the release ${tag}`, {
      found: `the server limits the rate of requests${until}.`,
      next: 'Try again then. With a token in GITHUB_TOKEN, the limit is far higher. Or download the files with a browser, and give their folder.',
      cause: error,
    })
  }
}

/** An address of this machine needs no encryption. */
function requireSafe(address: string): void {
  const url = parseUrl(address)
  if (url.protocol === 'https:' || isLoopback(url)) return
  throw new Problem(`use the server ${url.host}`, {
    found: 'its address starts with http://.',
    next: 'Give an address that starts with https://.',
  })
}

/** Assets that GitHub has whole, with names that it gives them. */
function isUsable({ name, state }: Asset): boolean {
  return state === 'uploaded' && /^[A-Za-z0-9._+-]{1,255}$/.test(name) && !/^\.+$/.test(name)
}

function sizeOf(assets: Asset[]): number {
  return assets.reduce((sum, { size }) => sum + size, 0)
}

function requireLimits(assets: Asset[], tag: string): void {
  const large = assets.find(({ size }) => size > assetLimit)
  const found =
    large !== undefined
      ? `the asset ${large.name} has ${large.size} bytes, more than the ${assetLimit} accepted.`
      : assets.length > mostAssets
        ? `it has ${assets.length} assets, more than the ${mostAssets} accepted.`
        : sizeOf(assets) > releaseLimit
          ? `its assets have ${sizeOf(assets)} bytes, more than the ${releaseLimit} accepted.`
          : undefined
  if (found === undefined) return
  throw new Problem(`download the release ${tag}`, {
    found,
    next: 'Download the files that you need, and give their folder.',
  })
}

/** A server of one's own has its API below its web address: https://docs.github.com/en/enterprise-server/rest/quickstart */
function webOf(api: string, { repository, host }: WantedRelease): string {
  const own = host === undefined ? /^(https?:\/\/.+)\/api\/v3$/.exec(api)?.[1] : `https://${host}`
  return `${own ?? 'https://github.com'}/${repository}`
}

function noRelease({ repository, tag }: WantedRelease, hasToken: boolean): Problem {
  return new Problem(`download the release ${tag}`, {
    found: `${repository} has no public release of this tag${hasToken ? '' : ', or is private'}.`,
    next: 'Check the name of the repository and the tag. For a private repository, set GITHUB_TOKEN. Or download the files, and give their folder.',
  })
}
