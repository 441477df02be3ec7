import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { readFeeds } from '../../src/scan/read-feeds.ts'

const folder = mkdtempSync(join(tmpdir(), 'feeds-'))
const file = (name: string, content: string | Buffer) => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}
const scores =
  '#model_version:v2026.03.14,score_date:2026-05-31T00:00:00Z\ncve,epss,percentile\nCVE-2026-0001,0.93,0.99\n'

test('scores are read from CSV, gzipped or not; the digest is that of the file', async () => {
  const packed = gzipSync(scores)
  const [plain, gzipped] = [
    await readFeeds({ epss: file('a.csv', scores) }),
    await readFeeds({ epss: file('a.csv.gz', packed) }),
  ]
  expect(plain.epss?.scores).toEqual(gzipped.epss?.scores)
  expect([plain.epss?.sha256, gzipped.epss?.sha256]).toEqual([sha256(scores), sha256(packed)])
  expect(await readFeeds({})).toEqual({})
})

test('the catalogue is read from JSON', async () => {
  const text = '{"dateReleased":"2026-05-30T14:00:00Z","vulnerabilities":[{"cveID":"CVE-2026-0001"}]}'
  const { knownExploited } = await readFeeds({ knownExploited: file('kev.json', text) })
  expect([...(knownExploited?.cves ?? [])]).toEqual(['CVE-2026-0001'])
})

test('what cannot be read is an error that names the input', async () => {
  await expect(readFeeds({ epss: join(folder, 'none.csv') })).rejects.toThrow(
    /^Could not read the file of the input `epss`: .*no such file.*\. Check the path\.$/,
  )
  await expect(readFeeds({ epss: file('cut.gz', gzipSync(scores).subarray(0, 30)) })).rejects.toThrow(
    'Could not read the file of the input `epss`: it cannot be unpacked: Error: unexpected end of file.',
  )
  const bomb = file('bomb.gz', gzipSync(Buffer.alloc(65 * 1024 * 1024)))
  await expect(readFeeds({ epss: bomb })).rejects.toThrow(
    'it cannot be unpacked: RangeError [ERR_BUFFER_TOO_LARGE]: Cannot create a Buffer larger than',
  )
  await expect(readFeeds({ knownExploited: file('kev.txt', '<html>') })).rejects.toThrow(
    'Could not read the file of the input `known-exploited`',
  )
})
