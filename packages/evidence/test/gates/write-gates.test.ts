import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { type GatesDocument, gatesSchema } from '../../src/gates/gates-document.ts'
import { writeGates } from '../../src/gates/write-gates.ts'
import { readStepRecord } from '../../src/release/release-dir.ts'

const document = {
  ...{ schema: gatesSchema, repository: 'https://github.com/acme/widget', commit: '1'.repeat(40), gates: [] },
} as GatesDocument

test('what gates kept lies beside the document, each as the kind of evidence that it is', async () => {
  const directory = join(mkdtempSync(join(tmpdir(), 'gates-')), 'release')
  const kept = new Map([
    ['penetration-test.json', '{}\n'],
    ['gates/command-fuzz.txt', 'ok\n'],
  ])
  const written = await writeGates(document, kept, directory)
  const names = ['gates.json', 'gates/command-fuzz.txt', 'penetration-test.json', 'records/check-release.json']
  expect(written.map(({ name }) => name).sort()).toEqual(names)
  expect(readFileSync(join(directory, 'gates/command-fuzz.txt'), 'utf8')).toBe('ok\n')
  const record = await readStepRecord(directory, 'check-release')
  expect(record.files?.map(({ path, mediaType, reproducible }) => [path, mediaType, reproducible])).toEqual([
    ['gates.json', 'application/vnd.release-tools.gates.v1+json', 'no'],
    ['gates/command-fuzz.txt', 'text/plain', 'no'],
    ['penetration-test.json', 'application/vnd.release-tools.security-report.v1+json', 'bytes'],
  ])
})

test('nothing else is kept: an artifact of another job may have anything', async () => {
  const directory = join(mkdtempSync(join(tmpdir(), 'gates-')), 'release')
  await expect(writeGates(document, new Map([['policy.yaml', '']]), directory)).rejects.toThrow(
    'Could not keep "policy.yaml" beside the gates: gates keep no such file. Run check-release again, and give its artifact to no other step.',
  )
})
