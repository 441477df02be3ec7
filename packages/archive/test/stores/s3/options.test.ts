import { expect, test } from '@jest/globals'
import { parseAddress } from '@release-tools/archive'
import { addressOf } from '../../../src/stores/s3/client.ts'
import { readOptions } from '../../../src/stores/s3/options.ts'

const read = (text: string, env = {}) => readOptions(parseAddress(text), env)

test('an address says where, how, and for how long', () => {
  expect(
    read(
      's3://acme-releases/a/b/?region=eu-central-1&lock=compliance&days=30&most-days=365&confirm=compliance&hold=on&kms-key=alias/x&key-risk=accepted&role=arn:aws:iam::123456789012:role/archive&endpoint=https://s3.example.org',
    ),
  ).toEqual({
    bucket: 'acme-releases',
    prefix: 'a/b',
    region: 'eu-central-1',
    endpoint: new URL('https://s3.example.org/'),
    role: 'arn:aws:iam::123456789012:role/archive',
    lock: { mode: 'COMPLIANCE', days: 30 },
    legalHold: true,
    kmsKey: 'alias/x',
    keyRisk: true,
  })
})

test('what an address leaves out has a default, or comes from the variables of AWS', () => {
  expect(read('s3://acme-releases?lock=none', { AWS_DEFAULT_REGION: 'us-east-1' })).toEqual({
    bucket: 'acme-releases',
    prefix: '',
    region: 'us-east-1',
    endpoint: undefined,
    role: undefined,
    lock: undefined,
    legalHold: false,
    kmsKey: undefined,
    keyRisk: false,
  })
  expect(read('s3://acme', { AWS_REGION: 'eu-west-1', AWS_DEFAULT_REGION: 'us-east-1' }).region).toBe('eu-west-1')
})

test.each([
  ['s3://Acme?region=x-1', '"Acme" is not the name of a bucket.'],
  ['s3://acme/a//b?region=x-1', '"" can\'t be a part of a prefix.'],
  ['s3://acme/../b?region=x-1', '".." can\'t be a part of a prefix.'],
  ['s3://acme', 'it names no region. Add region=eu-central-1, or set AWS_REGION.'],
  ['s3://acme?region=EU', '"EU" is not a region.'],
  ['s3://acme?region=x-1&role=admin', 'role="admin" is not an ARN.'],
  [
    's3://acme?region=x-1&endpoint=minio',
    'its endpoint is not usable: Could not use an address: the address is not a URL.',
  ],
  [
    's3://acme?region=x-1&endpoint=http://minio.example.org',
    'its endpoint http://minio.example.org has no encryption.',
  ],
  ['s3://acme?region=x-1&endpoint=https://example.org/s3', 'its endpoint has more than a host: /s3.'],
  [
    's3://acme?region=x-1&endpoint=https://storage.googleapis.com',
    'Google Cloud Storage ignores If-None-Match, so that a',
  ],
  [
    's3://acme?region=x-1&lock=forever',
    'it has no lock="forever". Use lock=governance or lock=compliance or lock=none.',
  ],
  ['s3://acme?region=x-1&lock=governance', 'it has lock=governance, but not for how long. Add days=365.'],
  ['s3://acme?region=x-1&lock=governance&days=0', 'days="0" is not a number of days from 1 to 36500.'],
  ['s3://acme?region=x-1&lock=governance&days=99999', 'days="99999" is not a number of days from 1 to 36500.'],
  ['s3://acme?region=x-1&days=9', 'it has days, but no lock. Add lock=governance.'],
  ['s3://acme?region=x-1&hold=off', 'it has no hold="off". Use hold=on.'],
  [
    's3://acme?region=x-1&lock=compliance&days=9',
    'nobody can take away a lock in compliance mode, or delete what it protects. If you want that, add confirm=compliance&most-days=9.',
  ],
  [
    's3://acme?region=x-1&lock=compliance&days=3650&most-days=365&confirm=compliance',
    'days=3650 is more than most-days=365. Correct one of them.',
  ],
])('%s is refused', (address, found) => {
  expect(() => read(address)).toThrow(`Could not read the address of an s3 store: ${found}`)
})

test('the bucket is in the name of the host only at AWS, and only if a certificate covers it', () => {
  const eu = { region: 'eu-central-1', endpoint: undefined }
  expect(addressOf({ ...eu, bucket: 'acme' }, 'a/v1=2F+x')).toEqual({
    origin: 'https://acme.s3.eu-central-1.amazonaws.com',
    path: '/a/v1%3D2F%2Bx',
  })
  expect(addressOf({ ...eu, bucket: 'acme' }, undefined).path).toBe('/')
  expect(addressOf({ ...eu, bucket: 'acme.org' }, undefined)).toEqual({
    origin: 'https://s3.eu-central-1.amazonaws.com',
    path: '/acme.org',
  })
  expect(addressOf({ bucket: 'acme', region: 'cn-north-1', endpoint: undefined }, undefined).origin).toBe(
    'https://acme.s3.cn-north-1.amazonaws.com.cn',
  )
  expect(addressOf({ ...eu, bucket: 'acme', endpoint: new URL('https://s3.example.org:9000') }, 'k')).toEqual({
    origin: 'https://s3.example.org:9000',
    path: '/acme/k',
  })
})
