import { cut, oneLine } from '@release-tools/base'

/** What a store says when it does not do what it is asked for. */
export interface Refusal {
  status: number
  /** `AccessDenied` */
  code: string
  /** In the store's words. It may contain names of the account, but no secret. */
  message: string
  /** The region of the bucket, if the store says it. */
  region: string | undefined
  /** The clock of the store, in milliseconds. */
  serverTime: number | undefined
  /** How long it asks to wait, in milliseconds. */
  waitMs: number | undefined
}

interface Sentences {
  found: string
  next: string
}

type Explain = (refusal: Refusal, action: string) => Sentences

const wrongRegion: Explain = ({ region, message }) => {
  const right = region ?? /expecting '([a-z0-9-]+)'/.exec(message)?.[1]
  return right === undefined
    ? { found: 'the bucket is in another region.', next: 'Write the region of the bucket into the address: region=…' }
    : { found: `the bucket is in ${right}.`, next: `Write region=${right} into the address.` }
}

const expired: Explain = () => ({
  found: 'the login has expired.',
  next: 'Run the job again. A role (role=arn:…) is renewed by itself, AWS_SESSION_TOKEN is not.',
})

const unknownLogin: Explain = () => ({
  found: 'the store does not know this access key.',
  next: 'Check AWS_ACCESS_KEY_ID, AWS_SESSION_TOKEN and the endpoint.',
})

const noKey: Explain = () => ({
  found: 'the store has no such KMS key, or it is disabled.',
  next: 'Check kms-key in the address: the key must be in the region of the bucket, and enabled.',
})

const damaged: Explain = () => ({
  found: 'the store got other bytes than those with the digest of the file.',
  next: 'Check that nothing writes to the file, and the proxies in between. Then run this again.',
})

const noRoom: Explain = () => ({ found: 'the store has no room left.', next: 'Make room, or raise its quota.' })

const badToken: Explain = ({ message }) => ({
  found: `the store does not accept the identity of this job${quoted(message)}.`,
  next: 'Check that the role trusts the issuer and the subject of this repository, with the audience sts.amazonaws.com, or the host of the endpoint if there is one.',
})

const noBucket: Explain = () => ({
  found: 'there is no such bucket.',
  next: 'Check its name, the region and the endpoint. Make it with Object Lock, if releases must stay.',
})

/** By code. A code that is missing here is shown as the store says it. */
const explanations: Record<string, Explain> = {
  AccessDenied: ({ message }, action) => ({
    found: `the login may not do that${quoted(message)}.`,
    next: `Allow ${namedAction(message) ?? action} on the bucket and its objects, also for the KMS key if there is one.`,
  }),
  AuthorizationHeaderMalformed: wrongRegion,
  IllegalLocationConstraintException: wrongRegion,
  PermanentRedirect: wrongRegion,
  TemporaryRedirect: wrongRegion,
  ExpiredToken: expired,
  ExpiredTokenException: expired,
  InvalidAccessKeyId: unknownLogin,
  InvalidToken: unknownLogin,
  InvalidTokenId: unknownLogin,
  SignatureDoesNotMatch: () => ({
    found: 'the signature does not fit: the secret key is wrong.',
    next: 'Check AWS_SECRET_ACCESS_KEY.',
  }),
  RequestTimeTooSkewed: ({ serverTime }) => ({
    found: `the clock of this machine ${skew(serverTime)}.`,
    next: 'Set the clock: a store accepts 15 minutes.',
  }),
  InvalidIdentityToken: badToken,
  InvalidParameterValue: badToken,
  NoSuchBucket: noBucket,
  BadDigest: damaged,
  XAmzContentChecksumMismatch: damaged,
  XAmzContentSHA256Mismatch: damaged,
  'kms:KeyNotFound': noKey,
  'KMS.NotFoundException': noKey,
  NotFoundException: noKey,
  'KMS.DisabledException': noKey,
  'KMS.KMSInvalidStateException': noKey,
  InvalidRetentionPeriod: () => ({
    found: 'the store does not accept a lock for so long.',
    next: 'Write fewer days into the address.',
  }),
  QuotaExceeded: noRoom,
  XMinioStorageFull: noRoom,
  EntityTooLarge: () => ({ found: 'the store does not accept files of this size.', next: 'Use another store.' }),
}

/** What happened and what to do, in one sentence each. `action` is what the login must be allowed to do. */
export function refusalOf(refusal: Refusal, action: string): Sentences {
  const explain = explanations[refusal.code]
  if (explain !== undefined) return explain(refusal, action)
  return {
    found: `the store answered ${refusal.status} ${cut(oneLine(refusal.code), 60)}${quoted(refusal.message)}.`,
    next: `Look its code up in the documentation of the store. The request needs ${action}.`,
  }
}

function quoted(message: string): string {
  const text = cut(oneLine(message), 200).replace(/\.$/, '')
  return text === '' || text === 'Access Denied' ? '' : ` ("${text}")`
}

/** AWS names the action that is missing, which may be one that the request only implies (kms:GenerateDataKey). */
function namedAction(message: string): string | undefined {
  return /not authorized to perform: ((?:s3|kms|sts):\w+)/.exec(message)?.[1]
}

function skew(serverTime: number | undefined): string {
  if (serverTime === undefined) return 'is wrong'
  const minutes = Math.round((Date.now() - serverTime) / 60_000)
  return minutes < 0 ? `is ${-minutes} minutes slow` : `is ${minutes} minutes fast`
}
