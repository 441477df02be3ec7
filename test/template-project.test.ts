import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { root } from '../scripts/shared/repository.ts'

interface Step {
  name?: string
  uses?: string
  with?: Record<string, string>
}

const read = (path: string) => parse(readFileSync(join(root, path), 'utf8'))
const jobs: { steps: Step[] }[] = Object.values(read('workflows-templates/release.yml').jobs)
const own = jobs
  .flatMap(({ steps }) => steps)
  .flatMap(step => {
    const action = /^org\/release-tools\/actions\/([a-z-]+)@/.exec(step.uses ?? '')?.[1]
    return action === undefined ? [] : [{ action, given: step.with ?? {}, name: step.name }]
  })

test.each([
  ['tag-pattern', 'TAG_PATTERN'],
  ['project-directory', 'PROJECT'],
])('every step of the template with the input %s gets it from %s', (input, variable) => {
  const having = own.filter(({ action }) => Object.hasOwn(read(`actions/${action}/action.yml`).inputs, input))
  expect(having.length).toBeGreaterThan(5)
  // An image has a target of its own.
  const wrong = having.filter(
    ({ given }) =>
      given[input] !== `\${{ env.${variable} }}` &&
      !(input === 'project-directory' && given.target?.startsWith('oci-dir:')),
  )
  expect(wrong.map(({ action, name }) => name ?? action)).toEqual([])
})
