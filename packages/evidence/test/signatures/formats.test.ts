import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { readers } from '../../src/signatures/formats.ts'
import { type JsonFormat, nameOfFormat } from '../../src/sigstore/other-formats.ts'

const page = readFileSync(join(import.meta.dirname, '../../../../docs/tasks/verify-one-file.md'), 'utf8')

test('the page about one file lists each format that is read, and no other', () => {
  const rows = [...page.matchAll(/^\| ((?!Format|---)[^|]+) \|/gm)].map(([, name = '']) => name.replace(/ \d\..+/, ''))
  const names = (Object.keys(readers) as JsonFormat[]).map(format => nameOfFormat(format).replace(/^(?:an?|the) /, ''))
  const others = [
    'Sigstore bundle',
    'bundle compressed by Snappy',
    'bare signature',
    'OpenPGP signature',
    'signature of a model of one file',
  ]
  expect(rows.sort()).toEqual([...names, ...others].sort())
})
