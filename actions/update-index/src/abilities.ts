import { Problem } from '@release-tools/base'
import { keyFingerprint } from '@release-tools/evidence'
import {
  type Lifetimes,
  onlineLifetimes,
  parseRoot,
  type RoleName,
  type RoleSigner,
  rolesOf,
} from '@release-tools/releases'

type OnlineRole = Exclude<RoleName, 'root'>
const onlineRoles: OnlineRole[] = ['targets', 'snapshot', 'timestamp']

/** The roles that a key can sign alone, as a root says. Throws a Problem for a key that the root does not name. */
export function rolesFor(root: Buffer, signer: RoleSigner | undefined): OnlineRole[] {
  if (signer === undefined) return []
  const own = keyFingerprint(signer.publicKey)
  const roles = rolesOf(parseRoot(root, 'the root of the index'))
  const able = onlineRoles.filter(name => {
    const { keys, threshold } = roles[name]
    return threshold === 1 && keys.some(key => keyFingerprint(key) === own)
  })
  if (able.length > 0) return able
  throw new Problem('sign the index', {
    found: `its root names the key of this step (SHA-256 ${own}) for no role that one key signs.`,
    next: 'Sign with a key that the root names, or name this one in a new root: release-tools index rotate.',
  })
}

/** True for a step that can change what the index says. */
export function canChange(roles: OnlineRole[]): boolean {
  return onlineRoles.every(name => roles.includes(name))
}

/** How long documents live that this step signs; the others stay until they expire. */
export function lifetimesFor(roles: OnlineRole[]): Lifetimes {
  const days = (name: OnlineRole) => (roles.includes(name) ? onlineLifetimes[name] : 0)
  return { targets: days('targets'), snapshot: days('snapshot'), timestamp: days('timestamp') }
}
