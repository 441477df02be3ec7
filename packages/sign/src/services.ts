import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { byKind, Problem } from '@release-tools/base'
import { backendOf, isDryRun } from './backends.ts'
import { isPublic, readConfig, type Service, type SigningConfig, signingConfigType } from './signing-config.ts'
import type { SigningOptions } from './signing-options.ts'

/** What decides which servers are used. */
export type ServiceOptions = Pick<SigningOptions, 'signing' | 'transparency' | 'signingConfig'>

/** Signs without any server. */
const silent: SigningConfig = { mediaType: signingConfigType, rekorTlogConfig: {}, tsaConfig: {} }
/** Without a root, cosign would download that of the public Sigstore, which a signature without log and timestamp does not need. */
const emptyRoot = { mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1' }

/**
 * Arguments that tell cosign which servers it may use. Writes derived configs into `scratch`. Throws a Problem if the options would
 * publish the signature in a log that `transparency` does not allow, or if the servers are not enough to sign.
 */
export async function serviceArguments(options: SigningOptions, scratch: string): Promise<string[]> {
  const config = await chooseConfig(options)
  const root =
    options.trustedRoot ?? (config === silent ? await writeJson(join(scratch, 'root.json'), emptyRoot) : undefined)
  const rootArguments = root === undefined ? [] : ['--trusted-root', root]
  if (config === undefined) return rootArguments
  return ['--signing-config', await writeJson(join(scratch, 'signing-config.json'), config), ...rootArguments]
}

/** True if the signatures get into a log: the servers that cosign is told of have one, or it is told of none and takes the public ones. */
export async function isLogged(options: ServiceOptions): Promise<boolean> {
  if (options.transparency === 'none') return false
  const config = await chooseConfig(options)
  return config === undefined || urls(config.rekorTlogUrls).length > 0
}

async function writeJson(path: string, value: unknown): Promise<string> {
  await writeFile(path, JSON.stringify(value))
  return path
}

/** The services to use; undefined for the public services, which cosign knows. */
async function chooseConfig(options: ServiceOptions): Promise<SigningConfig | undefined> {
  if (isDryRun(options)) return silent
  const { transparency, signingConfig } = options
  const given = signingConfig === undefined ? undefined : await readConfig(signingConfig)
  if (transparency === 'private') requirePrivate(given)
  if (transparency !== 'none') return given
  byKind({ kind: backendOf(options).signer }, { key: () => {}, identity: () => requireOwnAuthorities(given) })
  return given === undefined ? silent : withoutLog(given)
}

/** Addresses of the two servers that dated signatures need. */
export interface DatingServices {
  fulcio: string
  rekor: string
}

/**
 * The Fulcio and the log of a signing config whose entries are dated: that is Rekor's first API. The public ones by default. Throws a
 * Problem if the config names none, or if they are public and that is not allowed.
 */
export async function datingServices(signingConfig: string | undefined, mayBePublic: boolean): Promise<DatingServices> {
  const services = signingConfig === undefined ? publicServices : await servicesOf(signingConfig)
  const open = [services.fulcio, services.rekor].find(isPublic)
  if (mayBePublic || open === undefined) return services
  throw new Problem('sign with the identity of this job', {
    found: `the repository may be private, and ${open} permanently publishes its name and its workflow.`,
    next: 'Set `signing-config` to servers of your own. If these facts may be public, set `allow-public-log-for-private-repository: true`.',
  })
}

const publicServices = { fulcio: 'https://fulcio.sigstore.dev', rekor: 'https://rekor.sigstore.dev' }

async function servicesOf(signingConfig: string): Promise<DatingServices> {
  const { caUrls = [], rekorTlogUrls = [] } = await readConfig(signingConfig)
  const [fulcio, rekor] = [caUrls, rekorTlogUrls].map(all => all.find(one => one.majorApiVersion === 1)?.url)
  if (fulcio !== undefined && rekor !== undefined) return { fulcio, rekor }
  throw new Problem(`use the signing config ${signingConfig}`, {
    found: `it names no ${fulcio === undefined ? 'Fulcio' : 'transparency log'} with version 1 of the API.`,
    next: 'Name a Fulcio and a Rekor of version 1: Rekor of version 2 does not date its entries.',
  })
}

/** Removes the logs, but not the timestamp authorities: they see only a digest, and keep nothing. */
function withoutLog({ rekorTlogUrls, ...rest }: SigningConfig): SigningConfig {
  return { ...rest, rekorTlogConfig: {} }
}

function requirePrivate(config: SigningConfig | undefined) {
  if (config === undefined) {
    throw refused(
      'private',
      'no signing config says which servers to use.',
      'Set the input `signing-config`, or a different `transparency`.',
    )
  }
  const open = [...urls(config.caUrls), ...urls(config.rekorTlogUrls)].find(isPublic)
  if (open !== undefined) {
    throw refused(
      'private',
      `the signing config names ${open}, which is public.`,
      'Name only your own servers, or set `transparency: public`.',
    )
  }
}

function requireOwnAuthorities(config: SigningConfig | undefined) {
  const authorities = urls(config?.caUrls)
  const usable = authorities.length > 0 && !authorities.some(isPublic) && urls(config?.tsaUrls).length > 0
  if (usable) return
  throw refused(
    'none',
    'keyless signing without a log needs your own Fulcio and timestamp authority: the public Fulcio publishes repository and workflow in its certificate log.',
    'Set `signing-config` to a config that names both, or sign with a key pair (`signer: key`).',
  )
}

function urls(services: Service[] | undefined): string[] {
  return (services ?? []).map(service => service.url)
}

function refused(transparency: string, found: string, next: string): Problem {
  return new Problem(`sign with \`transparency: ${transparency}\``, { found, next })
}
