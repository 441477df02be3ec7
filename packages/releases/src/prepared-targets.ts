import type { Metadata, Root, Targets } from '@tufjs/models'
import { fileLimits, parseTargets } from './document.ts'
import type { IndexPlace } from './place.ts'
import type { Refreshed } from './refresh.ts'
import { versioned } from './roles.ts'
import { isAccepted } from './sign-document.ts'

/** Targets that a person signed, and that no snapshot names yet. */
export interface Prepared {
  document: Metadata<Targets>
  bytes: Buffer
}

/**
 * The next targets of a place, if somebody has put them there and the root accepts their keys; undefined otherwise: a file that nobody
 * signed changes nothing.
 */
export async function preparedTargets(
  place: IndexPlace,
  { root, current, now }: { root: Metadata<Root>; current: Refreshed | undefined; now: Date },
): Promise<Prepared | undefined> {
  const version = (current?.targets.signed.version ?? 0) + 1
  const bytes = await place.read(versioned('targets', version), fileLimits.targets)
  const document = bytes && parseTargets(bytes)
  if (bytes === undefined || document?.signed.version !== version || document.signed.isExpired(now)) return undefined
  return isAccepted('targets', document, root) ? { document, bytes } : undefined
}
