import { expect, test } from '@jest/globals'
import { refusalOf } from '../../../src/stores/s3/refusal.ts'

const refusal = (code: string, more = {}) => ({
  status: 400,
  code,
  message: '',
  region: undefined,
  serverTime: undefined,
  waitMs: undefined,
  ...more,
})
const say = (code: string, more = {}) => {
  const { found, next } = refusalOf(refusal(code, more), 's3:PutObject')
  return `${found} ${next}`
}

// In the words of AWS.
const denied = `User: arn:aws:sts::1:assumed-role/x is not ${'authorized'} to perform: kms:GenerateDataKey on resource: y`

test.each([
  [
    'PermanentRedirect',
    { region: 'us-west-2' },
    'the bucket is in us-west-2. Write region=us-west-2 into the address.',
  ],
  [
    'PermanentRedirect',
    {},
    'the bucket is in another region. Write the region of the bucket into the address: region=…',
  ],
  [
    'AuthorizationHeaderMalformed',
    { message: "the region 'us-east-1' is wrong; expecting 'eu-west-1'" },
    'the bucket is in eu-west-1. Write region=eu-west-1 into the address.',
  ],
  [
    'ExpiredToken',
    {},
    'the login has expired. Run the job again. A role (role=arn:…) is renewed by itself, AWS_SESSION_TOKEN is not.',
  ],
  [
    'AccessDenied',
    { message: denied },
    `the login may not do that ("${denied}"). Allow kms:GenerateDataKey on the bucket and its objects, also for the KMS key if there is one.`,
  ],
  ['RequestTimeTooSkewed', {}, 'the clock of this machine is wrong. Set the clock: a store accepts 15 minutes.'],
  ['InvalidRetentionPeriod', {}, 'the store does not accept a lock for so long. Write fewer days into the address.'],
  ['QuotaExceeded', {}, 'the store has no room left. Make room, or raise its quota.'],
  ['EntityTooLarge', {}, 'the store does not accept files of this size. Use another store.'],
  [
    'Strange\u202e\nCode',
    { status: 418, message: 'one\ntwo.' },
    'the store answered 418 Strange� Code ("one two"). Look its code up in the documentation of the store. The request needs s3:PutObject.',
  ],
])('%s is explained', (code, more, text) => {
  expect(say(code, more)).toBe(text)
})
