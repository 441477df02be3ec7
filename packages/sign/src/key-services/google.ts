import type { KeyService } from './key-service.ts'
import { noLogin } from './no-login.ts'

const permissions = 'Give the account `roles/cloudkms.signerVerifier` and `roles/cloudkms.viewer` on the key.'
const word = '[A-Za-z0-9_:.-]+'

/** Keys of Google Cloud KMS. Without a version, cosign takes the newest one that is enabled. */
export const google: KeyService = {
  title: 'Google Cloud KMS',
  address: new RegExp(
    `^gcpkms://projects/${word}/locations/${word}/keyRings/${word}/cryptoKeys/${word}(?:/(?:cryptoKeyVersions|versions)/\\d+)?$`,
  ),
  examples: ['gcpkms://projects/P/locations/L/keyRings/R/cryptoKeys/K/cryptoKeyVersions/1'],
  credentials: ['GOOGLE_APPLICATION_CREDENTIALS'],
  places: [],
  unusable: {},
  failures: [
    {
      pattern: /PermissionDenied[^\n]*?'(cloudkms\.[\w.]+)'/,
      found: ([, action = '']) => `Google Cloud KMS denied ${action} to this job.`,
      next: permissions,
    },
    {
      pattern: /code = PermissionDenied/,
      found: () => 'Google Cloud KMS denied access to this job.',
      next: permissions,
    },
    {
      pattern: /code = NotFound/,
      found: (_, key) => `Google Cloud KMS has no key ${key}.`,
      next: 'Check the address in `signer`, and that the key has an enabled version.',
    },
    {
      pattern: /code = FailedPrecondition/,
      found: (_, key) => `the key ${key} is disabled, destroyed or scheduled for destruction.`,
      next: 'Enable the version in Google Cloud KMS, or sign with another one.',
    },
    {
      pattern: /could not find default credentials|credentials: /,
      found: () => 'there are no credentials for Google Cloud.',
      next: 'Log in before this step, so that GOOGLE_APPLICATION_CREDENTIALS names a file.',
    },
    {
      pattern: /code = (?:Unavailable|DeadlineExceeded|ResourceExhausted)/,
      found: () => 'Google Cloud KMS did not answer.',
      next: 'Check its status, and run the job again.',
      passing: true,
    },
  ],
  ...noLogin,
}
