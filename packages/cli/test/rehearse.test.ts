import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from '@jest/globals'
import { cloneOf } from '../src/rehearse/run.ts'
import { version } from '../src/version.ts'

const scratch = () => mkdtempSync(join(tmpdir(), 'rehearse-'))

test('the clone is the one that the program is in', () => {
  const clone = scratch()
  for (const path of ['scripts/bootstrap.mjs', 'scripts/demo.ts', 'actions/check-release/action.yml']) {
    mkdirSync(dirname(join(clone, path)), { recursive: true })
    writeFileSync(join(clone, path), '')
  }
  expect(cloneOf(join(clone, 'packages/cli/dist/release-tools.mjs'))).toBe(clone)
})

test('the file of a release alone has no actions, and says where they are', () => {
  expect(() => cloneOf(join(scratch(), 'release-tools.mjs'))).toThrow(
    `is not in a clone of release-tools, which has the actions that the jobs run. Clone it (\`git clone --branch v${version} https://github.com/org/release-tools\`), and run`,
  )
})
