import { aws } from './key-services/aws.ts'
import { azure } from './key-services/azure.ts'
import { google } from './key-services/google.ts'
import type { KeyService } from './key-services/key-service.ts'
import { kubernetes } from './key-services/kubernetes.ts'
import { plugin } from './key-services/plugin.ts'
import { transit } from './key-services/transit.ts'
import type { KeyServiceName } from './signing-options.ts'

/** The services that have keys. Each has a file in `key-services/`. */
export const keyServices: Record<KeyServiceName, KeyService> = {
  awskms: aws,
  gcpkms: google,
  azurekms: azure,
  k8s: kubernetes,
  hashivault: transit('hashivault', 'Vault'),
  openbao: transit('openbao', 'OpenBao'),
  plugin,
}
