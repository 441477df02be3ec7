import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { targetDir, targetKey, targetLabel, targetOfDir } from '../../src/release/target.ts'

const project = { kind: 'directory' as const, name: 'widget' }
const subdirectory = { kind: 'subdirectory' as const, name: 'api' }
const model = { kind: 'model' as const, name: 'llama' }
const image = (platform?: string) => ({ kind: 'image' as const, name: 'app', ...(platform && { platform }) })

test('a target has its directory, its key and its label', () => {
  const all = [
    project,
    subdirectory,
    model,
    image(),
    image('linux/amd64'),
    image('linux/arm/v7'),
    image('linux/arm64/v8'),
  ]
  expect(all.map(target => [targetDir(target), targetKey(target), targetLabel(target)])).toEqual([
    ['', 'project', 'widget'],
    ['directories/api/', 'directory--api', 'api'],
    ['models/llama/', 'model--llama', 'llama (model)'],
    ['images/app/unknown/', 'image--app--unknown', 'app'],
    ['images/app/linux-amd64/', 'image--app--linux-amd64', 'app (linux/amd64)'],
    ['images/app/linux-arm-v7/', 'image--app--linux-arm-v7', 'app (linux/arm/v7)'],
    ['images/app/linux-arm64/', 'image--app--linux-arm64', 'app (linux/arm64)'],
  ])
})

// Names with which keys of one hyphen would be equal.
const part = fc.constantFrom('a', 'linux', 'arm', 'v7', 'project', 'directory', 'model', 'image')
const names = fc.array(part, { minLength: 1, maxLength: 4 }).map(parts => parts.join('-'))
const platforms = fc.array(part, { minLength: 2, maxLength: 3 }).map(parts => parts.join('/'))
const targets = fc.oneof(
  names.map(name => ({ kind: 'directory' as const, name })),
  names.map(name => ({ kind: 'subdirectory' as const, name })),
  names.map(name => ({ kind: 'model' as const, name })),
  fc.tuple(names, platforms).map(([name, platform]) => ({ kind: 'image' as const, name, platform })),
)

test('two targets share neither directory nor key, unless both are the project', () => {
  fc.assert(
    fc.property(targets, targets, (one, other) => {
      const same = one.kind === 'directory' ? other.kind === 'directory' : JSON.stringify(one) === JSON.stringify(other)
      expect([targetDir(one) === targetDir(other), targetKey(one) === targetKey(other)]).toEqual([same, same])
    }),
    { numRuns: 2000 },
  )
})

test('every target is found again by its directory', () => {
  const part = fc.stringMatching(/^[a-z0-9_]{1,8}$/)
  const name = fc.stringMatching(/^[a-z0-9]{1,5}([._-][a-z0-9]{1,5}){0,2}$/)
  const platform = fc.array(part, { minLength: 2, maxLength: 3 }).map(parts => parts.join('/'))
  fc.assert(
    fc.property(name, platform, (name, platform) => {
      const target = { kind: 'image' as const, name, platform }
      expect(targetOfDir(targetDir(target), 'widget')).toEqual(target)
    }),
  )
  expect(targetOfDir(targetDir(project), 'widget')).toEqual(project)
  expect(targetOfDir(targetDir(image()), 'widget')).toEqual(image())
  expect(targetOfDir(targetDir(subdirectory), 'widget')).toEqual(subdirectory)
  expect(targetOfDir(targetDir(model), 'widget')).toEqual(model)
})

test.each([
  'artifacts/',
  'directories/',
  'directories/api/more/',
  'images/',
  'images/app/',
  'images/app/linux-amd64/more/',
  'tools/app/linux-amd64/',
])('%s is the directory of no target', directory => {
  expect(targetOfDir(directory, 'widget')).toBeUndefined()
})
