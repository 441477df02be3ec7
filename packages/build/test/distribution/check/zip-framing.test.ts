import { expect, test } from '@jest/globals'
import { zip } from '@release-tools/base/testing'
import { checkDistribution } from '../../../src/index.ts'
import { wheelFile, wheelMembers, written } from '../sample.ts'

async function messages(bytes: Buffer): Promise<string[]> {
  const found = await checkDistribution(written(wheelFile, bytes))
  expect(found.filter(({ level }) => level !== 'error')).toEqual([])
  return [...new Set(found.map(({ message }) => message))]
}

const good = zip(wheelMembers())
const directory = good.indexOf('PK\x01\x02', 0, 'latin1')

/** The good wheel with other bytes at an offset. */
function patched(at: number, bytes: number[]): Buffer {
  const copy = Buffer.from(good)
  Buffer.from(bytes).copy(copy, at)
  return copy
}

/** The good wheel with bytes in front of its directory, whose offset is corrected. */
function withGap(): Buffer {
  const gap = Buffer.from('hidden')
  const copy = Buffer.concat([good.subarray(0, directory), gap, good.subarray(directory)])
  copy.writeUInt32LE(directory + gap.length, copy.length - 6)
  return copy
}

test('PyPI refuses zip files in which two readers may see two contents', async () => {
  const twice = wheelMembers()
  expect(await messages(zip([...twice, twice[0] ?? { name: '', data: '' }]))).toEqual([
    'it has "widget/__init__.py" twice.',
  ])
  expect(await messages(zip(wheelMembers(), { flags: 8 }))).toEqual([
    'a data descriptor follows this member, which PyPI does not accept.',
  ])
  expect(await messages(zip(wheelMembers(), { flags: 1 }))).toEqual(['it is encrypted.'])
  expect(await messages(zip(wheelMembers(), { method: 12 }))).toEqual([
    'it is compressed by method 12, not by deflate.',
  ])
  expect(await messages(patched(30, [0x78]))).toEqual(['its two headers have two names.'])
  expect(await messages(patched(22, [0xff]))).toEqual(['its two headers have two sizes.'])
  expect(await messages(patched(8, [0]))).toEqual(['its two headers name two methods of compression.'])
  expect(await messages(patched(good.length - 12, [99]))).toEqual([
    'its end says that it has 99 members, but its directory has 4.',
  ])
  expect(await messages(withGap())).toEqual(['data in front of its directory belongs to no member.'])
  expect(await messages(Buffer.concat([Buffer.from('#!sh\n'), good]))).toEqual([
    'its directory is not in front of its end, or it needs Zip64.',
  ])
  expect(await messages(zip(wheelMembers({ more: [{ name: 'widget/a\u0007.py', data: '' }] })))).toEqual([
    'its name has a control character.',
  ])
})

test('a wheel that unpacks to more than 50 times its size is taken for a bomb', async () => {
  expect(
    await messages(zip(wheelMembers({ more: [{ name: 'widget/zeros', data: Buffer.alloc(65 * 1024 ** 2) }] }))),
  ).toEqual([expect.stringMatching(/^it unpacks to \d+ bytes, more than 50 times its size\.$/)])
})
