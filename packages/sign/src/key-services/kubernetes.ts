import type { KeyService } from './key-service.ts'
import { noLogin } from './no-login.ts'

const permissions = 'Allow `get` on this secret to the account, in a Role of its namespace.'
const label = '[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?'

/** A key pair of cosign in a secret of Kubernetes, with its password: `cosign.key`, `cosign.pub`, `cosign.password`. */
export const kubernetes: KeyService = {
  title: 'Kubernetes',
  address: new RegExp(`^k8s://${label}/${label}$`),
  examples: ['k8s://NAMESPACE/SECRET'],
  credentials: ['KUBECONFIG'],
  places: ['KUBERNETES_SERVICE_HOST', 'KUBERNETES_SERVICE_PORT'],
  unusable: {},
  failures: [
    {
      pattern: /is forbidden: User "([^"]*)" cannot get/,
      found: ([, user = ''], key) => `the account ${user} may not read ${key}.`,
      next: permissions,
    },
    {
      pattern: /secrets "[^"]*" not found/,
      found: (_, key) => `there is no secret ${key}.`,
      next: 'Create it with `cosign generate-key-pair k8s://NAMESPACE/SECRET`.',
    },
    {
      pattern: /unable to load in-cluster configuration|invalid configuration|no configuration has been provided/,
      found: () => 'there is no login to a cluster.',
      next: 'Set KUBECONFIG to a file with a token or a certificate. Programs that it names are not started.',
    },
  ],
  ...noLogin,
}
