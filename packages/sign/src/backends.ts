import type { SigningBackend } from './backends/backend.ts'
import { dryRun } from './backends/dry-run.ts'
import { keyPair } from './backends/key-pair.ts'
import { keyless } from './backends/keyless.ts'
import type { Signing, SigningOptions } from './signing-options.ts'

const backends = { key: keyPair, keyless, 'dry-run': dryRun } satisfies Record<Signing['kind'], SigningBackend>

/** The code behind the way to sign that was chosen. */
export function backendOf({ signing }: Pick<SigningOptions, 'signing'>): SigningBackend {
  return backends[signing.kind]
}

/** True if signatures are made for a trial only: nothing may be pushed or logged. */
export function isDryRun(options: Pick<SigningOptions, 'signing'>): boolean {
  return backendOf(options).dryRun
}
