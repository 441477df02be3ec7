import { expect, test } from '@jest/globals'
import { actionNames } from '../../scripts/shared/repository.ts'
import { actionsOf, withoutRepeated } from '../support/act-workflows.ts'

test('what the test of `npm run act` leaves out runs all the same: each action, with the same inputs', () => {
  const names = withoutRepeated(actionNames())
  const run = new Set(names.flatMap(actionsOf))
  expect(
    actionNames()
      .flatMap(actionsOf)
      .filter(action => !run.has(action)),
  ).toEqual([])
  expect([...run].map(action => JSON.parse(action)[0])).toEqual(
    expect.arrayContaining(actionNames().map(name => `org/release-tools/actions/${name}@v1`)),
  )
  // These look at a result, so that they run although others repeat their actions.
  expect(names).toEqual(expect.arrayContaining(['setup-tools', 'slsa-provenance', 'generate-sbom']))
})
