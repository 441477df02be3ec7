import type { Difference } from './comparison.ts'
import { explainContent } from './explain-content.ts'

/**
 * Says where a released content comes from if that is known, as a cause: from another commit, for example. Gets the released content and
 * the rebuilt one.
 */
export type FindOrigin = (released: Buffer, rebuilt: Buffer) => Promise<string | undefined>

/** As explainContent. What is known of the origin of the content is stronger than what the values look like. */
export async function explainFrom(name: string, old: Buffer, now: Buffer, origin: FindOrigin): Promise<Difference[]> {
  const [found, known] = [explainContent(name, old, now), await origin(old, now)]
  return known === undefined ? found : found.map(one => ({ ...one, cause: known }))
}
