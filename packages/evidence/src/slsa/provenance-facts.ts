import type { ProvenanceFacts } from '../policy/reader-facts.ts'
import { buildLevel } from './build-level.ts'
import type { OwnBuilders } from './own-builders.ts'
import { builderOf, isConfirmed, type VerifiedProvenance } from './verified-provenance.ts'

/** What verified provenance says of the builds of a release: level, builders, refs of the runs. */
export function provenanceFacts(all: VerifiedProvenance[], tag: string, builders: OwnBuilders): ProvenanceFacts {
  return {
    level: buildLevel(all, tag, builders),
    builders: all.map(one => ({ id: builderOf(one.predicate), confirmed: isConfirmed(one) })),
    refs: all.flatMap(({ source }) => (source === undefined ? [] : [source.ref])),
  }
}
