import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import type { Checkout } from '@release-tools/build'
import { parseAdvisories, renderFixedSarif, renderFixedVex } from '@release-tools/evidence'
import { manifestOf } from '@release-tools/evidence/testing'
import { advisoriesOf } from '../../src/reproduce/advisories.ts'

const text = `advisories:
  - summary: Members of an archive leave their folder
    description: Names with ../ lead anywhere.
    severity: high
    cve: CVE-2027-12345
    packages: [{ecosystem: pip, name: widget, affected: "< 1.2.0"}]
`
const manifest = manifestOf({})

/** Made again from a commit with these files below .github/advisories. */
async function again(files: Record<string, string>) {
  const [path, made] = [mkdtempSync(join(tmpdir(), 'commit-')), mkdtempSync(join(tmpdir(), 'made-'))]
  mkdirSync(join(path, '.github/advisories'), { recursive: true })
  for (const [name, content] of Object.entries(files)) writeFileSync(join(path, '.github/advisories', name), content)
  const maker = advisoriesOf({ path } as Checkout, manifest, join(made, 'rebuilt'))
  return { maker, made: await maker.make(new Map()) }
}

test('what a security release fixes is made again from its commit, with the same bytes', async () => {
  const { maker, made } = await again({ '1.2.0.yaml': text, '1.1.0.yaml': 'advisories: []\n' })
  const names = ['advisories.yaml', 'advisories.openvex.json', 'advisories.sarif']
  expect([...names, 'policy.yaml'].map(maker.makes)).toEqual([true, true, true, false])
  expect([...made.files.keys()]).toEqual(names)
  const { repository, commitTime: time } = manifest.source
  const release = { repository, version: '1.2.0', time }
  const [vex, sarif] = [renderFixedVex, renderFixedSarif].map(render => render(parseAdvisories(text, 'a'), release))
  expect([...made.files.values()].map(file => readFileSync(file, 'utf8'))).toEqual([text, vex, sarif])
})

test('of a commit without it, nothing is made', async () => {
  expect((await again({ '1.1.0.yaml': text })).made.files.size).toBe(0)
})
