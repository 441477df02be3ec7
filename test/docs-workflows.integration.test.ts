/** @needs tools */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { testbed } from '@release-tools/testbed'
import { copyForActionlint } from '../scripts/checks/local-workflows.ts'
import { root, trackedFiles } from '../scripts/shared/repository.ts'

/** The whole workflows in a page: other blocks are parts of one. */
function workflowsIn(page: string): { place: string; text: string }[] {
  const text = readFileSync(join(root, page), 'utf8')
  return [...text.matchAll(/^( *)```ya?ml\n(.*?)^ *```$/gms)].flatMap(({ 1: indent = '', 2: body = '', index }) => {
    const block = body.replaceAll(new RegExp(`^${indent}`, 'gm'), '')
    const place = `${page}:${text.slice(0, index).split('\n').length}`
    return /^on:/m.test(block) && /^jobs:/m.test(block) ? [{ place, text: block }] : []
  })
}

/** What actionlint says about workflows, by the names of their places. */
function complaints(workflows: { place: string; text: string }[]): string {
  const copy = mkdtempSync(join(tmpdir(), 'actionlint-'))
  try {
    const path = (place: string) => `.github/workflows/${place.replaceAll(/[/:]/g, '-')}.yml`
    copyForActionlint(copy, Object.fromEntries(workflows.map(({ place, text }) => [path(place), text])))
    const paths = workflows.map(({ place }) => path(place))
    return spawnSync(join(testbed().bin, 'actionlint'), ['-no-color', '-oneline', ...paths], {
      cwd: copy,
      encoding: 'utf8',
    }).stdout
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}

const workflows = trackedFiles('*.md').flatMap(workflowsIn)

test('actionlint accepts every whole workflow in a page', () => {
  expect(workflows.length).toBeGreaterThan(4)
  expect(complaints(workflows)).toBe('')
})

test('a mistake in one of them is found, and named by its place', () => {
  const text = 'on: push\njobs:\n  a:\n    needs: b\n    runs-on: ubuntu-24.04\n    steps: [{ run: "true" }]\n'
  expect(complaints([{ place: 'docs/a.md:3', text }])).toMatch(/^\.github\/workflows\/docs-a\.md-3\.yml:\d.*needs/)
})
