/** @needs shell */
import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { pool } from '@release-tools/base'
import { listOutput } from '@release-tools/evidence'
import { collect } from '../../src/collect/collect.ts'
import { confirmSubjects } from '../../src/collect/confirm-build-outputs.ts'

/** What the runner does: it starts an action with the input in its environment. */
function start(subjects: string): NodeJS.ErrnoException | undefined {
  return spawnSync(process.execPath, ['-e', '0'], { env: { INPUT_SUBJECTS: subjects } }).error
}

test('5,000 artifacts go from the build job to the job that signs, and each is compared', async () => {
  const releaseDir = join(await mkdtemp(join(tmpdir(), 'many-')), 'release')
  const artifacts = join(releaseDir, 'artifacts')
  await mkdir(artifacts, { recursive: true })
  const names = Array.from({ length: 5000 }, (_, at) => `widget-${at}.bin`)
  await pool(names, 8, name => writeFile(join(artifacts, name), name))
  const { subjects } = await collect(releaseDir, [])
  const output = await listOutput(releaseDir, subjects)
  expect(start(output)).toBeUndefined()
  expect(start(JSON.stringify(subjects))).toMatchObject({ code: 'E2BIG' })
  expect(await confirmSubjects(releaseDir, JSON.parse(output))).toHaveLength(5000)
  await writeFile(join(artifacts, 'widget-7.bin'), 'replaced')
  await expect(confirmSubjects(releaseDir, JSON.parse(output))).rejects.toThrow(
    /^Could not confirm the build outputs: "widget-7\.bin" \(sha256:\w+\) is missing\. "widget-7\.bin" \(sha256:\w+\) was not made by the build job\./,
  )
})
