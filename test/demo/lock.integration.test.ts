import { spawn, spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { lockDirectory } from '../../scripts/demo/lock.ts'
import { root } from '../../scripts/shared/repository.ts'

test('a directory is locked once, others are free', async () => {
  const directory = `/nowhere/${randomUUID()}`
  await lockDirectory(directory)
  await expect(lockDirectory(directory)).rejects.toThrow(
    `Could not use ${directory}: another run is working in it. Wait until it ends.`,
  )
  await expect(lockDirectory(`${directory}x`)).resolves.toBeUndefined()
})

test('the lock of a process that was killed is free again', async () => {
  const directory = `/nowhere/${randomUUID()}`
  const script = `const { lockDirectory } = await import(${JSON.stringify(join(root, 'scripts/demo/lock.ts'))})
    await lockDirectory(${JSON.stringify(directory)}); console.log('locked'); setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  await once(child.stdout, 'data')
  await expect(lockDirectory(directory)).rejects.toThrow('another run')
  child.kill('SIGKILL')
  await once(child, 'exit')
  await expect(lockDirectory(directory)).resolves.toBeUndefined()
})

test('runs that would share ports wait for each other, also without a network if the system allows no namespace', () => {
  const script = `const { sharesPorts } = await import(${JSON.stringify(join(root, 'scripts/demo/launch.ts'))})
    console.log(sharesPorts(false), sharesPorts(true))`
  const options = { encoding: 'utf8', env: { ...process.env, PATH: '/nowhere' } } as const
  expect(spawnSync(process.execPath, ['--input-type=module', '--eval', script], options).stdout).toBe('true true\n')
})
