import { describe, expect, test } from '@jest/globals'
import { actionFile, type InputField } from '../scripts/shared/action-file.ts'
import { actionNames } from '../scripts/shared/repository.ts'
import { sharedFields } from '../scripts/shared/shared-fields.ts'

const files = actionNames().map(actionFile)

describe.each(['inputs', 'outputs'] as const)('%s', section => {
  const shared = sharedFields()[section]
  const uses = Map.groupBy(
    files.flatMap(file => Object.entries<InputField>(file[section] ?? {}).map(([name, field]) => ({ name, field }))),
    ({ name }) => name,
  )
  const several = [...uses].filter(([, fields]) => fields.length > 1)

  test('what several actions have is in actions/_shared/fields.yml, and nothing else is', () => {
    expect(several.length).toBeGreaterThan(1)
    expect(Object.keys(shared).sort()).toEqual(several.map(([name]) => name).sort())
  })

  test('it is described alike and has one default, unless fields.yml says why not', () => {
    for (const [name, fields] of several) {
      const rule = shared[name]
      if (rule === undefined) throw new Error(`${name} is not in fields.yml`)
      const distinct = new Set(fields.map(({ field }) => JSON.stringify(field)))
      if ('differs' in rule) expect(rule.differs).toMatch(/^[a-zA-Z].{20,}\.$/)
      expect([name, distinct.size > 1]).toEqual([name, 'differs' in rule])
    }
  })
})

test('all action.yml have the same keys in the same order, and a name in title case', () => {
  const keys = ['name', 'description', 'author', 'branding', 'inputs', 'outputs', 'runs']
  for (const file of files) {
    const own = keys.filter(key => key !== 'outputs' || file.outputs !== undefined)
    expect([file.name, Object.keys(file)]).toEqual([file.name, own])
  }
  // Without outputs, there is no such key: an empty one would be written in two ways.
  expect(files.filter(({ outputs }) => outputs && Object.keys(outputs).length === 0)).toEqual([])
  expect(
    files.filter(({ name }) => !/^[A-Z][a-z]+( ([A-Z][a-zA-Z]*|to|with))+$/.test(name)).map(({ name }) => name),
  ).toEqual([])
})

test('a name or a default is said in the field’s words', () => {
  const texts = files.flatMap(file => [...Object.entries(file.inputs ?? {}), ...Object.entries(file.outputs ?? {})])
  const stiff = /\b(by default|default is|one a line|a line\b|apart by|for ever|anew|that is there)/i
  expect(texts.filter(([, { description }]) => stiff.test(description)).map(([name]) => name)).toEqual([])
})
