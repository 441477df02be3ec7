/** @needs sbom */
import { globSync, mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import {
  buildPython,
  checkedOut,
  compareFiles,
  findInterpreter,
  installFrontEnd,
  provePython,
} from '@release-tools/build'
import { offline, pins } from '@release-tools/build/testing'
import { testbed, testHost } from '@release-tools/testbed'
import { epochOf, repositoryOf } from '../bench/rebuilds/repository.ts'

// Two small projects of docs/real-projects.md, with the back-ends that the tests have: newer ones than PyPI's wheels were made with.
const { dir, realWheels } = testbed()
const host = testHost({ temp: dir, env: { ...process.env, ...offline(realWheels) } })

const found = (pattern: string) => globSync(join(realWheels, pattern))[0] ?? `${pattern} is not prepared`

test.each([
  { name: 'six', version: '1.17.0', backEnd: 'setuptools' },
  { name: 'jinja2', version: '3.1.6', backEnd: 'flit-core' },
])('$name, built twice, is the same bytes; PyPI’s wheel differs only by the version of the back-end', async one => {
  const { name, version, backEnd } = one
  const folder = mkdtempSync(join(dir, 'rebuilt-'))
  const requirements = join(folder, 'requirements-build.txt')
  writeFileSync(requirements, pins([backEnd]))
  const published = found(`${name}-${version}-*.whl`)
  const source = { version, requirements, pins: '.github/requirements-build.txt', epoch: epochOf(published) }
  const repository = repositoryOf(
    { ...source, sdist: found(`sdists/${name}-${version}.tar.gz`) },
    join(folder, 'clone'),
  )
  const interpreter = await findInterpreter({}, dir, host)
  const build = {
    checkout: await checkedOut(repository, host),
    directory: '.',
    name,
    version,
    interpreter,
    frontEnd: await installFrontEnd(interpreter, folder, host),
    outDir: mkdtempSync(join(folder, 'out-')),
    sourcePath: join(folder, 'source'),
    normalise: 'auto' as const,
    wheel: true,
    seconds: 120,
  }
  const built = await buildPython(build, host)
  const { files } = await provePython(build, built, host)
  expect([...files.values()]).toEqual([
    { proof: 'bytes', causes: [] },
    { proof: 'bytes', causes: [] },
  ])
  const wheel = built.artifacts.find(({ kind }) => kind === 'wheel')?.path ?? ''
  const { differences } = await compareFiles(published, wheel)
  const members = differences.map(({ member = '' }) => member.split('/')[0])
  expect(new Set(members)).toEqual(new Set([`${name}-${version}.dist-info`]))
  expect(differences).toContainEqual(
    expect.objectContaining({ field: 'Generator', cause: 'tool version: another back-end, or another version of it' }),
  )
})
