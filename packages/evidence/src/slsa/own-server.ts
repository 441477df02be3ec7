import type { IdentitySigner } from '../sigstore/signer.ts'

/** The GitHub Enterprise Server whose issuer, workflow and repository these are: its tokens are from `<server>/_services/token`. */
export function serverOf({ issuer, identity }: IdentitySigner, repository: string): string | undefined {
  const server = /^(https:\/\/[^/]+)\/_services\/token$/.exec(issuer)?.[1]
  const isThere = (address: string) => server !== undefined && address.startsWith(`${server}/`)
  return isThere(identity) && isThere(repository) ? server : undefined
}

/** Why the level depends on who operates a server. `besides` is what keeps such a run from more on any server. */
export function operatorReason(server: string, runner: string | undefined, besides: string | undefined): string {
  const machine = runner ? `its runner was ${runner}` : 'it does not say whose runner it was'
  const more = besides === undefined ? '' : ` Besides: ${besides}`
  return `${server} says whose run it was, and ${machine}: both are as trustworthy as those who operate them.${more}`
}
