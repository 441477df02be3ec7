import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sha256 } from '@release-tools/base'
import { parseWheelName, pythonName } from '@release-tools/evidence'
import { type Layout, write } from './layout.ts'

/** An index of packages: the wheels of pytest and coverage.py that an environment of the testbed has. */
export function indexOf(python: string): string {
  const directory = mkdtempSync(join(tmpdir(), 'index-'))
  execFileSync(python, [join(import.meta.dirname, 'pack_wheels.py'), directory])
  return directory
}

/** A requirements file that pins the named packages of an index, or all of them. */
export function pinsOf(index: string, names?: string[]): string {
  const lines = readdirSync(index).flatMap(file => {
    const { name = '', version = '' } = parseWheelName(file) ?? {}
    const digest = `--hash=sha256:${sha256(readFileSync(join(index, file)))}`
    return names === undefined || names.includes(pythonName(name))
      ? [`${pythonName(name)}==${version} ${digest}\n`]
      : []
  })
  return lines.join('')
}

/** Builds a wheel of these files, as pip does. */
export function wheelOf(
  directory: string,
  files: Layout,
  { requires = [], extras = {}, tag = 'py3-none-any', version = '1.2.0' }: WheelParts = {},
): string {
  const info = `widget-${version}.dist-info`
  const fields = [
    ...['Metadata-Version: 2.1', 'Name: widget', `Version: ${version}`],
    ...requires.map(one => `Requires-Dist: ${one}`),
    ...Object.entries(extras).flatMap(([extra, needs]) => [
      `Provides-Extra: ${extra}`,
      ...needs.map(one => `Requires-Dist: ${one}; extra == '${extra}'`),
    ]),
  ]
  const all: Layout = {
    ...files,
    [`${info}/METADATA`]: `${fields.join('\n')}\n`,
    [`${info}/WHEEL`]: `Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: ${tag}\n`,
  }
  const content = mkdtempSync(join(tmpdir(), 'wheel-'))
  write(content, {
    ...all,
    [`${info}/RECORD`]: [...Object.keys(all), `${info}/RECORD`].map(one => `${one},,\n`).join(''),
  })
  mkdirSync(directory, { recursive: true })
  const path = join(directory, `widget-${version}-${tag}.whl`)
  const program = 'import shutil, sys; shutil.move(shutil.make_archive(sys.argv[1], "zip", sys.argv[2]), sys.argv[1])'
  execFileSync('python3', ['-c', program, path, content])
  return path
}

interface WheelParts {
  requires?: string[]
  extras?: Record<string, string[]>
  tag?: string
  version?: string
}
