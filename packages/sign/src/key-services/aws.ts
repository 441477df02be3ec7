import type { KeyService } from './key-service.ts'

const permissions =
  'Allow kms:GetPublicKey, kms:DescribeKey and kms:Sign on the key, in its policy or in that of the role.'
const name = '[A-Za-z0-9/_-]+'
const id = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|mrk-[0-9a-f]{32}'

/** By it, CloudTrail tells our logins from others with the same role. */
const sessionName = 'release-tools'

/** Keys of AWS KMS. The forms are those of the client in cosign: https://docs.sigstore.dev/cosign/key_management/overview/#aws. */
export const aws: KeyService = {
  title: 'AWS KMS',
  address: new RegExp(
    `^awskms://[^/\\s]*/(?:${id}|alias/${name}|arn:aws[a-z-]*:kms:[a-z0-9-]+:\\d{12}:(?:key/(?:${id})|alias/${name}))$`,
  ),
  examples: ['awskms:///alias/release', 'awskms:///arn:aws:kms:eu-central-1:111122223333:key/…'],
  credentials: [
    'AWS_ACCESS_KEY_ID',
    'AWS_SECRET_ACCESS_KEY',
    'AWS_SESSION_TOKEN',
    'AWS_ROLE_ARN',
    'AWS_ROLE_SESSION_NAME',
    'AWS_WEB_IDENTITY_TOKEN_FILE',
    'AWS_CONTAINER_CREDENTIALS_FULL_URI',
    'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI',
    'AWS_CONTAINER_AUTHORIZATION_TOKEN',
    'AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE',
  ],
  places: [
    'AWS_REGION',
    'AWS_DEFAULT_REGION',
    'AWS_ENDPOINT_URL',
    'AWS_ENDPOINT_URL_KMS',
    'AWS_ENDPOINT_URL_STS',
    'AWS_USE_FIPS_ENDPOINT',
    'AWS_CA_BUNDLE',
  ],
  unusable: {},
  failures: [
    {
      pattern: /Signature (?:expired|not yet current)|RequestTimeTooSkewed|RequestExpired|RequestInTheFuture/,
      found: () => 'the clock of this runner and that of AWS differ by more than five minutes.',
      next: 'Set the clock of the runner, for example with NTP, and run the job again.',
    },
    {
      pattern: /operation error STS[\s\S]*?(?:ExpiredToken|Token expired|not yet valid)/,
      found: () => 'AWS takes the identity token of this job for expired, or for not valid yet.',
      next: 'Run the job again. If it happens again, compare the clock of the server that issues the tokens with the time.',
    },
    {
      pattern: /operation error STS[\s\S]*?Incorrect token audience/,
      found: () => 'the audience of the identity token is not one that AWS accepts.',
      next: 'Set `audience` in `signer-login` to one of the audiences of the identity provider in AWS: sts.amazonaws.com by default.',
    },
    {
      pattern: /operation error STS: \w+[\s\S]*?(\w+(?:Exception|Denied|Token)\w*):/,
      found: ([, code = '']) => `AWS did not let this job take the role (${code}).`,
      next: 'In the trust policy of the role, allow sts:AssumeRoleWithWebIdentity for the issuer token.actions.githubusercontent.com, the audience sts.amazonaws.com and this repository.',
    },
    {
      pattern: /AccessDeniedException[\s\S]*?perform: (kms:\w+)/,
      found: ([, action = '']) => `AWS KMS denied ${action} to this job.`,
      next: permissions,
    },
    { pattern: /AccessDeniedException/, found: () => 'AWS KMS denied access to this job.', next: permissions },
    {
      pattern: /operation error KMS: \w+[\s\S]*NotFoundException/,
      found: (_, key) => `AWS KMS has no key ${key} in this region.`,
      next: 'Check the address in `signer`, and that AWS_REGION (or `region` in `signer-login`) is the region of the key.',
    },
    {
      pattern: /DisabledException/,
      found: (_, key) => `the key ${key} is disabled.`,
      next: 'Enable it in AWS KMS, or sign with another key.',
    },
    {
      pattern: /KMSInvalidStateException[\s\S]*pending deletion/,
      found: (_, key) => `the key ${key} is pending deletion.`,
      next: 'Cancel its deletion in AWS KMS and enable it, or sign with another key.',
    },
    {
      pattern:
        /KMSInvalidStateException|KMSUnavailable|KMSInternalException|ThrottlingException|KeyUnavailableException/,
      found: (_, key) => `AWS KMS cannot use the key ${key} at the moment.`,
      next: 'Look at the state of the key in AWS KMS, and run the job again.',
      passing: true,
    },
    {
      pattern: /UnsupportedOperationException|InvalidKeyUsageException/,
      found: (_, key) => `the key ${key} cannot sign.`,
      next: 'Create an asymmetric key with the usage SIGN_VERIFY and the specification ECC_NIST_P256.',
    },
    {
      pattern: /ExpiredToken|UnrecognizedClientException|InvalidClientTokenId|InvalidSignatureException/,
      found: () => 'AWS does not accept the credentials of this step: they are wrong or have expired.',
      next: 'Log in again before this step, or set `signer-login` with a role.',
    },
    {
      pattern: /get credentials|no EC2 IMDS role found|failed to (?:retrieve|refresh cached) credentials/,
      found: () => 'there are no credentials for AWS.',
      next: 'Set `signer-login` with `role: arn:aws:iam::…:role/…` and `region: …`, or log in to AWS before this step.',
    },
  ],
  settings: {
    role: {
      required: true,
      form: /^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/,
      example: 'arn:aws:iam::111122223333:role/release',
    },
    region: { required: true, form: /^[a-z]{2,}(?:-[a-z]+)+-\d+$/, example: 'eu-central-1' },
    audience: { form: /^\S+$/, example: 'sts.amazonaws.com' },
  },
  async login(_key, { role = '', region = '', audience = 'sts.amazonaws.com' }, place) {
    const { tokenFile } = await import('./token-file.ts')
    return tokenFile(audience, place, AWS_WEB_IDENTITY_TOKEN_FILE => ({
      AWS_WEB_IDENTITY_TOKEN_FILE,
      AWS_ROLE_ARN: role,
      AWS_ROLE_SESSION_NAME: sessionName,
      AWS_REGION: region,
    }))
  },
  async trace({ login: { role } }) {
    const [, account, name] = /^arn:(aws[^:]*:iam::\d{12}):role\/(?:.*\/)?([^/]+)$/.exec(role ?? '') ?? []
    // As AWS names who has taken a role: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html
    const caller = `arn:${account?.replace(':iam:', ':sts:')}:assumed-role/${name}/${sessionName}`
    return account === undefined ? {} : { session: { caller } }
  },
  missing({ AWS_REGION, AWS_DEFAULT_REGION }) {
    if (AWS_REGION || AWS_DEFAULT_REGION) return undefined
    return {
      found: 'AWS_REGION is not set.',
      next: 'Set it to the region of the key, or set `signer-login` with `role` and `region`.',
    }
  },
}
