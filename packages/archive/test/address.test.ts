import { expect, test } from '@jest/globals'
import { parseAddress, requireOptions } from '@release-tools/archive'

test('an address has a scheme, a place and options', () => {
  expect(parseAddress('s3://bucket/prefix?region=eu-central-1&days=365')).toEqual({
    scheme: 's3',
    location: 'bucket/prefix',
    options: new Map([
      ['region', 'eu-central-1'],
      ['days', '365'],
    ]),
  })
  expect(parseAddress('directory:archive').location).toBe('archive')
})

test.each(['bucket/prefix', 's3:', 's3://bucket?', 's3://a b', 's3://bucket#part'])(
  '%j is not the address of a store',
  text => {
    expect(() => parseAddress(text)).toThrow('it is not an address such as s3://bucket/prefix.')
  },
)

test('an option that is there twice, or that the store does not have, is refused', () => {
  expect(() => parseAddress('s3://bucket?days=1&days=2')).toThrow('it has the option days twice.')
  expect(() => requireOptions(parseAddress('s3://bucket?regoin=x'), ['region', 'days'])).toThrow(
    'Could not read the address of a s3 store: it has no option "regoin"',
  )
})
