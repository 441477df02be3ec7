/** @needs everything */
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { describeTool } from '@release-tools/tools'
import { inNamespace } from '../src/namespace.ts'
import { allParts } from '../src/prepare/parts.ts'
import { prepare } from '../src/prepare.ts'
import { testbed } from '../src/session.ts'
import { testHost } from '../src/test-host.ts'

describe('prepare', () => {
  test('gives programs with their records, the base image and databases, and does no work twice', async () => {
    const lines: string[] = []
    const prepared = await prepare(allParts, { log: line => lines.push(line) })
    expect(lines).toEqual([])
    for (const program of [
      'fulcio',
      'rekor-server',
      'timestamp-server',
      'minict',
      'minireg',
      'cosign',
      'trivy',
      'grype-db',
    ]) {
      expect((await stat(join(prepared.bin, program))).mode & 0o111).not.toBe(0)
    }
    const trivy = await describeTool('trivy', join(prepared.tools, 'trivy/trivy'), testHost())
    expect(trivy).toMatchObject({ version: '0.59.1', origin: 'wheel' })
    expect((await describeTool('act', prepared.act, testHost())).origin).toMatch(/^(built|release)$/)
    const digest = prepared.baseDigest.replace('sha256:', '')
    expect((await stat(join(prepared.baseLayout, 'blobs/sha256', digest))).isFile()).toBe(true)
    expect((await stat(join(prepared.databases.TRIVY_CACHE_DIR ?? '', 'db/trivy.db'))).isFile()).toBe(true)
    expect(prepared).toMatchObject({ python: testbed().python, pypy: testbed().pypy })
  })

  test('leaves out for the demo what it does not need', async () => {
    const prepared = await prepare(['databases', 'example'], { log() {} })
    expect(Object.keys(prepared).sort()).toEqual(
      ['act', 'baseDigest', 'baseLayout', 'bin', 'databases', 'tools', 'wheels'].sort(),
    )
  })

  test.each([
    ['python', ['CPython', '9.2.0', '7.17.3', '7.1.0']],
    ['pypy', ['PyPy', '8.4.2', '7.10.7', '7.1.0']],
  ] as const)('gives %s with pytest and coverage', async (name, wanted) => {
    const program =
      'import coverage, platform, pytest, pytest_cov; print(platform.python_implementation(), pytest.__version__, coverage.__version__, pytest_cov.__version__)'
    const { stdout } = await testHost().exec(testbed()[name], ['-c', program])
    expect(stdout.trim().split(' ')).toEqual(wanted)
  })
})

describe('inNamespace', () => {
  test('runs in the directory and with the environment that it is given', async () => {
    const lines: string[] = []
    const options = {
      cwd: '/',
      env: { PATH: process.env.PATH, WORD: 'x' },
      notice: (line: string) => void lines.push(line),
    }
    expect(await inNamespace(['sh', '-c', 'test "$PWD$WORD" = /x'], options)).toBe(0)
    expect(await inNamespace(['sh', '-c', 'exit 4'], options)).toBe(4)
    expect(lines).toEqual([])
  })
})
