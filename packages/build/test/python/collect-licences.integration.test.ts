/** @needs sbom */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, jest, test } from '@jest/globals'
import { zip } from '@release-tools/base/testing'
import { testbed, testHost } from '@release-tools/testbed'
import { collectLicences, findInterpreter } from '../../src/index.ts'
import { sampleSdist, sampleWheel, wheelMembers, written } from '../distribution/sample.ts'

jest.setTimeout(120_000)

async function collected(distributions: string[]): Promise<{ text: string; warnings: string[] }> {
  const env = { ...process.env, PIP_NO_INDEX: '1', PIP_FIND_LINKS: testbed().realWheels }
  const host = testHost({ env })
  const scratch = mkdtempSync(join(tmpdir(), 'licences-'))
  const interpreter = await findInterpreter({}, scratch, host)
  const text = await collectLicences(distributions, { interpreter, scratch }, host)
  return { text, warnings: host.lines.filter(line => line.startsWith('warning: ')) }
}

/** The names of components, and their licences. */
function components(text: string): string[] {
  return [...text.matchAll(/^(\S+) \S+\n {2}Licence: (.+)$/gm)].map(([, name, licence]) => `${name}: ${licence}`)
}

test('the licences of a wheel and of all that it installs are in one text, with their texts', async () => {
  const { text, warnings } = await collected([join(testbed().realWheels, 'flask-3.1.3-py3-none-any.whl')])
  expect(components(text)).toEqual([
    'Flask: BSD-3-Clause',
    'blinker: MIT',
    'click: BSD-3-Clause',
    'itsdangerous: BSD License',
    'Jinja2: BSD License',
    'MarkupSafe: BSD-3-Clause',
    'Werkzeug: BSD-3-Clause',
  ])
  expect(text).toContain('Copyright 2010 Pallets')
  expect(warnings).toEqual([])
})

test('if a dependency cannot be downloaded, the text and a warning say so', async () => {
  const { text, warnings } = await collected([
    sampleWheel({ lines: ['License: MIT', 'Requires-Dist: nowhere-to-be-found'] }),
  ])
  expect(components(text)).toEqual(['widget: MIT'])
  expect(text).toContain('The wheels of its dependencies could not be downloaded, so their licences are missing.\n')
  expect(warnings).toHaveLength(1)
})

test('a source distribution alone has its own licence, and the text says that the others are missing', async () => {
  const { text, warnings } = await collected([sampleSdist({ lines: ['License: MIT', 'Requires-Dist: click'] })])
  expect(components(text)).toEqual(['widget: MIT'])
  expect(text).toContain('No wheel says here what it installs, so the licences of its dependencies are missing.\n')
  expect(warnings).toHaveLength(1)
})

test('of wheels for several platforms, one that this machine can install is asked', async () => {
  const other = written('widget-1.2.3-cp311-cp311-win32.whl', zip(wheelMembers()))
  const fitting = sampleWheel({ lines: ['License: MIT', 'Requires-Dist: click'] })
  const { text, warnings } = await collected([sampleSdist(), other, fitting])
  expect(components(text)).toEqual(['widget: MIT', 'click: BSD-3-Clause'])
  expect(warnings).toEqual([])
})
