/** @needs tools databases */
import { mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, expect, jest, test } from '@jest/globals'
import { type ScannerName, scannerNames, scanners } from '@release-tools/evidence'
import { expandTarget, type TargetSpec } from '@release-tools/oci'
import { writeLayout } from '@release-tools/oci/testing'
import { testHost } from '@release-tools/testbed'
import { runScanner } from '../../src/scan/run-scanner.ts'
import { subjectOf } from '../../src/subject/subject.ts'
import { inDirectories, inImages, type Place } from '../../testing/places.ts'
import { freshDir, useSampleDatabases } from '../../testing/scanners.ts'

jest.setTimeout(180_000)
beforeAll(useSampleDatabases)

/** Pip-audit sees the Python packages of syft's SBOM, and asks a service for each. */
const listing = scannerNames.filter(name => !['pip-audit', 'safety'].includes(name))

const page = readFileSync(new URL('../../../../docs/what-scanners-see.md', import.meta.url), 'utf8')

/** The table between two comments of the page. */
function tableOf(name: string): string {
  return page.split(`<!-- ${name} -->`)[1]?.split(`<!-- /${name} -->`)[0]?.trim() ?? ''
}

function filesOf(places: Place[]): Record<string, string> {
  return Object.assign({}, ...places.map(({ files }) => files))
}

/** The names of the packages that each scanner judges. */
async function judgedIn(spec: TargetSpec): Promise<Map<ScannerName, string[]>> {
  const root = spec.value
  const scratch = freshDir('scratch')
  const options = { spec, exclude: [], version: '1', releaseDir: join(root, 'release') }
  const host = testHost({ workspace: root })
  const [found] = await expandTarget(spec, { name: 'x', platforms: [], scratch, env: process.env })
  if (found === undefined) throw new Error('there is no target')
  const subject = await subjectOf(found, options, host)
  const judged = new Map<ScannerName, string[]>()
  for (const scanner of listing) {
    const context = { ...options, scratch, login: undefined, isTrusted: async () => false }
    const outcome = await runScanner(scanner, subject, context, host)
    expect(outcome.run).toMatchObject({ status: 'ok' })
    judged.set(
      scanner,
      outcome.judged.map(({ name }) => name),
    )
  }
  return judged
}

function render(places: Place[], judged: Map<ScannerName, string[]>): string {
  const rows = places.map(({ title, name }) => [
    title,
    ...listing.map(scanner => (judged.get(scanner)?.includes(name) ? 'yes' : 'no')),
  ])
  const head = ['Packages', ...listing.map(scanner => scanners[scanner].title)]
  return [head, head.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n')
}

test('in a directory, each scanner sees what the page says', async () => {
  const root = realpathSync(freshDir('places'))
  for (const [path, text] of Object.entries(filesOf(inDirectories))) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  expect(tableOf('directories')).toBe(render(inDirectories, await judgedIn({ kind: 'dir', value: root })))
})

test('in an image, each scanner sees what the page says', async () => {
  const layout = freshDir('layout')
  writeLayout(layout, ['linux/amd64'], filesOf(inImages))
  expect(tableOf('images')).toBe(render(inImages, await judgedIn({ kind: 'oci-dir', value: layout })))
})
