import { expect, jest, test } from '@jest/globals'
import { measureOnce } from '../bench/sbom.ts'
import { mostPackages } from '../bench/sbom-input.ts'

jest.setTimeout(120_000)

test('both SBOMs of 50,000 packages are made within 500 MB', async () => {
  const { components, sizes, memory } = await measureOnce(mostPackages)
  expect(mostPackages).toBe(50_000)
  expect(components).toBe(mostPackages)
  expect(sizes.map(size => Math.round(size / 1e6))).toEqual([38, 49, 76])
  expect(memory).toBeGreaterThan(sizes.reduce((sum, size) => sum + size))
  expect(memory).toBeLessThan(500_000_000)
})
