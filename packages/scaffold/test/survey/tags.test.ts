import { expect, test } from '@jest/globals'
import type { ProjectSurvey } from '../../src/survey/model.ts'
import { tagPatternOf } from '../../src/survey/tags.ts'

const project = { name: 'My.Widget', config: { 'version-scheme': { value: 'pep440' } } } as unknown as ProjectSurvey

test.each<[string[], string | undefined]>([
  [[], undefined],
  [['v1.0.0', 'v1.1.0rc1'], 'v{version}'],
  [['1.0.0', '1.1.0', 'v0.1.0'], '{version}'],
  [['release-1.0', 'nightly', '2024'], 'release-{version}'],
  [['latest', 'stable', '2024'], undefined],
  // Tags that name the project are its own, also if there are fewer.
  [['v1.0.0', 'v1.1.0', 'my_widget-v2.0.0'], 'my_widget-v{version}'],
])('of the tags %j is %j', (tags, pattern) => {
  expect(tagPatternOf(tags, project, true)?.pattern).toBe(pattern)
})

test('of several projects, only tags with the name count', () => {
  expect(tagPatternOf(['v1.0.0', 'gadget@2.0.0'], project, false)).toBeUndefined()
  expect(tagPatternOf(['v1.0.0', 'packages/my-widget@2.0.0'], project, false)).toEqual({
    pattern: 'packages/my-widget@{version}',
    example: 'packages/my-widget@2.0.0',
  })
})
