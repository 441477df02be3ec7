import { createHash } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { encoded, queryString, sign } from '../../../src/stores/s3/sigv4.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const secretAccessKey = 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY'
const alphabet = '-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

interface Vector {
  method?: string
  path?: string
  query?: [string, string][]
  headers?: Record<string, string>
  token?: string
}

const signatureOf = (headers: Record<string, string>) => /Signature=(\w+)$/.exec(headers.authorization ?? '')?.[1]

describe('the vectors of AWS for Signature Version 4', () => {
  // https://docs.aws.amazon.com/general/latest/gr/signature-v4-test-suite.html, those without a path that S3 would not normalise.
  const token =
    'AQoDYXdzEPT//////////wEXAMPLEtc764bNrC9SAPBSM22wDOk4x4HIZ8j4FZTwdQWLWsKWHGBuFqwAeMicRXmxfpSPfIeoIYRqTflfKD8YUuwthAx7mSEI/qkPpKPi/kMcGdQrmGdeehM4IC1NtBmUpp2wUE8phUZampKsburEDy0KPkyQDYwT7WZ0wq5VSXDvp75YU9HFvlRd8Tx6q6fE8YQcHNVXAkiY9q6d+xo0rKwT38xVqr7ZD0u0iPPkUL64lIZbqBAz+scqKmlzm8FDrypNC9Yjc8fPOLn9FX9KSYvKTr4rvx3iSIlTJabIQwj2ICCR/oLxBA=='
  const vectors: [string, Vector, string][] = [
    ['get-vanilla', {}, '5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31'],
    [
      'get-header-value-trim',
      { headers: { 'my-header1': ' value1', 'my-header2': ' "a   b   c"' } },
      'acc3ed3afb60bb290fc8d2dd0098b9911fcaa05412b367055dee359757a9c736',
    ],
    ['get-unreserved', { path: `/${alphabet}` }, '07ef7494c76fa4850883e2b006601f940f8a34d404d0cfa977f52a65bbf5f24f'],
    ['get-space', { path: '/example%20space/' }, '652487583200325589f1fba4c7e578f72c47cb61beeca81406b39ddec1366741'],
    [
      'get-vanilla-empty-query-key',
      { query: [['Param1', 'value1']] },
      'a67d582fa61cc504c4bae71f336f98b97f1ea3c7a6bfe1b6e45aec72011b9aeb',
    ],
    [
      'get-vanilla-query-order-key',
      {
        query: [
          ['Param1', 'value2'],
          ['Param1', 'Value1'],
        ],
      },
      'eedbc4e291e521cf13422ffca22be7d2eb8146eecf653089df300a15b2382bd1',
    ],
    [
      'get-vanilla-query-order-key-case',
      {
        query: [
          ['Param2', 'value2'],
          ['Param1', 'value1'],
        ],
      },
      'b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500',
    ],
    [
      'get-vanilla-query-order-value',
      {
        query: [
          ['Param1', 'value2'],
          ['Param1', 'value1'],
        ],
      },
      '5772eed61e12b33fae39ee5e7012498b51d56abc0abb7c60486157bd471c4694',
    ],
    [
      'get-vanilla-query-unreserved',
      { query: [[alphabet, alphabet]] },
      '9c3e54bfcdf0b19771a7f523ee5669cdf59bc7cc0884027167c21bb143a40197',
    ],
    [
      'get-vanilla-utf8-query',
      { query: [['ሴ', 'bar']] },
      '2cdec8eed098649ff3a119c94853b13c643bcf08f8b0a1d91e12c9027818dd04',
    ],
    ['post-vanilla', { method: 'POST' }, '5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b'],
    [
      'post-header-key-sort',
      { method: 'POST', headers: { 'my-header1': 'value1' } },
      'c5410059b04c1ee005303aed430f6e6645f61f4dc9e1461ec8f8916fdf18852c',
    ],
    [
      'post-vanilla-query',
      { method: 'POST', query: [['Param1', 'value1']] },
      '28038455d6de14eafc1f9222cf5aa6f1a96197d7deb8263271d420d138af7f11',
    ],
    [
      'post-sts-header-before',
      { method: 'POST', token },
      '85d96828115b5dc0cfc3bd16ad9e210dd772bbebba041836c64533a82be05ead',
    ],
  ]

  test.each(vectors)('%s', (_, { method = 'GET', path = '/', query = [], headers = {}, token }, signature) => {
    const request = { method, host: 'example.amazonaws.com', path, query, headers, sha256: sha256('') }
    const scope = { region: 'us-east-1', service: 'service', now: new Date('2015-08-30T12:36:00Z') }
    const signed = sign(request, { accessKeyId: 'AKIDEXAMPLE', secretAccessKey, sessionToken: token }, scope)
    expect(signatureOf(signed)).toBe(signature)
  })
})

describe('the examples of S3', () => {
  // https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html
  const vectors: [string, Vector, string, string][] = [
    [
      'a part of an object',
      { path: '/test.txt', headers: { range: 'bytes=0-9' } },
      '',
      'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
    ],
    [
      'an upload',
      {
        method: 'PUT',
        path: '/test%24file.text',
        headers: { date: 'Fri, 24 May 2013 00:00:00 GMT', 'x-amz-storage-class': 'REDUCED_REDUNDANCY' },
      },
      'Welcome to Amazon S3.',
      '98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd',
    ],
    [
      'a setting of the bucket',
      { query: [['lifecycle', '']] },
      '',
      'fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543',
    ],
    [
      'a list',
      {
        query: [
          ['max-keys', '2'],
          ['prefix', 'J'],
        ],
      },
      '',
      '34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7',
    ],
  ]

  test.each(vectors)('%s', (_, { method = 'GET', path = '/', query = [], headers = {} }, body, signature) => {
    const digest = sha256(body)
    const all = { ...headers, 'x-amz-content-sha256': digest }
    const request = { method, host: 'examplebucket.s3.amazonaws.com', path, query, headers: all, sha256: digest }
    const scope = { region: 'us-east-1', service: 's3', now: new Date('2013-05-24T00:00:00Z') }
    const login = {
      accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
      secretAccessKey: secretAccessKey.replace('+', '/'),
      sessionToken: undefined,
    }
    expect(signatureOf(sign(request, login, scope))).toBe(signature)
  })
})

test('a query is encoded as it is signed, and sorted', () => {
  expect(
    queryString([
      ['versionId', 'a+b/c=d'],
      ['prefix', "v1 (*')!"],
    ]),
  ).toBe('prefix=v1%20%28%2A%27%29%21&versionId=a%2Bb%2Fc%3Dd')
  expect(encoded('ä=2F')).toBe('%C3%A4%3D2F')
})
