import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { ownTool } from '../../src/manifest/own-tool.ts'

test('the version is the one of package.json', () => {
  const { version } = JSON.parse(readFileSync(new URL('../../../../package.json', import.meta.url), 'utf8'))
  expect(ownTool.version).toBe(version)
})
