import type { KeyService } from './key-service.ts'

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
      pattern: /"error_description":\s*"([^"]{1,200})/,
      found: ([, words = '']) => `Google did not accept the identity of this job: ${words}`,
      next: 'Check `provider` and `audience` in `signer-login`, the attribute condition of the provider, and the clock of the server that issues the tokens.',
    },
    {
      pattern: /iam\.serviceAccounts\.getAccessToken/,
      found: () => 'the identity of this job may not act as the account.',
      next: 'Check `account` in `signer-login`, and give the pool `roles/iam.workloadIdentityUser` on the account.',
    },
    {
      pattern:
        /oauth2\/google|Unable to generate access token|unable to (?:generate|exchange)|invalid_grant|unauthorized_client/,
      found: () => 'Google did not accept the login of this job.',
      next: 'Check `provider` and `account` in `signer-login`, the attribute condition of the provider, and that the pool may impersonate the account.',
    },
    {
      pattern: /could not find default credentials|credentials: /,
      found: () => 'there are no credentials for Google Cloud.',
      next: 'Set `signer-login` with `provider` and `account`, or GOOGLE_APPLICATION_CREDENTIALS to a file.',
    },
    {
      pattern: /code = Unauthenticated/,
      found: () => 'Google Cloud KMS does not accept the credentials of this step: they are wrong or have expired.',
      next: 'Log in again before this step, or set `signer-login` with `provider` and `account`.',
    },
    {
      pattern: /unexpected length of digest|could not verify/,
      found: (_, key) => `cosign cannot sign with the algorithm of the key ${key}.`,
      next: 'Use a key with the algorithm EC_SIGN_P256_SHA256, or RSA_SIGN_PKCS1_…_SHA256.',
    },
    {
      pattern: /code = (?:Unavailable|DeadlineExceeded|ResourceExhausted)/,
      found: () => 'Google Cloud KMS did not answer.',
      next: 'Check its status, and run the job again.',
      passing: true,
    },
  ],
  settings: {
    provider: {
      required: true,
      form: /^projects\/\d+\/locations\/global\/workloadIdentityPools\/[\w-]+\/providers\/[\w-]+$/,
      example: 'projects/1234567890/locations/global/workloadIdentityPools/github/providers/acme',
    },
    account: { form: /^[\w.-]+@[\w.-]+$/, example: 'release@acme.iam.gserviceaccount.com' },
    audience: { form: /^\S+$/, example: 'https://iam.googleapis.com/projects/…' },
  },
  async login(_key, settings, place) {
    const { googleLogin } = await import('./google-login.ts')
    return googleLogin(settings, place)
  },
}
