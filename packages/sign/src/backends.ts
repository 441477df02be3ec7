import { byKind } from '@release-tools/base'
import type { SigningBackend } from './backends/backend.ts'
import { dryRun } from './backends/dry-run.ts'
import { keyPair } from './backends/key-pair.ts'
import { keyless } from './backends/keyless.ts'
import { serviceKey } from './backends/service-key.ts'
import { keyServices } from './key-services.ts'
import type { ServiceKey, SigningOptions } from './signing-options.ts'

/** The backend for the chosen way to sign. */
export function backendOf({ signing }: Pick<SigningOptions, 'signing'>): SigningBackend {
  const inService = (key: ServiceKey) => serviceKey(keyServices[key.kind], key)
  return byKind(signing, {
    key: () => keyPair,
    keyless: () => keyless,
    'dry-run': () => dryRun,
    awskms: inService,
    gcpkms: inService,
    azurekms: inService,
    k8s: inService,
    hashivault: inService,
    openbao: inService,
    plugin: inService,
  })
}

/** True if the signatures are only for a dry run: nothing may be pushed or logged. */
export function isDryRun(options: Pick<SigningOptions, 'signing'>): boolean {
  return backendOf(options).dryRun
}
