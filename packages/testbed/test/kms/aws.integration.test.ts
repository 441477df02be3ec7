/** @needs tools kms */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { awsDescription, awsFaults } from '../../src/kms/aws/exchanges.ts'
import { type AwsKms, startAwsKms } from '../../src/kms/aws.ts'
import { testbed } from '../../src/session.ts'
import { type Cosign, cosignIn } from '../support/cosign.ts'

let aws: AwsKms
let cosign: Cosign
beforeAll(async () => {
  const { dir, keyServices } = testbed()
  aws = await startAwsKms({ dir, python: keyServices })
  cosign = await cosignIn(aws.env)
})
afterAll(() => aws.stop())

describe('the key service of AWS signs for cosign', () => {
  test.each(['ECC_NIST_P256', 'RSA_2048'])('with a key %s, and the exported key verifies it', async spec => {
    await aws.createKey(spec, spec)
    const key = `awskms:///alias/${spec}`
    expect([await cosign.exportKey(key), await cosign.sign(key), await cosign.verify()]).toEqual(['ok', 'ok', 'ok'])
    expect(await cosign.verify(key)).toBe('ok')
  })

  test('with a key P-384, which cosign 3.1 then verifies by its address only', async () => {
    await aws.createKey('wide', 'ECC_NIST_P384')
    const key = 'awskms:///alias/wide'
    expect([await cosign.exportKey(key), await cosign.sign(key), await cosign.verify(key)]).toEqual(['ok', 'ok', 'ok'])
    expect(await cosign.verify()).toContain('invalid signature when validating ASN.1 encoded signature')
  })

  test('in a job that has a role by its identity token, and no secret key', async () => {
    await aws.createKey('by-role')
    const { AWS_ACCESS_KEY_ID: _, AWS_SECRET_ACCESS_KEY: __, ...others } = aws.env
    const token = join(cosign.dir, 'token')
    const claims = { aud: 'sts.amazonaws.com', exp: Math.floor(Date.now() / 1000) + 300 }
    await writeFile(token, `header.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.signature`)
    const role = { AWS_WEB_IDENTITY_TOKEN_FILE: token, AWS_ROLE_ARN: 'arn:aws:iam::123456789012:role/release' }
    expect(await (await cosignIn({ ...others, ...role })).exportKey('awskms:///alias/by-role')).toBe('ok')
    expect(await (await cosignIn(others)).exportKey('awskms:///alias/by-role')).toContain('no EC2 IMDS role found')
  })
})

describe('the key service of AWS refuses', () => {
  const key = 'awskms:///alias/refused'
  let id: string
  beforeAll(async () => {
    id = await aws.createKey('refused')
  })

  test.each(['kms:DescribeKey', 'kms:GetPublicKey', 'kms:Sign'])('%s without permission', async operation => {
    await aws.deny(id, [operation])
    const message = await cosign.sign(key)
    await aws.deny(id, [])
    expect(message).toContain(`operation error KMS: ${operation.slice(4)}, `)
    expect(message).toMatch(
      new RegExp(`AccessDeniedException: User: arn:\\S+ is not authorized to perform: ${operation} on `),
    )
  })

  test('a key that is disabled, unknown, symmetric, or will be deleted', async () => {
    await aws.createKey('symmetric', 'SYMMETRIC_DEFAULT')
    expect(await cosign.sign('awskms:///alias/symmetric')).toContain('UnsupportedOperationException')
    expect(await cosign.sign('awskms:///alias/none')).toMatch(
      /NotFoundException: Alias arn:\S+:alias\/none is not found/,
    )
    await aws.call('DisableKey', { KeyId: id })
    expect(await cosign.sign(key)).toMatch(/DisabledException: arn:\S+ is disabled/)
    await aws.call('ScheduleKeyDeletion', { KeyId: id, PendingWindowInDays: 7 })
    expect(await cosign.sign(key)).toMatch(/KMSInvalidStateException: arn:\S+ is pending deletion/)
  })

  test('an operation of an administrator, with its answer', async () => {
    await expect(aws.call('DescribeKey', { KeyId: 'alias/none' })).rejects.toThrow(
      /^DescribeKey answered HTTP 400: .*NotFoundException/,
    )
  })
})

// After all of the above, whose requests it looks at.
describe('each request and answer of the key service of AWS', () => {
  test('is as AWS describes it', async () => {
    const { operations, faults } = await aws.compare()
    expect(new Set(faults)).toEqual(new Set())
    expect(new Set(operations)).toEqual(new Set(['DescribeKey', 'GetPublicKey', 'Sign']))
  })

  test('that is not as described is found', () => {
    const request = { KeyId: 'a', Message: 'YQ==', SigningAlgorithm: 'ECDSA_SHA_1', Door: 1 }
    const faults = (one: object) => awsFaults(awsDescription(), { operation: 'Sign', request, ...one })
    expect(faults({ answer: { KeyId: 1 } })).toEqual([
      'SignRequest: unknown property Door',
      'SignRequest: /SigningAlgorithm must be equal to one of the allowed values',
      'SignResponse: /KeyId must be string',
    ])
    expect(faults({ error: 'DoorException' })).toEqual(['Sign has no error DoorException'])
  })
})
