import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { explanations } from '../../src/verify/explanations.ts'

test('the schema of the report lists the names of all checks', () => {
  const path = join(import.meta.dirname, '../../../../docs/schema/verify-report.v1.json')
  const { properties } = JSON.parse(readFileSync(path, 'utf8'))
  expect(properties.checks.items.properties.name.examples).toEqual(Object.keys(explanations))
})
