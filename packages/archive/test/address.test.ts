import { expect, test } from '@jest/globals'
import {
  archiveRelease,
  findPart,
  openStore,
  parseAddress,
  renderReceipt,
  requireAddresses,
  requireOptions,
} from '@release-tools/archive'
import { messageOf } from '@release-tools/base'
import { testHost } from '@release-tools/testbed'

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
    'Could not read the address of the s3 store: it has no option "regoin"',
  )
})

test('an address with a password is refused, and not repeated', () => {
  expect(() => parseAddress('s3://key:hunter2@bucket/prefix')).toThrow(
    'Could not read the address of a store: there is an @ before its first slash, as if it had a password. Remove it: credentials come from the environment, or from a role.',
  )
})

test.each([
  'https://acme.blob.core.windows.net/c?sv=1&sig=hunter2',
  's3:key:hunter2@bucket/prefix?region=eu-central-1',
  's3://key:hunter2@bucket/prefix',
  's3://bucket?region=eu-central-1&endpoint=https://key:hunter2@store.example.org',
  's3://bucket?secret=hunter2',
  's3://bucket?region=eu-central-1#hunter2',
  'oci:user:hunter2@registry.example.org/releases',
  'artifactory:user:hunter2@artifacts.example.org/releases',
  'artifactory://artifacts.example.org/releases?token=hunter2',
])('what may be a secret in the address %s is neither in a message nor in a receipt', async address => {
  const host = testHost()
  const context = { host, repository: 'acme/widget' }
  const receipt = await archiveRelease([address], { tag: 'v1', parts: [] }, context)
  const part = { repository: 'acme/widget', tag: 'v1', name: 'release' }
  const unfound = await findPart([address], part, context).catch(messageOf)
  const twice = [address, address]
  const said = [renderReceipt(receipt), host.lines, unfound, messageFrom(() => requireAddresses(twice))]
  expect(receipt.stores[0]?.failure?.found).toEqual(expect.any(String))
  expect(JSON.stringify(said)).not.toContain('hunter2')
})

test('the path of a directory may have an @', () => {
  expect(parseAddress('directory:disk@home').location).toBe('disk@home')
})

function messageFrom(work: () => void): string {
  try {
    work()
  } catch (error) {
    return messageOf(error)
  }
  throw new Error('nothing was refused')
}

test('of a kind of store that there is not, the nearest is suggested', async () => {
  const context = { host: testHost(), repository: 'acme/widget' }
  await expect(openStore('directry:x', context)).rejects.toThrow(
    'Could not open the store "directry:x": there is no kind of store "directry" (did you mean "directory"?). Correct the address: docs/tasks/archive-a-release.md describes all kinds.',
  )
  await expect(openStore('directory:x?days=1', context)).rejects.toThrow(
    'Could not read the address of the directory store: it has no option "days". Remove it.',
  )
  await expect(openStore('directory:x%zz', context)).rejects.toThrow(
    'Write a % of the path as %25, and a space as %20.',
  )
})
