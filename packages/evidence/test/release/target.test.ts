import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { targetDir, targetKey, targetLabel, targetOfDir } from '../../src/release/target.ts'

const project = { kind: 'directory' as const, name: 'widget' }
const image = (platform?: string) => ({ kind: 'image' as const, name: 'app', ...(platform && { platform }) })

test('a target has its directory, its key and its label', () => {
  const all = [project, image(), image('linux/amd64'), image('linux/arm/v7'), image('linux/arm64/v8')]
  expect(all.map(target => [targetDir(target), targetKey(target), targetLabel(target)])).toEqual([
    ['', 'project', 'widget'],
    ['images/app/unknown/', 'app-unknown', 'app'],
    ['images/app/linux-amd64/', 'app-linux-amd64', 'app (linux/amd64)'],
    ['images/app/linux-arm-v7/', 'app-linux-arm-v7', 'app (linux/arm/v7)'],
    ['images/app/linux-arm64/', 'app-linux-arm64', 'app (linux/arm64)'],
  ])
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
})

test.each(['artifacts/', 'images/', 'images/app/', 'images/app/linux-amd64/more/', 'tools/app/linux-amd64/'])(
  '%s is the directory of no target',
  directory => {
    expect(targetOfDir(directory, 'widget')).toBeUndefined()
  },
)
