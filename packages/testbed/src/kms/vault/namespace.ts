import { textAt } from '@release-tools/base'
import { JwtLogin } from './jwt-login.ts'
import { defaultPolicy } from './policies.ts'
import { Refused, type VaultRequest } from './request.ts'
import { Transit } from './transit.ts'

/** What a namespace has: what is mounted by its path (`transit/`, `auth/jwt-github/`), and policies by name. */
export class Namespace {
  readonly mounts = new Map<string, Transit | JwtLogin>()
  readonly policies = new Map([['default', defaultPolicy]])

  /** The mount of a path; undefined if there is none. */
  mountOf(path: string): string | undefined {
    return [...this.mounts.keys()].find(mount => path.startsWith(mount))
  }

  /** Answers requests below `sys/`. https://developer.hashicorp.com/vault/api-docs/system */
  handle({ path, operation, body }: VaultRequest): object | undefined {
    const [, kind, name = ''] = /^(mounts|auth|policies\/acl)\/(.+)$/.exec(path) ?? []
    if (operation !== 'update' && operation !== 'create') throw new Refused(405, 'unsupported operation')
    if (kind === 'mounts') return this.#mount(`${name}/`, body, { transit: () => new Transit() })
    if (kind === 'auth') return this.#mount(`auth/${name}/`, body, { jwt: () => new JwtLogin() })
    if (kind !== 'policies/acl') throw new Refused(404, 'unsupported path')
    this.policies.set(name, textAt(body, 'policy') ?? '')
    return undefined
  }

  #mount(path: string, body: object, known: Record<string, () => Transit | JwtLogin>): undefined {
    const type = textAt(body, 'type') ?? ''
    const make = known[type]
    if (make === undefined) throw new Refused(400, `unknown type ${type}`)
    if (this.mounts.has(path)) throw new Refused(400, `path is already in use at ${path}`)
    this.mounts.set(path, make())
  }
}
