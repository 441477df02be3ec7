import { expect, test } from '@jest/globals'
import { type BuildDocument, buildSchema } from '@release-tools/evidence'
import { buildLines } from '../../src/notes/build-lines.ts'

const digest = { sha256: 'a'.repeat(64), size: 1 }
const document: BuildDocument = {
  schema: buildSchema,
  project: { name: 'tool', version: '1.2.3', directory: '.' },
  source: { commit: 'c'.repeat(40), commitTime: '2026-01-31T12:00:00Z' },
  tools: [],
  environment: { SOURCE_DATE_EPOCH: 0 },
  artifacts: [
    { path: 'artifacts/tool.tar.gz', ...digest, proof: 'unverified', from: 'another job' },
    { path: 'artifacts/tool-1.2.3.tar.gz', ...digest, proof: 'bytes' },
  ],
}

test('names the files that other jobs built, and no other', () => {
  expect(buildLines(document)).toEqual(['Other jobs of the project built tool.tar.gz.'])
  expect(buildLines({ ...document, artifacts: document.artifacts.slice(1) })).toEqual([])
})
