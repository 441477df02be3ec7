import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256 } from '@release-tools/base'
import { cachedDir } from './cache.ts'
import { pip, pipDownload } from './python.ts'
import { must } from './run.ts'

const requirementsDir = join(import.meta.dirname, '../../python')
/** The pins of uv. */
const uvFile = join(requirementsDir, '../../scaffold/python/uv.txt')
/** What scan-image installs to run pip-audit, and check-release to compare APIs. */
export const auditFiles = [
  join(requirementsDir, '../../scan/python/pip_audit.txt'),
  join(requirementsDir, '../../gates/python/griffe.txt'),
]
/** What build-python installs to build. */
export const frontEndFile = join(requirementsDir, '../../build/python/front_end.txt')

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
const publishing: Interpreter = { program: 'python3', requirements: 'index.txt', pipOptions: [] }
const keyServices: Interpreter = { program: 'python3', requirements: 'kms.txt', pipOptions: [] }
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

/** Creates a virtual environment with twine, pypiserver, pypi-attestations and model-signing, once. Returns the path of its `python`. */
export function prepareIndexTools(cache: string, log: (line: string) => void): Promise<string> {
  return virtualenv(publishing, cache, log)
}

/** Creates a virtual environment with what plays key services of clouds, once. Returns the path of its `python`. */
export function prepareKeyServices(cache: string, log: (line: string) => void): Promise<string> {
  return virtualenv(keyServices, cache, log)
}

/**
 * Downloads, once, the wheels of python/projects.txt and of what the example installs, the build back-ends of python/backends.txt, the
 * front-end of build-python, and uv, which `release-tools init` pins with.
 * Returns their directory. `backends/` in it has the back-ends installed, for PYTHONPATH, and `sdists/` has the source distributions of
 * python/sources.txt.
 */
export async function prepareProjectWheels(cache: string, log: (line: string) => void): Promise<string> {
  const [projects = '', backends = '', sources = ''] = ['projects', 'backends', 'sources'].map(name =>
    join(requirementsDir, `${name}.txt`),
  )
  const example = join(requirementsDir, '../../../examples/python-app/requirements.txt')
  const texts = await Promise.all(
    [projects, backends, sources, example, frontEndFile, uvFile].map(file => readFile(file, 'utf8')),
  )
  return cachedDir(join(cache, 'wheels', `projects-${sha256(texts.join('\n')).slice(0, 16)}`), async staging => {
    log('downloading well-known Python projects')
    for (const file of [projects, backends, example, frontEndFile, uvFile]) await pipDownload(staging, [file])
    await pip('install', ['--no-compile', '--target', join(staging, 'backends')], [backends])
    // To download a source distribution, pip asks its back-end for the name.
    const names = [...(texts[2] ?? '').matchAll(/^([a-z0-9-]+)==/gm)].map(([, name]) => name).join(',')
    const options = ['--dest', join(staging, 'sdists'), `--no-binary=${names}`, '--no-build-isolation']
    await pip('download', options, [sources], { PYTHONPATH: join(staging, 'backends') })
  })
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
