import { isObject, textAt } from '@release-tools/base'
import { claimsSignedBy } from '../../sigstore/identity-token.ts'
import { Refused, secondsOf, textsOf, type VaultRequest } from './request.ts'
import type { TokenRequest } from './tokens.ts'

type Claims = Record<string, unknown>
type Settings = Record<string, unknown>

/**
 * The method of login with an identity token. Its texts are those of Vault's plugin, and of the library that it verifies tokens with.
 * https://developer.hashicorp.com/vault/api-docs/auth/jwt
 */
export class JwtLogin {
  #config: Settings | undefined
  readonly #roles = new Map<string, Settings>()

  /** Answers requests of administrators: `config`, `role/NAME`. */
  handle({ path, operation, body }: VaultRequest): object | undefined {
    const role = /^role\/([\w-]+)$/.exec(path)?.[1]
    if (path === 'config') return operation === 'read' ? this.#config : this.#configure(body)
    if (role === undefined) throw new Refused(404, `unsupported path`)
    if (operation === 'read') return this.#roles.get(role)
    if (operation === 'delete') return void this.#roles.delete(role)
    if (textAt(body, 'user_claim') === undefined) throw new Refused(400, 'a user claim must be defined on the role')
    if (['bound_audiences', 'bound_claims', 'bound_subject'].every(name => body[name] === undefined))
      throw new Refused(400, 'must have at least one bound constraint when creating/updating a role')
    this.#roles.set(role, body)
    return undefined
  }

  /** The token to make for a login with `role` and `jwt`. Throws a Refused. */
  async login(body: Record<string, unknown>): Promise<Omit<TokenRequest, 'namespace'>> {
    if (this.#config === undefined) throw new Refused(400, 'could not load configuration')
    const name = textAt(body, 'role') || textAt(this.#config, 'default_role') || ''
    if (name === '') throw new Refused(400, 'missing role')
    const role = this.#roles.get(name)
    if (role === undefined) throw new Refused(400, `role "${name}" could not be found`)
    const jwt = textAt(body, 'jwt') ?? ''
    if (jwt === '') throw new Refused(400, 'missing token')
    const claims = await this.#verified(jwt, role)
    const user = claims[String(role.user_claim)]
    if (user === undefined) throw new Refused(400, `claim "${role.user_claim}" not found in token`)
    requireBoundClaims(role, claims)
    const policies = [...(role.token_no_default_policy === true ? [] : ['default']), ...textsOf(role.token_policies)]
    return {
      type: role.token_type === 'batch' ? 'batch' : 'service',
      policies: policies.toSorted(),
      metadata: { role: name },
      ttl: secondsOf(role.token_ttl) || 32 * 24 * 3600,
    }
  }

  #configure(body: Settings): undefined {
    if (textAt(body, 'oidc_discovery_url') === undefined)
      throw new Refused(400, "exactly one of 'jwt_validation_pubkeys', 'jwks_url', 'oidc_discovery_url' must be set")
    this.#config = body
  }

  async #verified(jwt: string, role: Settings): Promise<Claims> {
    const invalid = (found: string) => new Refused(400, `error validating token: ${found}`)
    const claims = await claimsSignedBy(String(this.#config?.oidc_discovery_url), jwt)
    if (claims === undefined)
      throw invalid('error verifying token signature: no known key successfully validated the token signature')
    const issuer = this.#config?.bound_issuer
    if (issuer !== undefined && claims.iss !== issuer) throw invalid('invalid issuer (iss) claim')
    if (role.bound_subject !== undefined && claims.sub !== role.bound_subject)
      throw invalid('invalid subject (sub) claim')
    const audiences = textsOf(role.bound_audiences)
    if (audiences.length > 0 && !textsOf(claims.aud).some(one => audiences.includes(one)))
      throw invalid('invalid audience (aud) claim: audience claim does not match any expected audience')
    const now = Date.now() / 1000
    if (Number(claims.nbf) > now + skew) throw invalid('invalid not before (nbf) claim: token not yet valid')
    if (Number(claims.exp) < now - skew) throw invalid('invalid expiration time (exp) claim: token is expired')
    if (audiences.length === 0 && textsOf(claims.aud).length > 0)
      throw new Refused(400, 'audience claim found in JWT but no audiences bound to the role')
    return claims
  }
}

/** Vault's `clock_skew_leeway`, in seconds, if a role does not set it. */
const skew = 60

function requireBoundClaims({ bound_claims: bound, bound_claims_type: type }: Settings, claims: Claims): void {
  for (const [name, wanted] of Object.entries(isObject(bound) ? bound : {})) {
    const found = claims[name]
    if (found === undefined) throw new Refused(400, `error validating claims: claim "${name}" is missing`)
    const fits = (one: string) => (type === 'glob' ? isGlobOf(one, String(found)) : one === String(found))
    if (!(Array.isArray(wanted) ? wanted.map(String) : [String(wanted)]).some(fits))
      throw new Refused(
        400,
        `error validating claims: claim "${name}" does not match any associated bound claim values`,
      )
  }
}

/** In Vault's globs, only `*` has a meaning, and it also stands for `/`. */
function isGlobOf(glob: string, text: string): boolean {
  const parts = glob.split('*').map(part => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('.*')}$`, 's').test(text)
}
