/** @needs sbom */
import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, jest, test } from '@jest/globals'
import type { Problem } from '@release-tools/base'
import { testbed } from '@release-tools/testbed'
import { buildPython } from '../../src/python/build-python.ts'
import { findInterpreter } from '../../src/python/interpreter.ts'
import type { PythonBuild } from '../../src/python/python-build.ts'
import { pins, type RepositoryParts } from '../../testing/index.ts'
import { type BuildBed, buildBed } from './bed.ts'

let bed: BuildBed
beforeAll(async () => {
  bed = await buildBed(testbed())
})

/** Builds a source distribution that cannot be built. Nothing may be left of it. */
async function failure(build: PythonBuild): Promise<Problem> {
  const error = await buildPython({ ...build, wheel: false }, bed.host).then(
    () => undefined,
    (thrown: Problem) => thrown,
  )
  expect(readdirSync(build.outDir)).toEqual([])
  expect(existsSync(build.sourcePath ?? '')).toBe(false)
  if (error === undefined) throw new Error('it was built')
  return error
}

/** A project with its own back-end, which needs nothing and does what `code` says. */
function ownBackEnd(code: string): RepositoryParts {
  const indented = code.replaceAll('\n', '\n    ')
  return {
    requirements: undefined,
    files: {
      'pyproject.toml':
        '[build-system]\nrequires = []\nbuild-backend = "own"\nbackend-path = ["."]\n[project]\nname = "widget"\nversion = "1.2.0"\n',
      'own.py': `import os, sys, time, subprocess\ndef build_sdist(directory, settings=None):\n    ${indented}\n    raise RuntimeError("no such thing")\n`,
    },
  }
}

describe('build requirements', () => {
  test('an unpinned back-end is refused with the command that pins it', async () => {
    const path = bed.repository('hatchling', { requirements: undefined })
    const { message } = await failure(await bed.build(path))
    expect(message).toContain('no file of the repository has pinned build requirements; hatchling>=1.20 is not pinned.')
    expect(message).toMatch(/pip-compile .*-o .github\/requirements-build.txt pyproject.toml/)
  })

  test('the command names setup.py if there is no pyproject.toml: pip-compile refuses a file that does not exist', async () => {
    const files = { 'setup.py': 'from setuptools import setup\nsetup(name="widget", version="1.2.0")\n' }
    const path = bed.repository('setuptools', { requirements: undefined, files })
    execFileSync('git', ['-C', path, 'rm', '--quiet', 'pyproject.toml'])
    const author = ['-c', 'user.name=a', '-c', 'user.email=a@example.org']
    execFileSync('git', ['-C', path, ...author, 'commit', '--quiet', '--message', 'widget'])
    const { message } = await failure(await bed.build(path))
    expect(message).toContain('; setuptools>=40.8.0 is not pinned.')
    expect(message).toMatch(/pip-compile .*-o .github\/requirements-build.txt setup.py` \(pip-tools/)
  })

  test('so is what only the back-end asks for, and what its requirements need', async () => {
    const asks = ownBackEnd('').files?.['own.py'] ?? ''
    const files = {
      ...ownBackEnd('').files,
      'own.py': `${asks}\ndef get_requires_for_build_sdist(settings=None):\n    return ["setuptools>=70"]\n`,
    }
    expect(
      (await failure(await bed.build(bed.repository('flit', { requirements: undefined, files })))).message,
    ).toMatch(
      /setuptools, which they need, is not pinned with a digest.*printf '%s\\n' 'setuptools>=70' \| uv pip compile/,
    )
    const path = bed.repository('hatchling', { requirements: pins(['hatchling', 'packaging', 'pathspec', 'tomlkit']) })
    expect((await failure(await bed.build(path))).message).toMatch(
      /requirements-build.txt; (pluggy|trove-classifiers), which they need, is not pinned/,
    )
  })

  test('another file than the pinned one is never installed', async () => {
    const requirements = pins(['flit-core']).replace(/sha256:..../g, 'sha256:0000')
    const { message } = await failure(await bed.build(bed.repository('flit', { requirements })))
    expect(message).toContain(
      'the package index has another file of flit-core than requirements-build.txt has the digest of.',
    )
  })

  test('pins that contradict each other are named', async () => {
    const requirements = pins(['hatchling', 'packaging', 'pathspec', 'pluggy', 'tomlkit', 'trove-classifiers'])
    const own = ownBackEnd('').files?.['own.py'] ?? ''
    const asking = `${own}\ndef get_requires_for_build_sdist(settings=None):\n    return ["hatchling", "packaging<20"]\n`
    const files = { ...ownBackEnd('').files, 'own.py': asking }
    const { message } = await failure(await bed.build(bed.repository('flit', { requirements, files })))
    expect(message).toMatch(/what is pinned cannot be installed: .*packaging<20.*packaging==25.0/)
  })

  test('a version that the index does not have is named', async () => {
    const requirements = pins(['flit-core']).replace('3.12.0', '3.11.9')
    const { message } = await failure(await bed.build(bed.repository('flit', { requirements })))
    expect(message).toMatch(/what is pinned cannot be installed: .*flit-core==3.11.9/)
    expect(message).toContain('Check that the index has the pinned version as a wheel for this Python')
  })
})

describe('a build', () => {
  test('that fails says what failed, with its output', async () => {
    const { message, details } = await failure(await bed.build(bed.repository('flit', ownBackEnd('print("half way")'))))
    expect(message).toContain(
      'Could not build the source distribution of widget: the build failed: RuntimeError: no such thing',
    )
    expect(details).toContain('half way')
  })

  test('that hangs is ended, with all that it started', async () => {
    const marker = join(testbed().dir, 'late')
    const code = `subprocess.Popen([sys.executable, "-c", "import time; time.sleep(6); open('${marker}', 'w')"])\ntime.sleep(600)`
    const { message } = await failure(await bed.build(bed.repository('flit', ownBackEnd(code)), { seconds: 4 }))
    expect(message).toBe(
      'Could not build the source distribution of widget: it took longer than 4 s, and was ended. Read its output in the details. If it needs more time, set the input `timeout-minutes`.',
    )
    await new Promise(resolve => setTimeout(resolve, 4000))
    expect(existsSync(marker)).toBe(false)
  })

  test('sees no secret of the job and no flag of a compiler, and its output shows no password of an index', async () => {
    const code =
      'print(sorted(os.environ))\nprint(os.environ["HOME"], os.listdir(os.environ["HOME"]))\nprint("index", os.environ["PIP_INDEX_URL"])\nprint(oct(os.umask(0)))'
    const settings = {
      env: { ...bed.frontEnd.settings.env, PIP_INDEX_URL: 'https://me:p4ssw0rd@index.example/simple' },
      secrets: ['me:p4ssw0rd', 'p4ssw0rd'],
    }
    const build = await bed.build(bed.repository('flit', ownBackEnd(code)), { frontEnd: { ...bed.frontEnd, settings } })
    const { details = '' } = await failure(build)
    for (const hidden of ['SECRET_TOKEN', 'CFLAGS', 'PIP_TARGET', 'p4ssw0rd']) expect(details).not.toContain(hidden)
    for (const given of ['SOURCE_DATE_EPOCH', 'PYTHONHASHSEED', 'LC_ALL', 'TZ']) expect(details).toContain(given)
    expect(details).toContain('index https://****@index.example/simple')
    expect(details).toMatch(/sdist-home \[\]/)
    expect(details).toContain('0o22')
    expect(bed.host.lines.join('\n')).not.toContain('p4ssw0rd')
  })

  test('that changes a file which git tracks is refused', async () => {
    const made = [
      'name = "widget-1.2.0.tar.gz"',
      'open("README.md", "a").write("x")',
      'import tarfile, io',
      'info = tarfile.TarInfo("widget-1.2.0/PKG-INFO")',
      'text = b"Metadata-Version: 2.1\\nName: widget\\nVersion: 1.2.0\\n"',
      'info.size = len(text)',
      'with tarfile.open(os.path.join(directory, name), "w:gz") as tar: tar.addfile(info, io.BytesIO(text))',
      'return name',
    ]
    const { message } = await failure(await bed.build(bed.repository('flit', ownBackEnd(made.join('\n')))))
    expect(message).toContain('the build changed files that git tracks: "README.md".')
  })

  // pip and compilers run several times in some tests.
  jest.setTimeout(5 * 60_000)

  test('of a full disk says so, and not that the back-end is broken', async () => {
    const { message } = await failure(
      await bed.build(bed.repository('flit', ownBackEnd('open("/dev/full", "w", buffering=1).write("x\\n")'))),
    )
    expect(message).toContain('there is no space left on the disk. Free some space in the temporary folder')
  })

  test('that downloads something says what to do about it', async () => {
    const files = {
      'hatch_build.py':
        'from urllib.request import urlopen\nfrom hatchling.builders.hooks.plugin.interface import BuildHookInterface\nclass Hook(BuildHookInterface):\n    PLUGIN_NAME = "custom"\n    def initialize(self, version, data):\n        urlopen("https://files.example.org/table.txt")\n',
    }
    const path = bed.repository('hatchling', { files, project: '[tool.hatch.build.hooks.custom]' })
    expect((await failure(await bed.build(path))).message).toMatch(
      /^Could not build the source distribution of widget: the build downloads something, and reached no server: urllib\.error\.URLError: .*> Put what it downloads into the repository, or into a package of `build-system\.requires`/,
    )
  })

  test('of another version than the tag says which one it made', async () => {
    const { message } = await failure(await bed.build(bed.repository('flit'), { version: '1.3.0' }))
    expect(message).toContain('Could not use "widget-1.2.0.tar.gz": it has the version "1.2.0", and not "1.3.0".')
  })
})

test('a shallow clone is refused, because it would give another version', async () => {
  const path = bed.repository('hatch-vcs')
  const shallow = mkdtempSync(join(testbed().dir, 'shallow-'))
  execFileSync('git', ['clone', '--quiet', '--depth', '1', `file://${path}`, shallow])
  const { message } = await failure(await bed.build(shallow))
  expect(message).toContain('the clone is shallow')
  expect(message).toContain('`fetch-depth: 0`')
})

test('a Python that is not there, or cannot build, is named', async () => {
  const { dir } = testbed()
  const old = join(dir, 'old/python')
  mkdirSync(dirname(old))
  const answer = {
    program: old,
    implementation: 'CPython',
    version: '3.8.1',
    platform: 'linux',
    zlib: '1',
    pip: '24.0',
    venv: true,
  }
  const markers = JSON.stringify(bed.interpreter.markers)
  writeFileSync(
    old,
    `#!/bin/sh\ncase "$3" in *sys_platform*) echo '${markers}';; *) echo '${JSON.stringify(answer)}';; esac\n`,
  )
  chmodSync(old, 0o755)
  await expect(findInterpreter({ program: 'python-of-nobody' }, dir, bed.host)).rejects.toThrow(
    'Could not find the Python that builds: python-of-nobody does not exist. Set up Python 3.10 or newer with pip before this step (actions/setup-python), or set the input `python`.',
  )
  await expect(findInterpreter({ program: 'old/python' }, dir, bed.host)).rejects.toThrow(
    'is Python 3.8.1, and the front-end needs 3.10',
  )
  await expect(findInterpreter({ versions: ['3.99'], from: '.python-version' }, dir, bed.host)).rejects.toThrow(
    /python3\.99 does not exist; python3 is Python 3\.\d+\.\d+, but .python-version names 3.99/,
  )
})
