import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { testHost } from '@release-tools/testbed'
import { askPip } from '../../src/sbom/pip.ts'

const stopped = { exitCode: 1, stdout: '', stderr: 'ERROR: stopped here' }

/** Asks a pip that only shows what it would read. */
async function asked(extra: string, result = stopped): Promise<string> {
  const scratch = await mkdtemp(join(tmpdir(), 'pip-'))
  const read: string[] = []
  const host = testHost()
  const exec: typeof host.exec = async (_, args) => {
    read.push(await readFile(args[args.indexOf('--requirement') + 1] ?? '', 'utf8'))
    return result
  }
  const widget = {
    name: 'widget',
    path: '/released/widget-1.0-py3-none-any.whl',
    sha256: 'a'.repeat(64),
    extras: [extra],
  }
  const answer = askPip([widget], { lock: undefined, scratch }, { ...host, exec })
  const problem = await answer.catch((error: Error) => error.message)
  return `${read.join('')}${problem}`
}

test('extras become a part of the requirement', async () => {
  expect(await asked('fast')).toMatch(/^widget\[fast\] @ file:\/\/\S*widget-1\.0-py3-none-any\.whl\n.*stopped here/)
})

test('a pip whose report cannot be read further is named, not blamed for the index', async () => {
  const result = { exitCode: 70, stdout: '', stderr: "Traceback (most recent call last):\nKeyError: 'environment'\n" }
  expect(await asked('fast', result)).toMatch(
    /Could not read what the packages need: KeyError: 'environment' Update pip to 22\.3 or newer, and run the step again\.$/,
  )
})

test.each([
  'x] @ https://evil.example/evil-1.0.tar.gz #',
  'x]\n--index-url https://evil.example/simple',
  'x,y',
  '',
  '-x',
])('what is no name of an extra never reaches pip: %j', async extra => {
  expect(await asked(extra)).toBe(
    `Could not find out what the release installs: ${JSON.stringify(extra)} is not the name of a package or of an extra. Check the input \`extras\` with which the SBOM was made.`,
  )
})
