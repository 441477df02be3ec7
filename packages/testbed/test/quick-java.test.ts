/** @needs shell */
import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { quickJava } from '../src/sonarqube/quick-java.ts'

let dir: string
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'quick-java-'))
})
afterEach(() => rm(dir, { recursive: true }))

test('is the machine’s Java with flags before its own, beside the other programs', async () => {
  const real = join(dir, 'jdk')
  await mkdir(join(real, 'bin'), { recursive: true })
  await mkdir(join(dir, 'on-path'))
  await writeFile(join(real, 'bin/java'), '#!/bin/sh\necho "$@"\n', { mode: 0o755 })
  await writeFile(join(real, 'bin/keytool'), '#!/bin/sh\necho keytool "$@"\n', { mode: 0o755 })
  await symlink(join(real, 'bin/java'), join(dir, 'on-path/java'))

  const home = join(dir, 'home')
  const env = await quickJava(home, { PATH: join(dir, 'on-path') })
  expect(env).toEqual({ JAVA_HOME: home, PATH: `${home}/bin:${dir}/on-path` })
  const outputOf = (name: string) => execFileSync(join(home, 'bin', name), ['-jar', 'a b.jar'], { encoding: 'utf8' })
  const flags = '-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dorg.bouncycastle.rsa.max_mr_tests=0'
  expect(outputOf('java')).toBe(`${flags} -jar a b.jar\n`)
  expect(outputOf('keytool')).toBe('keytool -jar a b.jar\n')
})

test('a machine without Java is told so', async () => {
  await expect(quickJava(join(dir, 'home'), { PATH: dir })).rejects.toThrow(
    'Could not find Java: PATH has no program of this name. Install Java 17 or later.',
  )
})
