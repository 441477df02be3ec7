import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from '@jest/globals'
import { readReports } from '../src/report-files.ts'

const xml = (sources: string[]) =>
  `<coverage line-rate="1"><sources>${sources.map(source => `<source>${source}</source>`).join('')}</sources><packages><package><classes><class filename="conf.py"><lines><line number="1" hits="1"/></lines></class></classes></package></packages></coverage>`

/** The names that a report with these sources has when it is read in a directory with these files. */
async function named(sources: (directory: string) => string[], files: string[], isGiven = true) {
  const directory = mkdtempSync(join(tmpdir(), 'sources-'))
  for (const path of files) {
    mkdirSync(dirname(join(directory, path)), { recursive: true })
    writeFileSync(join(directory, path), '')
  }
  const path = join(directory, 'coverage.xml')
  writeFileSync(path, xml(sources(directory)))
  const reports = await readReports({ data: [], json: [], xml: [path] }, isGiven ? directory : undefined)
  return reports.flatMap(({ report }) => report.files.map(({ path }) => path.replace(directory, '<directory>')))
}

test('names of XML with several sources are those below the source that has the file', async () => {
  const files = ['conf.py', 'a/conf.py', 'b/other.py']
  expect(await named(() => ['a', 'b'], files)).toEqual(['a/conf.py'])
  expect(await named(directory => [join(directory, 'a'), join(directory, 'b')], files)).toEqual([
    '<directory>/a/conf.py',
  ])
})

test('where several have it, both are named', async () => {
  await expect(named(() => ['a', 'b'], ['a/conf.py', 'b/conf.py'])).rejects.toThrow(
    'Could not find the file for "conf.py" in coverage.xml: it could be "a/conf.py" or "b/conf.py"',
  )
})

test('names stay where the sources are elsewhere, or nobody says where', async () => {
  expect(await named(directory => [`${directory}-x/a`, `${directory}-x/b`], ['conf.py'])).toEqual(['conf.py'])
  expect(await named(() => ['a', 'b'], ['a/conf.py'], false)).toEqual(['conf.py'])
})
