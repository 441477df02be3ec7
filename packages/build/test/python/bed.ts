import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { type TestHost, testHost } from '@release-tools/testbed'
import { type FrontEnd, installFrontEnd } from '../../src/python/install-front-end.ts'
import { findInterpreter, type Interpreter } from '../../src/python/interpreter.ts'
import type { PythonBuild } from '../../src/python/python-build.ts'
import { checkedOut } from '../../src/source/checkout.ts'
import { type BackEnd, offline, pythonRepository, type RepositoryParts } from '../../testing/index.ts'

/** What builds of a test file share: an interpreter, and the front-end, which is installed once. */
export interface BuildBed {
  host: TestHost
  interpreter: Interpreter
  frontEnd: FrontEnd
  /** A repository with the package `widget`. */
  repository(backEnd: BackEnd, parts?: RepositoryParts): string
  /** Its build, at a path that no other build uses. */
  build(repository: string, more?: Partial<PythonBuild>): Promise<PythonBuild>
}

/** `dir` is a directory for temporary files, and `wheels` the one from which pip installs. */
export async function buildBed({ dir, realWheels }: { dir: string; realWheels: string }): Promise<BuildBed> {
  const env = { ...process.env, ...offline(realWheels), SECRET_TOKEN: 'shh', CFLAGS: '-O0', PIP_TARGET: '/nowhere' }
  const host = testHost({ temp: dir, env })
  const interpreter = await findInterpreter({}, dir, host)
  const frontEnd = await installFrontEnd(interpreter, dir, host)
  return {
    host,
    interpreter,
    frontEnd,
    repository: (backEnd, parts) => pythonRepository(mkdtempSync(join(dir, 'repository-')), backEnd, parts),
    build: async (repository, more = {}) => ({
      checkout: await checkedOut(repository, host),
      directory: '.',
      name: 'widget',
      version: '1.2.0',
      interpreter,
      frontEnd,
      outDir: mkdtempSync(join(dir, 'out-')),
      sourcePath: join(mkdtempSync(join(dir, 'source-')), 'widget'),
      normalise: 'auto',
      wheel: true,
      seconds: 120,
      ...more,
    }),
  }
}
