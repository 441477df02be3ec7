/** @needs shell */
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { Problem } from '@release-tools/base'
import type { Host } from '@release-tools/host'
import { freshDir } from '@release-tools/scan/testing'
import { testHost } from '@release-tools/testbed'
import { findPython, requirePackages } from '../src/python.ts'
import { testEnv } from '../src/test-env.ts'

/** A script in place of Python. */
function script(directory: string, body: string, name = 'py'): string {
  writeFileSync(join(directory, name), `#!/bin/sh\n${body}\n`)
  chmodSync(join(directory, name), 0o755)
  return `./${name}`
}

/** A host where only some programs are there. */
function hostWith(programs: string[]): Host {
  const host = testHost()
  const { exec } = host
  host.exec = (program, args, options) => {
    if (!programs.includes(program)) throw new Problem(`run ${program}`, { found: 'not found.', next: 'Install it.' })
    return exec('python3', args, options)
  }
  return host
}

describe('Python', () => {
  test('is `python` of PATH, else `python3`', async () => {
    const version = expect.stringMatching(/^3\.\d+\.\d+$/)
    expect(await findPython(undefined, '.', hostWith(['python', 'python3']))).toMatchObject({
      program: 'python',
      version,
    })
    expect(await findPython(undefined, '.', hostWith(['python3']))).toMatchObject({ program: 'python3', version })
  })

  test('is asked for where there is none', async () => {
    await expect(findPython(undefined, '.', hostWith([]))).rejects.toThrow(
      'Could not find Python: python does not exist; python3 does not exist. ' +
        'Set up Python 3.8 or newer before this step (actions/setup-python), or set the input `python`.',
    )
  })

  test('can be named by its path, from the project or absolute', async () => {
    const directory = freshDir('python')
    mkdirSync(join(directory, 'a b'))
    const { program } = await findPython('python3', directory, testHost())
    expect(program).toBe('python3')
    const real = (await testHost().exec('python3', ['-c', 'import sys; print(sys.executable)'])).stdout.trim()
    symlinkSync(real, join(directory, 'a b', 'python'))
    expect((await findPython('a b/python', directory, testHost())).program).toBe(join(directory, 'a b', 'python'))
    expect((await findPython(real, directory, testHost())).program).toBe(real)
  })

  test('is asked with the environment of the tests: packages may lie on PYTHONPATH', async () => {
    const directory = freshDir('python')
    mkdirSync(join(directory, 'pytest-9.9.9.dist-info'))
    writeFileSync(join(directory, 'pytest-9.9.9.dist-info/METADATA'), 'Name: pytest\nVersion: 9.9.9\n')
    const { PYTHONPATH } = process.env
    process.env.PYTHONPATH = directory
    try {
      expect((await findPython('python3', '.', testHost())).packages.pytest).toBe('9.9.9')
    } finally {
      if (PYTHONPATH === undefined) delete process.env.PYTHONPATH
      else process.env.PYTHONPATH = PYTHONPATH
    }
  })

  test('that does not run is named with what it says', async () => {
    const directory = freshDir('python')
    const program = script(directory, 'echo first >&2; echo broken >&2; exit 3')
    await expect(findPython(program, directory, testHost())).rejects.toThrow(
      /py does not run \(broken\)\. Set up Python/,
    )
  })

  test.each(['2.7.18', '3.7.17', '1', 'unknown'])('%s is too old', async version => {
    const directory = freshDir('python')
    const program = script(directory, `echo noise; echo '{"version": "${version}", "packages": {}}'`)
    await expect(findPython(program, directory, testHost())).rejects.toThrow(`is Python ${version}. Set up Python 3.8`)
  })

  test.each([
    ['{}', /is Python unknown/],
    ['', /it is not JSON/],
  ])('that answers %j is refused', async (answer, message) => {
    const directory = freshDir('python')
    const program = script(directory, `printf '%s' '${answer}'`)
    await expect(findPython(program, directory, testHost())).rejects.toThrow(message)
  })

  test('tells its packages', async () => {
    const directory = freshDir('python')
    const program = script(directory, `echo '{"version": "4.0.0", "packages": {"coverage": "7.0.0", "other": "1"}}'`)
    expect((await findPython(program, directory, testHost())).packages).toEqual({ coverage: '7.0.0' })
  })

  test('errors that are no Problem stay what they are', async () => {
    const host = testHost()
    host.exec = () => Promise.reject(new TypeError('bug'))
    await expect(findPython('python3', '.', host)).rejects.toThrow(TypeError)
  })
})

test('packages that are missing are named with the command that installs them', () => {
  const python = { program: 'python', version: '3.12.1', packages: { coverage: '7.0.0' } }
  expect(() => requirePackages(python, ['coverage'])).not.toThrow()
  expect(() => requirePackages(python, ['coverage', 'pytest', 'pytest-cov'])).toThrow(
    'Could not use python: Python 3.12.1 lacks pytest and pytest-cov. ' +
      'Run `python -m pip install pytest pytest-cov` before this step, or set the input `python` to a different Python.',
  )
})

test("tests get the developers' environment, and nothing that speaks for this step", () => {
  const kept = { PATH: '/bin', DATABASE_URL: 'x', PYTEST_ADDOPTS: '-q', HF_TOKEN: 'x', GITHUB_SHA: 'x', INPUTS: 'x' }
  const withheld = [
    ...['SONAR_TOKEN', 'GITHUB_TOKEN', 'GH_TOKEN', 'github_token', 'INPUT_SONAR-TOKEN', 'ACTIONS_RUNTIME_TOKEN'],
    ...['ACTIONS_ID_TOKEN_REQUEST_TOKEN', 'ACTIONS_ID_TOKEN_REQUEST_URL', 'ACTIONS_RESULTS_URL', 'GITHUB_OUTPUT'],
    ...['ACTIONS_CACHE_URL', 'GITHUB_STATE', 'SONAR_SCANNER_JSON_PARAMS'],
  ]
  const env = { ...kept, ...Object.fromEntries(withheld.map(name => [name, 'secret'])), ABSENT: undefined }
  expect(testEnv(env)).toEqual(kept)
})
