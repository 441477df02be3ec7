import { byKind } from '@release-tools/base'
import { type BuildLevel, level3, limited, limits } from './level-limits.ts'
import { trustedLevel } from './named-builder.ts'
import { type OwnBuilders, ownBuilders } from './own-builders.ts'
import type { VerifiedProvenance } from './verified-provenance.ts'

/**
 * The level of a release, from verified facts only: certificates first, then what the provenance says. It is that of its weakest
 * statement. Nothing that a release says of its own level counts.
 */
export function buildLevel(provenance: VerifiedProvenance[], tag: string, builders = ownBuilders): BuildLevel {
  const levels = provenance.map(one => levelOf(one, tag, builders))
  const isOpen = ({ possible, operator }: BuildLevel) => possible !== undefined || operator !== undefined
  const rank = (found: BuildLevel) => found.level * 2 + (isOpen(found) ? 1 : 0)
  const [lowest] = levels.sort((a, b) => rank(a) - rank(b))
  return lowest ?? limited(0, 'The release has no signed provenance.')
}

/**
 * The level as a release itself can name it: no program knows whether its own commit will be released. It depends on the release only, so
 * that a later version writes the same.
 */
export function levelAtRelease(provenance: VerifiedProvenance[], tag: string): BuildLevel {
  return buildLevel(provenance, tag, { ...ownBuilders, releases: [] })
}

/** `SLSA Build L2. The workflow was called as refs/tags/v1, which can be moved.` */
export function levelText(found: BuildLevel): string {
  return `SLSA Build L${found.level}${operatorText(found)}. ${found.reason}`
}

/** What stands after the level if a higher one is a matter of trust in those who operate the server. */
export function operatorText({ operator }: BuildLevel): string {
  return operator === undefined ? '' : '; more depends on your operator'
}

function levelOf({ signer, source, predicate }: VerifiedProvenance, tag: string, builders: OwnBuilders): BuildLevel {
  return byKind(signer, {
    key: () => limited(1, 'A key pair signed the provenance, so that the build platform does not confirm it.'),
    identity: one => {
      if (source === undefined)
        return limited(1, `${one.identity} signed the provenance, which is not the identity of a run.`)
      const run = { signer: one, source, predicate, tag, builders }
      return trustedLevel(run) ?? limits.map(limit => limit(run)).find(found => found !== undefined) ?? level3(run)
    },
  })
}
