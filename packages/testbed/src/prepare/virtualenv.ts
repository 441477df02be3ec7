import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256 } from '@release-tools/base'
import { cachedDir } from './cache.ts'
import { pip, prepareWheels } from './python.ts'
import { must } from './run.ts'

const requirementsDir = join(import.meta.dirname, '../../python')

/** An interpreter of the system, and the packages that integration tests use with it. */
interface Interpreter {
  program: string
  /** A file in packages/testbed/python. */
  requirements: string
  /** For pip, which runs under CPython and may install for another interpreter. */
  pipOptions: string[]
}

const cpython: Interpreter = { program: 'python3', requirements: 'cpython.txt', pipOptions: [] }
const validating: Interpreter = { program: 'python3', requirements: 'validators.txt', pipOptions: [] }
const pypy: Interpreter = {
  program: 'pypy3',
  requirements: 'pypy.txt',
  pipOptions: ['--python-version=3.9', '--implementation=py', '--abi=none', '--platform=any'],
}

/** Creates a virtual environment for each interpreter, once. Returns the paths of their `python`. */
export async function preparePythons(cache: string, log: (line: string) => void) {
  return { python: await virtualenv(cpython, cache, log), pypy: await virtualenv(pypy, cache, log) }
}

/** Creates a virtual environment with the official validators of SBOMs, once. Returns the path of its `python`. */
export function prepareValidators(cache: string, log: (line: string) => void): Promise<string> {
  return virtualenv(validating, cache, log)
}

/** Downloads the wheels of python/projects.txt, once. Returns their directory. */
export function prepareProjectWheels(cache: string, log: (line: string) => void): Promise<string> {
  return prepareWheels(cache, [join(requirementsDir, 'projects.txt')], log)
}

async function virtualenv(interpreter: Interpreter, cache: string, log: (line: string) => void): Promise<string> {
  const { program, pipOptions } = interpreter
  const requirements = join(requirementsDir, interpreter.requirements)
  const version = await must(`read the version of ${program}`, program, [
    '-c',
    'import sys; print(sys.executable, sys.version)',
  ])
  const key = sha256(`compiled\n${version}\n${await readFile(requirements, 'utf8')}`).slice(0, 16)
  const dir = await cachedDir(join(cache, 'virtualenv', `${program}-${key}`), async staging => {
    log(`creating a virtual environment with ${program}`)
    // Distributions have ensurepip in a separate package. The system's pip works as well.
    await must('create a virtual environment', program, ['-m', 'venv', '--without-pip', staging])
    const python = join(staging, 'bin/python')
    const where = 'import sysconfig; print(sysconfig.get_path("purelib"), end="")'
    const packages = await must('find the packages of a virtual environment', python, ['-c', where])
    await pip('install', ['--no-compile', '--target', packages, ...pipOptions], [requirements])
    // Here, by the interpreter that runs them: otherwise each test compiles them again if it may not write bytecode.
    await must('compile Python packages', python, ['-m', 'compileall', '-q', packages])
  })
  return join(dir, 'bin/python')
}
