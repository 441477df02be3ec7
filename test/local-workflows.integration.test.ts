/** @needs tools */
import { spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { testbed } from '@release-tools/testbed'
import { copyForActionlint } from '../scripts/checks/local-workflows.ts'

/** What actionlint says about a workflow with these jobs, in the copy that npm test gives it. */
function complaints(jobs: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'actionlint-'))
  const path = '.github/workflows/mine.yml'
  copyForActionlint(copy, { [path]: `on: { push: { tags: ["v*"] } }\njobs:\n${jobs}` })
  const { stdout } = spawnSync(join(testbed().bin, 'actionlint'), ['-no-color', '-oneline', path], {
    cwd: copy,
    encoding: 'utf8',
  })
  return stdout
}

const call = (more: string) => `  release:\n    uses: org/release-tools/.github/workflows/release.yml@v1.0.0\n${more}`
const step = (more: string) => `  a:\n    runs-on: ubuntu-24.04\n    steps:\n      - id: it\n${more}`

test.each([
  ['a call as it should be', call('    with: { environment: pypi }\n'), /^$/],
  ['an input that there is not', call('    with: { python: "3.13" }\n'), /input "python" is not defined/],
  ['a secret that there is not', call('    secrets: { token: x }\n'), /secret "token" is not defined/],
  [
    'an output that there is not',
    `${call('')}  b:\n    needs: release\n    runs-on: x\n    if: needs.release.outputs.page\n    steps: []\n`,
    /property "page" is not defined/,
  ],
  ['an environment', call('    environment: release\n'), /"environment" is not available/],
  [
    'an input of an action',
    step('        uses: $/actions/setup-tools\n        with: { tool: cosign }\n'),
    /input "tool" is not defined/,
  ],
  [
    'an output of an action',
    step('        uses: org/release-tools/actions/setup-tools@v1\n      - run: echo ${{ steps.it.outputs.gone }}\n'),
    /property "gone" is not defined/,
  ],
])('actionlint follows references to release-tools: %s', (_, jobs, found) => {
  expect(complaints(jobs)).toMatch(found)
})
