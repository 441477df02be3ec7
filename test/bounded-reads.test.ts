import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { root, trackedFiles } from '../scripts/shared/repository.ts'

const sources = trackedFiles('packages/*/src/*.ts', 'actions/*/src/*.ts').filter(
  path => !path.startsWith('packages/testbed/'),
)

/** Functions of Node that read a file without a limit, or that wait for a pipe. */
const readers = ['createReadStream', 'open', 'openAsBlob', 'openSync', 'read', 'readFile', 'readFileSync', 'readSync']
const others =
  /\bprocess\.stdin\b|from 'node:readline|import\('node:fs|import (?:\* as )?\w+(?: from|,[^;]*?) 'node:fs|\bresponse\.(?:text|json|arrayBuffer|blob|bytes)\(/

function readsFreely(text: string): boolean {
  const imports = text.matchAll(/import \{([^}]*)\} from 'node:fs(?:\/promises)?'/g)
  const names = [...imports].flatMap(([, list = '']) => list.split(',').map(name => name.trim().split(' as ')[0]))
  return names.some(name => readers.includes(name ?? '')) || others.test(text)
}

function sourcesThat(test: (text: string) => boolean): string[] {
  return sources.filter(path => test(readFileSync(join(root, path), 'utf8')))
}

describe('what others control is read within bounds', () => {
  test('because one source opens files for reading', () => {
    expect(sources.length).toBeGreaterThan(200)
    expect(sourcesThat(readsFreely)).toEqual([
      // It opens files to write them, and directories to put their names onto the disk.
      'packages/archive/src/stores/directory/new-file.ts',
      // The bounded reader.
      'packages/base/src/read-limited.ts',
      // It reads in pieces what the bounded reader opened.
      'packages/base/src/read-whole.ts',
      // These open files to write them.
      'packages/base/src/tar/tar-reader.ts',
      'packages/base/src/zip/zip-writer.ts',
      // A person types one line at a terminal.
      'packages/cli/src/terminal.ts',
      'packages/host/src/http/sink.ts',
      // It uploads a distribution, in pieces.
      'packages/pypi/src/form.ts',
    ])
    const writers = [
      'packages/base/src/tar/tar-reader.ts',
      'packages/base/src/zip/zip-writer.ts',
      'packages/host/src/http/sink.ts',
    ]
    const opened = writers.map(path => / open\(\w+, '(\w+)'\)/.exec(readFileSync(join(root, path), 'utf8'))?.[1])
    expect(opened).toEqual(['wx', 'wx', 'w'])
  })

  test('because one source collects the output of programs', () => {
    expect(sourcesThat(text => /'(?:node:)?child_process'|'@actions\/exec'/.test(text))).toEqual([
      // It collects nothing: the program prints on our terminal.
      'packages/host/src/run-attached.ts',
      'packages/host/src/run-program.ts',
    ])
  })
})

test('the rule finds the ways to read', () => {
  const ways = [
    "import { readFile, writeFile } from 'node:fs/promises'",
    "import {\n  mkdir,\n  open,\n} from 'node:fs/promises'",
    "import { createReadStream as stream } from 'node:fs'",
    "import fs from 'node:fs'",
    "import * as fs from 'node:fs/promises'",
    "const { readFile } = await import('node:fs/promises')",
    'for await (const piece of process.stdin) pieces.push(piece)',
    'return response.text()',
  ]
  expect(ways.filter(readsFreely)).toEqual(ways)
  const harmless = ["import { stat, writeFile } from 'node:fs/promises'", "import { readdir } from 'node:fs/promises'"]
  expect(harmless.filter(readsFreely)).toEqual([])
})
