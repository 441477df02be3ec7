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
  unusable: {
    Ed25519: 'cosign makes signatures with Ed25519 keys, and then refuses them. Use a key on P-256.',
  },
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
      pattern: /decryption failed/,
      found: (_, key) => `the password in ${key} does not decrypt the key in it.`,
      next: 'Store the password of the key as `cosign.password` in the secret.',
    },
    {
      pattern: /secret exists: Unauthorized/,
      found: () => 'the cluster does not accept the credentials of this step: they are wrong or have expired.',
      next: 'Log in again before this step, and set KUBECONFIG to the file with the new token.',
    },
    {
      pattern: /x509: certificate signed by unknown authority/,
      found: () => 'the certificate of the cluster is of an unknown authority.',
      next: 'Give the certificate of its authority as `certificate-authority-data` in the file of KUBECONFIG.',
    },
    {
      pattern: /unable to load in-cluster configuration|invalid configuration|no configuration has been provided/,
      found: () => 'there is no login to a cluster.',
      next: 'Set KUBECONFIG to a file with a token or a certificate. Programs that it names are not started.',
    },
  ],
  ...noLogin,
}
