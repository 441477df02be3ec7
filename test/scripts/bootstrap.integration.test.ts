import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { expect, test } from '@jest/globals'
import { root } from '../../scripts/shared/repository.ts'

test('a signal ends the script, which cleans up first, and its exit code is that of the whole', async () => {
  const script = join(mkdtempSync(join(tmpdir(), 'bootstrap-')), 'script.mjs')
  writeFileSync(
    script,
    "process.once('SIGTERM', () => { console.log('cleaned up'); process.exit(7) })\nsetInterval(() => {}, 1000)\nconsole.log('ready')\n",
  )
  const args = [join(root, 'scripts/bootstrap.mjs'), '--no-compile', relative(root, script)]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  let output = ''
  child.stdout.setEncoding('utf8').on('data', text => {
    output += text
    if (text.includes('ready')) child.kill('SIGTERM')
  })
  const [code] = await once(child, 'close')
  expect({ code, output }).toEqual({ code: 7, output: 'ready\ncleaned up\n' })
})
