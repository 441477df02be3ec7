import { byKind, textAt } from '@release-tools/base'
import type { ProvenanceFacts } from '../policy/reader-facts.ts'
import { buildLevel, type VerifiedProvenance } from './build-level.ts'
import type { OwnBuilders } from './own-builders.ts'

/** What verified provenance says of the builds of a release: level, builders, refs of the runs. */
export function provenanceFacts(all: VerifiedProvenance[], tag: string, builders: OwnBuilders): ProvenanceFacts {
  return {
    level: buildLevel(all, tag, builders),
    builders: all.map(one => {
      const id = textAt(one.predicate, 'runDetails', 'builder', 'id') ?? ''
      return { id, confirmed: isConfirmed(id, one) }
    }),
    refs: all.flatMap(({ source }) => (source === undefined ? [] : [source.ref])),
  }
}

/** Anybody can write any builder into provenance: only the certificate of the builder itself confirms it. */
function isConfirmed(id: string, { signer, source }: VerifiedProvenance): boolean {
  const isItself = byKind(signer, { key: () => false, identity: ({ identity }) => identity === id })
  return isItself && (source?.builder ?? id) === id
}
