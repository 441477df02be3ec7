import { harmless, wrap } from './text.ts'
import type { GivenTrust } from './trust.ts'

/** The trusted roots of a command, as GivenTrust has them. */
export type Roots = Pick<GivenTrust, 'builtIn' | 'roots'>

/** How old the trusted roots are: they know no authority that began later. */
export function rootLines({ builtIn, roots = [] }: Roots): string[] {
  if (builtIn !== undefined) return [wrap(`Built-in trusted root of the public Sigstore: ${builtIn}.`)]
  return roots.map(root => wrap(`Trusted root: ${harmless(root)}.`))
}
