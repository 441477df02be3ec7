/** @needs shell */
import { chmod, mkdtemp, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { testHost } from '@release-tools/testbed'
import { findProgram, findTool } from '../src/find.ts'
import { readRecord, writeRecord } from '../src/record.ts'

const script = '#!/bin/sh\necho syft 1.52.0\n'
const record = { name: 'syft', version: '1.54.1', sha256: sha256(script), origin: 'release' as const }
const path = process.env.PATH
let folder: string
let program: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'find-'))
  program = join(folder, 'syft')
  await writeFile(program, script)
  await chmod(program, 0o755)
  process.env.PATH = [folder, '/usr/bin', '/bin'].join(delimiter)
})
afterEach(async () => {
  process.env.PATH = path
  await rm(folder, { recursive: true })
})

describe('a tool on PATH', () => {
  test('with its record', async () => {
    await writeRecord(program, record)
    expect(await findTool('syft', testHost())).toEqual({ ...record, path: program })
  })

  test('without a record is asked for its version', async () => {
    expect(await findTool('syft', testHost())).toEqual({ ...record, path: program, version: '1.52.0', origin: 'path' })
  })

  test('with the record of another tool is asked too', async () => {
    await writeRecord(program, { ...record, name: 'grype' })
    expect(await findTool('syft', testHost())).toMatchObject({ version: '1.52.0', origin: 'path' })
  })

  test('that does not say its version has none', async () => {
    await writeFile(program, '#!/bin/sh\nexit 1\n')
    expect(await findTool('syft', testHost())).toMatchObject({ version: 'unknown' })
  })

  test('that was changed after it was installed is refused', async () => {
    await writeRecord(program, { ...record, sha256: 'a'.repeat(64) })
    await expect(findTool('syft', testHost())).rejects.toThrow(
      `Could not run syft: ${program} has changed since it was installed: its SHA-256 is ${record.sha256}, recorded was ${'a'.repeat(64)}. ` +
        'Find out what changed the file, because the machine may be compromised. Then run setup-tools again.',
    )
  })

  test('that is changed between two scans of a step is refused, even if its size and times stay the same', async () => {
    await writeRecord(program, record)
    await findTool('syft', testHost())
    const { atime, mtime } = await stat(program)
    await writeFile(program, script.replace('1.52.0', '9.99.9'))
    await utimes(program, atime, mtime)
    await expect(findTool('syft', testHost())).rejects.toThrow('has changed since it was installed')
  })

  test('in a version that is known to be bad is refused, with and without a record', async () => {
    await symlink(program, join(folder, 'trivy'))
    await writeFile(program, '#!/bin/sh\necho Version: 0.69.4\n')
    const refused = 'Could not use trivy 0.69.4: this version is known to be bad'
    await expect(findTool('trivy', testHost())).rejects.toThrow(refused)
    await writeRecord(program, {
      name: 'trivy',
      version: '0.69.4',
      sha256: sha256('#!/bin/sh\necho Version: 0.69.4\n'),
      origin: 'release',
    })
    await expect(findTool('trivy', testHost())).rejects.toThrow(refused)
  })

  test('that is not there: names the step that installs it', async () => {
    await expect(findTool('actionlint', testHost())).rejects.toThrow(
      'Could not run actionlint: it is not on PATH. Add a step before this one: ' +
        '`uses: org/release-tools/actions/setup-tools@v1` with `tools: actionlint`.',
    )
  })
})

describe('PATH', () => {
  test('relative and empty entries are skipped', async () => {
    const relative = ['', '.', 'bin', folder].join(delimiter)
    expect(await findProgram('syft', relative)).toBe(program)
    expect(await findProgram('syft', ['', '.'].join(delimiter))).toBeUndefined()
  })

  test('what cannot be executed is no program', async () => {
    await chmod(program, 0o644)
    expect(await findProgram('syft', folder)).toBeUndefined()
  })
})

test.each([
  '',
  '[]',
  'null',
  '{"name":1}',
  '{"name":"syft","version":"1","sha256":"no","origin":"release"}',
  '{"name":"syft","version":"1"}',
])('a record that says %j is none', async text => {
  await writeFile(join(folder, 'release-tools.json'), text)
  expect(await readRecord(program)).toBeUndefined()
})
