// Imports nothing that is slow to load: actions check their inputs with it.
import type { Reference } from './bom.ts'

/** What a file of a release says of it, by its name; undefined for any other file. */
export function kindOfFile(name: string): Reference['kind'] | undefined {
  if (/\.intoto\.jsonl$/.test(name)) return 'attestation'
  return /(?:^|[._-])(?:open)?vex\b.*\.json$/i.test(name) ? 'exploitability-statement' : undefined
}
