import { describe, expect, test } from '@jest/globals'
import { Transient } from '@release-tools/host'
import { explainService } from '../src/cosign-errors.ts'
import { keyServices } from '../src/key-services.ts'
import type { KeyServiceName } from '../src/signing-options.ts'

/** The message for what cosign printed. */
function says(kind: KeyServiceName, stderr: string) {
  return explainService('sign a', stderr, keyServices[kind].failures, ['public-key', '--key', `${kind}://it`])
}

describe('a failure of', () => {
  test.each<[KeyServiceName, string, string]>([
    [
      'awskms',
      'get identity: get credentials: operation error STS: AssumeRoleWithWebIdentity, https response error StatusCode: 403, api error AccessDenied: Not authorized',
      'AWS did not let this job take the role (AccessDenied). In the trust policy of the role',
    ],
    ['awskms', 'operation error KMS: Sign, AccessDeniedException: no', 'AWS KMS denied access to this job. Allow'],
    ['awskms', 'api error UnrecognizedClientException: x', 'AWS does not accept the credentials of this step'],
    [
      'gcpkms',
      "rpc error: code = PermissionDenied desc = Permission 'cloudkms.cryptoKeys.get' denied on resource",
      'Google Cloud KMS denied cloudkms.cryptoKeys.get to this job. Give the account `roles/cloudkms.signerVerifier`',
    ],
    ['gcpkms', 'rpc error: code = PermissionDenied desc = no', 'Google Cloud KMS denied access to this job.'],
    ['gcpkms', 'rpc error: code = NotFound desc = x', 'Google Cloud KMS has no key gcpkms://it. Check the address'],
    ['gcpkms', 'rpc error: code = FailedPrecondition desc = x', 'the key gcpkms://it is disabled, destroyed or'],
    [
      'gcpkms',
      'new gcp kms client: credentials: could not find default credentials',
      'there are no credentials for Google Cloud. Set `signer-login` with `provider` and `account`',
    ],
    ['azurekms', 'RESPONSE 404: 404 Not Found ERROR CODE: KeyNotFound', 'Azure Key Vault has no key azurekms://it.'],
    ['azurekms', 'RESPONSE 403 ERROR CODE: Forbidden', 'Azure Key Vault denied access to this job. Give the identity'],
    [
      'azurekms',
      'RESPONSE 401: 401 Unauthorized ERROR CODE: Unauthorized',
      'Azure Key Vault does not accept the token of',
    ],
    [
      'gcpkms',
      'rpc error: code = Unauthenticated desc = x',
      'Google Cloud KMS does not accept the credentials of this',
    ],
    ['azurekms', 'ERROR CODE: KeyDisabled', 'the key azurekms://it is disabled. Enable it'],
    [
      'azurekms',
      'AADSTS700213: No matching federated identity',
      'Entra did not accept the login of this job: AADSTS700213',
    ],
    [
      'azurekms',
      'DefaultAzureCredential: failed to acquire a token.',
      'there are no credentials for Azure. Set `signer-login` with `tenant` and `client`',
    ],
    [
      'k8s',
      'secrets "x" is forbidden: User "ci" cannot get resource "secrets"',
      'the account ci may not read k8s://it. Allow `get`',
    ],
    ['k8s', 'checking if secret exists: secrets "x" not found', 'there is no secret k8s://it. Create it with'],
    ['k8s', 'unable to load in-cluster configuration, KUBERNETES_SERVICE_HOST', 'there is no login to a cluster.'],
    ['hashivault', 'Code: 503. Errors:\n\n* Vault is sealed', 'Vault is sealed. Unseal it, and run the job again.'],
    ['openbao', 'no handler for route "x"', 'OpenBao has no Transit at this path. Check the settings `transit`'],
    [
      'openbao',
      'x509: certificate signed by unknown authority',
      'the certificate of OpenBao is of an unknown authority.',
    ],
    [
      'hashivault',
      'message is missing artifact digest',
      'cosign cannot sign with this type of key in Vault. Use a key',
    ],
  ])('%s: %s', (kind, stderr, message) => {
    const problem = says(kind, `Error: signing: ${stderr}`)
    expect(problem?.message).toContain(`Could not sign a: ${message}`)
    expect(problem).not.toBeInstanceOf(Transient)
  })

  test.each<[KeyServiceName, string]>([
    ['awskms', 'operation error KMS: Sign, ThrottlingException: slow down'],
    ['gcpkms', 'rpc error: code = Unavailable desc = x'],
  ])('%s may pass: %s', (kind, stderr) => {
    expect(says(kind, stderr)).toBeInstanceOf(Transient)
  })

  test('something else is not explained as one of the service', () => {
    expect(says('awskms', 'Error: something new')).toBeUndefined()
  })
})
