import { expect, test } from '@jest/globals'
import { parseProperties, splitList, testPatterns } from '@release-tools/sonar'
import { renderProperties } from '../../src/sonar/properties-file.ts'

const facts = {
  projectKey: 'acme_widget',
  organization: undefined,
  layout: { kind: 'src' as const, sources: ['src'], tests: ['tests'], mixed: false },
  pythonVersions: [],
}

test('what a server and a layout need, and no more', () => {
  expect(renderProperties(facts)).toBe(
    'sonar.projectKey=acme_widget\nsonar.sources=src\nsonar.tests=tests\nsonar.sourceEncoding=UTF-8\n',
  )
  const layout = { ...facts.layout, tests: [] }
  expect(renderProperties({ ...facts, layout, organization: 'acme', pythonVersions: ['3.12', '3.13'] })).toBe(
    'sonar.projectKey=acme_widget\nsonar.organization=acme\nsonar.sources=src\nsonar.python.version=3.12,3.13\nsonar.sourceEncoding=UTF-8\n',
  )
})

test('tests among the sources are told apart by their names', () => {
  const layout = { kind: 'flat' as const, sources: ['pkg'], tests: ['checks'], mixed: true }
  const properties = parseProperties(renderProperties({ ...facts, layout }), 'x')
  expect(properties.get('sonar.sources')).toBe('pkg')
  expect(properties.get('sonar.tests')).toBe('checks,pkg')
  expect(properties.get('sonar.exclusions')).toBe(properties.get('sonar.test.inclusions'))
  // The same as where nothing is written, so that the files of a project do not depend on who tells them apart.
  expect(splitList(properties.get('sonar.exclusions') ?? '')).toEqual(testPatterns)
})

test('any name survives', () => {
  const names = ['a,b', 'größe', '日本', 'x y', 'back\\slash', 'say "hi"', ' lead', '🐍']
  const properties = parseProperties(renderProperties({ ...facts, layout: { ...facts.layout, tests: names } }), 'x')
  expect(splitList(properties.get('sonar.tests') ?? '')).toEqual(names.map(name => name.trim()))
  expect(renderProperties({ ...facts, layout: { ...facts.layout, tests: names } })).toMatch(/^[\n -~]*$/)
})
