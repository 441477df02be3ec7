import { Problem } from '@release-tools/base'
import type { Host } from '@release-tools/host'
import { keyOfAws } from './aws-key.ts'
import { keyOfAzure } from './azure-key.ts'
import { keyOfGoogle } from './google-key.ts'
import { keyOfFile } from './key-file.ts'
import type { OpeningKey } from './open-sealed.ts'
import { keysOfVault } from './vault-key.ts'

interface Service {
  /** Addresses of keys, in the forms that cosign has: the input `signer` takes the same. */
  form: RegExp
  example: string
  keys(address: string, host: Pick<Host, 'env'>): Promise<OpeningKey[]>
}

const transit = {
  form: /^\w+:\/\/\w(?:[\w.-]*\w)?$/,
  keys: keysOfVault,
}

/** Services that have keys, by the scheme of their addresses. */
const services: Record<string, Service> = {
  hashivault: { ...transit, example: 'hashivault://audit-log' },
  openbao: { ...transit, example: 'openbao://audit-log' },
  awskms: {
    form: /^awskms:\/\/[^/\s]*\/[\w:/-]{1,500}$/,
    example: 'awskms:///alias/audit-log',
    keys: async (address, host) => [await keyOfAws(address, host)],
  },
  azurekms: {
    form: /^azurekms:\/\/[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+\/[A-Za-z0-9-]{1,127}(?:\/[0-9a-f]{32})?$/,
    example: 'azurekms://VAULT.vault.azure.net/audit-log',
    keys: async (address, host) => [await keyOfAzure(address, host)],
  },
  gcpkms: {
    form: /^gcpkms:\/\/projects\/[\w:.-]+(?:\/[\w:.-]+)+$/,
    example: 'gcpkms://projects/P/locations/L/keyRings/R/cryptoKeys/audit-log/cryptoKeyVersions/1',
    keys: async (address, host) => [await keyOfGoogle(address, host)],
  },
}

/**
 * The keys that addresses name: a key of Vault, OpenBao, AWS KMS, Azure Key Vault or Google Cloud KMS, or the path of a private key. A service is
 * asked for its public keys, as a person or job that the environment logs in. Throws a Problem.
 */
export async function openingKeys(addresses: readonly string[], host: Pick<Host, 'env'>): Promise<OpeningKey[]> {
  const keys: OpeningKey[] = []
  for (const address of addresses) keys.push(...(await keysAt(address, host)))
  return keys
}

async function keysAt(address: string, host: Pick<Host, 'env'>): Promise<OpeningKey[]> {
  const [, scheme] = /^(\w+):\/\//.exec(address) ?? []
  if (scheme === undefined) return [await keyOfFile(address, host.env)]
  const service = Object.hasOwn(services, scheme) ? services[scheme] : undefined
  if (service?.form.test(address)) return service.keys(address, host)
  const examples = service === undefined ? Object.values(services).map(({ example }) => example) : [service.example]
  throw new Problem(`read the key ${address}`, {
    found: 'it is neither the address of a key nor the path of one.',
    next: `Write it like ${examples.join(', ')}, or give the path of a private key.`,
  })
}
