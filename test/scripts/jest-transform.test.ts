import { expect, test } from '@jest/globals'
import transform from '../../scripts/test/jest-transform.ts'

const text = 'export const one = 1\n'
/** As a value, because it has no types. */
const configPath = '../../jest.config.js'
const path = '/clone/packages/base/src/one.ts'

/** What jest keeps the compiled text by, in a project with this configuration. */
function keyOf(configString: string, instrument: boolean): string {
  const options = { configString, instrument, config: { rootDir: '/clone' }, supportsStaticESM: true }
  return transform.createTransformer({}).getCacheKey(text, path, options as never)
}

test('unit and integration tests share what was compiled: one key and one folder', async () => {
  const { default: config } = await import(configPath)
  expect(config.projects.map(({ id }: { id: string }) => id)).toEqual(['release-tools', 'release-tools'])
  expect(keyOf('{"displayName":"unit"}', true)).toBe(keyOf('{"displayName":"integration"}', true))
})

test('text in which coverage is counted has a key of its own', () => {
  expect(keyOf('', true)).not.toBe(keyOf('', false))
})
