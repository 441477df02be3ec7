/** @needs python */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { indexOf, pinsOf, wheelOf, write } from '@release-tools/coverage/testing'
import { givenInputs } from '@release-tools/runner/testing'
import { testbed, testHost } from '@release-tools/testbed'
import { read } from '../src/inputs.ts'
import { run } from '../src/run.ts'

jest.setTimeout(120_000)

const { workspace, give } = givenInputs('setup-tests', read)
const before = { ...process.env }
beforeAll(() => {
  const run = { GITHUB_SHA: 'a'.repeat(40), GITHUB_REF: 'refs/heads/main', GITHUB_EVENT_NAME: 'push' }
  Object.assign(process.env, { GITHUB_REPOSITORY: 'acme/widget', ...run })
})
afterAll(() => {
  process.env = before
})

test('sets up the wheel that the build job made, and refuses another', async () => {
  const index = indexOf(testbed().python)
  const wheel = wheelOf(join(workspace, '.built/release/artifacts'), { 'widget/__init__.py': '', 'gadget.py': '' })
  write(workspace, {
    'services/widget/pyproject.toml': '[project]\nname = "widget"\nversion = "1.2.0"\n',
    'services/widget/requirements-test.txt': pinsOf(index),
  })
  const host = testHost({ workspace, env: { ...process.env, PIP_NO_INDEX: '1', PIP_FIND_LINKS: index } })
  const setUp = (digest: string) => {
    const subjects = JSON.stringify([{ name: 'widget-1.2.0-py3-none-any.whl', digest: { sha256: digest } }])
    const inputs = {
      'project-directory': 'services/widget',
      'release-dir': '.built/release',
      python: 'python3',
      subjects,
    }
    return run(give(inputs), host)
  }
  const { python = '', ...others } = await setUp(sha256(readFileSync(wheel)))
  expect(others).toEqual({
    requirements: '{"from":"services/widget/requirements-test.txt","pinned":true}',
    sources: expect.stringMatching(/^gadget,\/.*site-packages\/widget$/),
  })
  const program = 'import gadget, pytest, widget; print(widget.__file__)'
  expect(execFileSync(python, ['-c', program], { encoding: 'utf8' })).toContain('site-packages')
  await expect(setUp('0'.repeat(64))).rejects.toThrow('widget-1.2.0-py3-none-any.whl')
})

test('without digests, the log says that nothing was compared', async () => {
  const host = testHost({ workspace })
  await expect(run(give({ 'release-dir': 'empty' }), host)).rejects.toThrow(
    'Could not set up the tests: there is no wheel',
  )
  expect(host.lines).toContain('The wheel was not compared with a digest: the input `subjects` is `none`.')
})
