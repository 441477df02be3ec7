import { execFileSync } from 'node:child_process'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { foldedName, sha256 } from '@release-tools/base'
import fc from 'fast-check'
import { parseSums, renderSums } from '../../src/manifest/sums.ts'

const digest = sha256('x')

describe('SHA256SUMS', () => {
  test('what is written is read, in bytewise order', () => {
    const sum = fc.record({ path: fc.stringMatching(/^[a-zé ]{0,10}[a-z]$/), sha256: fc.string().map(sha256) })
    fc.assert(
      fc.property(fc.uniqueArray(sum, { selector: ({ path }) => foldedName(path) }), sums => {
        const text = renderSums(sums)
        const parsed = parseSums(text)
        expect(new Set(parsed.map(({ path, sha256 }) => path + sha256))).toEqual(
          new Set(sums.map(({ path, sha256 }) => path + sha256)),
        )
        expect(renderSums([...parsed].reverse())).toBe(text)
      }),
    )
  })

  test('sha256sum accepts it', async () => {
    const root = await mkdtemp(join(tmpdir(), 'sums-'))
    await writeFile(join(root, 'a file'), 'x')
    await writeFile(join(root, 'SHA256SUMS'), renderSums([{ path: 'a file', sha256: digest }]))
    expect(execFileSync('sha256sum', ['--check', '--strict', 'SHA256SUMS'], { cwd: root, encoding: 'utf8' })).toBe(
      'a file: OK\n',
    )
  })

  test.each([
    ['half a line', `${digest}  a`, 'its last line is incomplete.'],
    ['a short digest', `${digest.slice(1)}  a\n`, 'line 1 is'],
    ['upper case', `${digest.toUpperCase()}  a\n`, 'line 1 is'],
    ['one blank', `${digest} a\n`, 'Write each line as a SHA-256 in lower-case hex, two spaces, and a relative path.'],
    ['binary mode', `${digest} *a\n`, 'line 1 is'],
    ['an empty line', `${digest}  a\n\n`, 'line 2 is "".'],
    ['a path that leads out', `${digest}  ../a\n`, `line 1 is "${digest}  ../a".`],
    ['a carriage return', `${digest}  a\r\n`, 'line 1 is'],
    ['a path twice', `${digest}  a\n${digest}  a\n`, 'it lists "a" twice.'],
  ])('refuses %s', (_, text, message) => {
    expect(() => parseSums(text)).toThrow(message)
  })

  test('nothing is no line', () => {
    expect(parseSums('')).toEqual([])
  })
})
