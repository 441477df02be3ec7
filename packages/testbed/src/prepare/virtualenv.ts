import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256 } from '@release-tools/base'
import { cachedDir } from './cache.ts'
import { pip } from './python.ts'
import { must } from './run.ts'

const requirementsDir = join(import.meta.dirname, '../../python')

/** An interpreter of the system, and what integration tests run with it. */
interface Interpreter {
  program: string
  /** In packages/testbed/python. */
  requirements: string
  /** For pip, which runs under CPython and may install for another interpreter. */
  pipOptions: string[]
}

const cpython: Interpreter = { program: 'python3', requirements: 'cpython.txt', pipOptions: [] }
const pypy: Interpreter = {
  program: 'pypy3',
  requirements: 'pypy.txt',
  pipOptions: ['--python-version=3.9', '--implementation=py', '--abi=none', '--platform=any'],
}

/** Makes a virtual environment for each interpreter, once. Returns the paths of their `python`. */
export async function preparePythons(cache: string, log: (line: string) => void) {
  return { python: await virtualenv(cpython, cache, log), pypy: await virtualenv(pypy, cache, log) }
}

async function virtualenv(interpreter: Interpreter, cache: string, log: (line: string) => void): Promise<string> {
  const { program, pipOptions } = interpreter
  const requirements = join(requirementsDir, interpreter.requirements)
  const version = await must(`ask ${program}`, program, ['-c', 'import sys; print(sys.executable, sys.version)'])
  const key = sha256(`${version}\n${await readFile(requirements, 'utf8')}`).slice(0, 16)
  const dir = await cachedDir(join(cache, 'virtualenv', `${program}-${key}`), async staging => {
    log(`making a virtual environment of ${program}`)
    // Distributions keep ensurepip in a package of its own; the system's pip does as well.
    await must('make a virtual environment', program, ['-m', 'venv', '--without-pip', staging])
    const where = 'import sysconfig; print(sysconfig.get_path("purelib"))'
    const packages = await must('ask for its packages', join(staging, 'bin/python'), ['-c', where])
    await pip('install', ['--no-compile', '--target', packages.trim(), ...pipOptions], [requirements])
  })
  return join(dir, 'bin/python')
}
