import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, jest, test } from '@jest/globals'
import { findProgram } from '@release-tools/tools'
import { root } from '../../scripts/shared/repository.ts'
import { run } from '../../scripts/shared/run.ts'

jest.setTimeout(2 * 60_000)

/** A directory that is all of PATH: what plain processes need, and no Go. */
async function pathWithoutGo(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'programs-'))
  for (const name of ['git', 'bash', 'sh', 'tar', 'env'])
    symlinkSync((await findProgram(name, process.env.PATH ?? '')) ?? name, join(folder, name))
  // Not a shim, which would look for its Python on PATH.
  const python = execFileSync('python3', ['-c', 'import sys; print(sys.executable)'], { encoding: 'utf8' }).trim()
  symlinkSync(python, join(folder, 'python3'))
  return folder
}

async function rehearse(...options: string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'fallback-'))
  const project = join(folder, 'widget')
  mkdirSync(project)
  writeFileSync(join(project, 'pyproject.toml'), '[project]\nname = "widget"\nversion = "1.2.0"\n')
  const env = {
    ...process.env,
    PATH: await pathWithoutGo(),
    RELEASE_TOOLS_RESULTS: join(folder, 'results'),
    RELEASE_TOOLS_CACHE: join(folder, 'cache'),
  }
  // The first job finds that the tag is not that of the version, so that nothing else runs.
  const args = [join(root, 'scripts/demo.ts'), '--project', project, '--tag', 'v9.9.9', ...options]
  return run(process.execPath, args, { env })
}

test('on a machine without Go, the jobs run in plain processes, in the same directory of results', async () => {
  const { code, output } = await rehearse()
  expect(output).toMatch(/because act and the servers of the testbed cannot be prepared here:\n.*missing/)
  expect(output).toContain('the jobs run in plain processes, as a dry run')
  expect(output).toMatch(/v9\.9\.9.*1\.2\.0[\s\S]*NOT RELEASED/)
  expect(code).toBe(1)
})

test('there, a rehearsal without a network says what is missing: plain processes have the network', async () => {
  const { code, output } = await rehearse('--offline')
  expect(output).toMatch(/Could not prepare this machine: .*missing/)
  expect(output).not.toContain('plain processes')
  expect(code).toBe(2)
})
