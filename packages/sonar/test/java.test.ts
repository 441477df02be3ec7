/** @needs shell */
import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { testHost } from '@release-tools/testbed'
import { describeJava, findJava, homeOf, majorOf } from '../src/java.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'java-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** A program that answers as Java does. Returns what JAVA_HOME would be. */
async function javaHome(name: string, version: string, exitCode = 0): Promise<string> {
  const program = join(folder, name, 'bin', 'java')
  await mkdir(dirname(program), { recursive: true })
  await writeFile(program, `#!/bin/sh\necho 'openjdk version "${version}" 2025-04-15' >&2\nexit ${exitCode}\n`)
  await chmod(program, 0o755)
  return join(folder, name)
}

const arch = process.arch.toUpperCase()
const other = process.arch === 'x64' ? 'ARM64' : 'X64'
const find = (env: NodeJS.ProcessEnv) => findJava(env, testHost())

describe('the Java of this machine', () => {
  test('is the newest that is named, 17 or later', async () => {
    const env = {
      JAVA_HOME: await javaHome('home', '17.0.15'),
      [`JAVA_HOME_8_${arch}`]: await javaHome('8', '1.8.0_402'),
      [`JAVA_HOME_11_${arch}`]: await javaHome('11', '11.0.2'),
      [`JAVA_HOME_21_${arch}`]: await javaHome('21', '21.0.9'),
      [`JAVA_HOME_25_${other}`]: await javaHome('other', '25'),
      PATH: join(await javaHome('path', '19'), 'bin'),
    }
    expect(await find(env)).toEqual({ program: join(folder, '21', 'bin', 'java'), version: '21.0.9' })
  })

  test('is named in small letters on macOS', async () => {
    const env = { [`JAVA_HOME_21_${process.arch}`]: await javaHome('21', '21.0.9') }
    expect(await find(env)).toMatchObject({ version: '21.0.9' })
  })

  test('may be on PATH only', async () => {
    await javaHome('usr', '17')
    expect(await find({ PATH: `relative:${join(folder, 'usr', 'bin')}` })).toEqual({
      program: join(folder, 'usr', 'bin', 'java'),
      version: '17',
    })
  })

  test('is that of JAVA_HOME among equals', async () => {
    const env = { [`JAVA_HOME_21_${arch}`]: await javaHome('a', '21.0.1'), JAVA_HOME: await javaHome('b', '21.0.2') }
    expect(await find(env)).toMatchObject({ version: '21.0.2' })
  })

  test.each([
    ['none', async () => ({})],
    ['an old one', async () => ({ JAVA_HOME: await javaHome('8', '1.8.0_402') })],
    ['one that fails', async () => ({ JAVA_HOME: await javaHome('x', '21', 1) })],
    ['a home without Java', async () => ({ JAVA_HOME: folder })],
    ['one that does not say its version', async () => ({ JAVA_HOME: await javaHome('x', '') })],
  ])('is undefined where there is %s', async (_name, env) => {
    expect(await find(await env())).toBeUndefined()
  })
})

test('a program that cannot be started is no Java', async () => {
  await writeFile(join(folder, 'java'), 'no program')
  expect(await describeJava(join(folder, 'java'), testHost())).toBeUndefined()
})

test.each([
  ['17.0.15', 17],
  ['1.8.0_402', 8],
  ['25-ea', 25],
  ['unknown', 0],
])('the major version of %s is %d', (version, major) => {
  expect(majorOf(version)).toBe(major)
})

test('the home of a linked Java is where the link leads', async () => {
  const home = await javaHome('21', '21')
  await symlink(join(home, 'bin', 'java'), join(folder, 'java'))
  expect(await homeOf({ program: join(folder, 'java'), version: '21' })).toBe(home)
})
