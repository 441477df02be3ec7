import { dirname } from 'node:path'
import { networkEnv, withLinks } from '../rehearse/machine.ts'
import type { Consumer } from './event.ts'
import type { Prepared } from './prepare.ts'
import type { World } from './world.ts'

/** PATH of the steps: our Node and the system's directories, without those of the user. */
export const stepPath = [
  dirname(process.execPath),
  ...['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin'],
].join(':')

/**
 * Variables for pip and the scanners: what was downloaded before, and, if the run has a network, the indexes of this machine. `links` is one
 * more place with wheels.
 */
export function offlineEnv({ wheels, databases, isOnline }: Prepared, links?: string): Record<string, string> {
  return {
    ...withLinks(isOnline ? networkEnv(process.env) : { PIP_NO_INDEX: '1', PIP_FIND_LINKS: wheels ?? '' }, links),
    PIP_DISABLE_PIP_VERSION_CHECK: '1',
    PIP_ROOT_USER_ACTION: 'ignore',
    ...databases,
  }
}

/** The repository's variables: the private instances of the header of workflows-templates/release.yml. */
export function variablesOf(
  { repository }: Consumer,
  { registry, sigstore, base, index, keyService }: World,
  { tools }: Prepared,
  onGhes: boolean,
): Record<string, string> {
  // On GitHub Enterprise Server, a key pair signs by default.
  const ownSigstore = {
    SIGNING_CONFIG: '.sigstore/signing_config.json',
    TRUSTED_ROOT: '.sigstore/trusted_root.json',
    TRANSPARENCY: 'private',
  }
  return {
    IMAGE: `${registry.host}/${repository}`,
    ...(base === undefined ? {} : { BASE_IMAGE: base.reference }),
    TOOLS_SOURCE: 'auto',
    TOOLS_PATH: tools,
    TOOLS_ALLOW_SOURCE_VERSION: 'true',
    ...(onGhes ? {} : ownSigstore),
    ...keyService?.variables,
    OIDC_ISSUER: sigstore.issuer,
    INDEX_URL: index.uploadUrl,
    SIMPLE_INDEX_URL: index.simpleUrl,
  }
}
