import {
  type BuildLevel,
  limited,
  ofContradiction,
  ofEvent,
  ofRef,
  ofRunner,
  ofSigner,
  ofWithdrawn,
  type Run,
} from './level-limits.ts'
import type { OwnBuilders } from './own-builders.ts'

/** A builder that a reader names, and the level for which they trust it. */
export interface NamedBuilder {
  /** Its `builder.id`; without `@`, at any ref. */
  id: string
  level?: 1 | 2 | 3
}

/** The builders that are known, and those that a reader trusts for a level. */
export function withTrusted(known: OwnBuilders, named: readonly NamedBuilder[] | undefined): OwnBuilders {
  const trusted = (named ?? []).flatMap(({ id, level }) => (level === undefined ? [] : [{ id, level }]))
  return trusted.length === 0 ? known : { ...known, trusted }
}

/** True if a name means this builder. Without a ref, it means the workflow at any ref. */
export function isBuilder(named: string, id: string): boolean {
  return named === id || (!named.includes('@') && id.startsWith(`${named}@`))
}

/**
 * The level of a run by a builder that the reader trusts; undefined for another one. What the run shows by itself limits it all the same. A
 * server of one's own has runners of one's own only, whose level is what the reader trusts its operator for.
 */
export function trustedLevel(run: Run): BuildLevel | undefined {
  const { builders, signer } = run
  const trusted = builders.trusted?.find(({ id }) => isBuilder(id, signer.identity))
  if (trusted === undefined) return undefined
  const limits = [
    ofSigner,
    ofContradiction,
    ...(signer.issuer === builders.issuer ? [ofRunner] : []),
    ofWithdrawn,
    ofEvent,
    ofRef,
  ]
  const found = limits.map(limit => limit(run)).find(one => one !== undefined && one.level < trusted.level)
  return found ?? limited(trusted.level, `The policy trusts the builder ${trusted.id} for that level.`)
}
