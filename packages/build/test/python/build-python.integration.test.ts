/** @needs sbom */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { listZip, readPieces, scanTar } from '@release-tools/base'
import { testbed, testHost } from '@release-tools/testbed'
import { buildPython, type PythonBuild } from '../../src/python/build-python.ts'
import { type FrontEnd, installFrontEnd } from '../../src/python/install-front-end.ts'
import { findInterpreter, type Interpreter } from '../../src/python/interpreter.ts'
import { provePython } from '../../src/python/prove-python.ts'
import { checkedOut } from '../../src/source/checkout.ts'
import { type BackEnd, offline, pythonRepository, type RepositoryParts } from '../../testing/index.ts'

const { dir, realWheels } = testbed()
const host = testHost({
  temp: dir,
  env: { ...process.env, ...offline(realWheels), SECRET_TOKEN: 'shh', CFLAGS: '-O0' },
})
let interpreter: Interpreter
let frontEnd: FrontEnd
beforeAll(async () => {
  interpreter = await findInterpreter({}, dir, host)
  frontEnd = await installFrontEnd(interpreter, dir, host)
})

const repository = (backEnd: BackEnd, parts: RepositoryParts = {}) =>
  pythonRepository(mkdtempSync(join(dir, 'repository-')), backEnd, parts)

async function request(path: string, more: Partial<PythonBuild> = {}): Promise<PythonBuild> {
  return {
    checkout: await checkedOut(path, host),
    directory: '.',
    name: 'widget',
    version: '1.2.0',
    interpreter,
    frontEnd,
    outDir: mkdtempSync(join(dir, 'out-')),
    sourcePath: mkdtempSync(join(dir, 'source-')).concat('/widget'),
    normalise: 'auto',
    wheel: true,
    seconds: 120,
    ...more,
  }
}

async function membersOf(path: string): Promise<string[]> {
  if (path.endsWith('.whl')) return (await listZip(path)).map(({ name }) => name)
  const names: string[] = []
  for await (const { path: name, regular } of scanTar(readPieces(path))) if (regular) names.push(name)
  return names.sort()
}

describe('every back-end builds', () => {
  test.each<[BackEnd, string[]]>([
    ['setuptools', ['setuptools']],
    ['poetry', ['poetry-core']],
    ['pdm', ['pdm-backend']],
  ])('%s: the wheel has its files, and the record its tools', async (backEnd, tools) => {
    const path = repository(backEnd)
    const build = await request(path)
    const built = await buildPython(build, host)
    expect(built.artifacts.map(({ path: file }) => basename(file))).toEqual([
      'widget-1.2.0.tar.gz',
      'widget-1.2.0-py3-none-any.whl',
    ])
    expect(readdirSync(build.outDir).sort()).toEqual(['widget-1.2.0-py3-none-any.whl', 'widget-1.2.0.tar.gz'])
    const [, wheel] = built.artifacts
    expect(await membersOf(wheel?.path ?? '')).toContain('widget/__init__.py')
    const own = built.tools.map(({ name }) => name)
    expect(own).toEqual(expect.arrayContaining(['build', 'pip', ...tools]))
    expect(built.requirements.from).toBe('requirements-build.txt')
    expect(built.environment).toEqual({
      SOURCE_DATE_EPOCH: 1_700_000_000,
      umask: '022',
      TZ: 'UTC',
      LC_ALL: 'C.UTF-8',
      sourcePath: build.sourcePath,
    })
  })
})
