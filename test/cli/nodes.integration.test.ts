/** @needs sigstore nodes demo */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { testbed } from '@release-tools/testbed'
import { supportedNodes } from '../../scripts/shared/nodes.ts'
import { root } from '../../scripts/shared/repository.ts'
import { demoRun } from '../support/demo-run.ts'

const { folder: demo } = await demoRun()
const script = join(root, 'test/cli/try-cli.mjs')

test.each(Object.entries(supportedNodes()))('the bundled CLI works on Node %s', (major, program) => {
  const { status, stdout, stderr } = spawnSync(program, [script, demo, testbed().issuer], { encoding: 'utf8' })
  expect({ status, stderr, failures: stdout.match(/^FAIL/gm) }).toEqual({ status: 0, stderr: '', failures: null })
  expect(stdout).toMatch(new RegExp(`\\nNode ${major}\\.\\d+\\.\\d+ on .*: [5-9] passed, 0 failed\\n$`))
})

test('the script fails on a release that is not there', () => {
  const { status, stdout } = spawnSync(process.execPath, [script, join(root, 'no-such-demo'), 'x'], {
    encoding: 'utf8',
  })
  expect(status).toBe(1)
  expect(stdout).toContain('FAIL verify: ')
})

test('CI names the issuer that the demo uses', () => {
  const workflow = readFileSync(join(root, '.github/workflows/ci.yml'), 'utf8')
  expect(workflow).toContain(`node test/cli/try-cli.mjs demo ${testbed().issuer}`)
})
