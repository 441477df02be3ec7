import { Problem } from '@release-tools/base'
import { Metadata, MetadataKind, Root } from '@tufjs/models'
import { daysAfter, tufTime } from './document.ts'
import { indexKey, pemOf } from './index-key.ts'
import { type RoleKeys, type RoleName, roles } from './roles.ts'

/** The version of the TUF specification that our documents follow. */
export const specVersion = '1.0.31'

/** How long a root lives, in days. */
export const rootDays = 365

/** What a root says. */
export interface RootPlan {
  roles: Record<RoleName, RoleKeys>
  now: Date
  /** How long it lives. Defaults to rootDays. */
  days?: number
}

/** A root without signatures; the first one, or the one after `previous`. Throws a Problem for keys and thresholds that cannot be. */
export function makeRoot(plan: RootPlan, previous?: Metadata<Root>): Metadata<Root> {
  const keys = roles.map(name => [name, idsOf(name, plan.roles[name])] as const)
  const all = roles.flatMap(name => plan.roles[name].keys.map(indexKey))
  return new Metadata(
    Root.fromJSON({
      _type: MetadataKind.Root,
      spec_version: specVersion,
      version: (previous?.signed.version ?? 0) + 1,
      expires: tufTime(daysAfter(plan.now, plan.days ?? rootDays)),
      consistent_snapshot: true,
      keys: Object.fromEntries(all.map(key => [key.keyID, key.toJSON()])),
      roles: Object.fromEntries(
        keys.map(([name, keyids]) => [name, { keyids, threshold: plan.roles[name].threshold }]),
      ),
      issued: tufTime(plan.now),
    }),
  )
}

/** The ids of the keys of a role. */
function idsOf(role: RoleName, { keys, threshold }: RoleKeys): string[] {
  const ids = [...new Set(keys.map(pem => indexKey(pem).keyID))].sort()
  if (threshold >= 1 && Number.isInteger(threshold) && threshold <= ids.length) return ids
  throw new Problem('make the root of the index', {
    found: `${threshold} signatures are asked for by ${role}, which has ${ids.length} different keys.`,
    next: 'Give more keys, or a lower threshold of at least 1.',
  })
}

/** What a root says of its roles, to make the next one from. */
export function rolesOf(root: Metadata<Root>): Record<RoleName, RoleKeys> {
  const keysOf = (name: RoleName): RoleKeys => {
    const { keyIDs = [], threshold = 1 } = root.signed.roles[name] ?? {}
    return { keys: keyIDs.flatMap(id => (root.signed.keys[id] ? [pemOf(root.signed.keys[id])] : [])), threshold }
  }
  return {
    root: keysOf('root'),
    targets: keysOf('targets'),
    snapshot: keysOf('snapshot'),
    timestamp: keysOf('timestamp'),
  }
}
