import type { SigningBackend } from './backends/backend.ts'
import { dryRun } from './backends/dry-run.ts'
import { keyPair } from './backends/key-pair.ts'
import { keyless } from './backends/keyless.ts'
import type { Signing, SigningOptions } from './signing-options.ts'

const backends = { key: keyPair, keyless, 'dry-run': dryRun } satisfies Record<Signing['kind'], SigningBackend>

/** The backend for the chosen way to sign. */
export function backendOf({ signing }: Pick<SigningOptions, 'signing'>): SigningBackend {
  return backends[signing.kind]
}

/** True if the signatures are only for a dry run: nothing may be pushed or logged. */
export function isDryRun(options: Pick<SigningOptions, 'signing'>): boolean {
  return backendOf(options).dryRun
}
