/** @needs tools databases */
import { existsSync, writeFileSync } from 'node:fs'
import { beforeAll, describe, expect, jest, test } from '@jest/globals'
import { renderJson } from '@release-tools/base'
import { type NamePair, packageNames, packageNamesFile } from '@release-tools/evidence/testing'
import { writeLayout } from '@release-tools/oci/testing'
import { distributions, packageNames as madeNames, rootFiles } from '../../testing/distributions/made-images.ts'
import { covered, findings } from '../../testing/distributions/opinions.ts'
import { projectFiles, projectPackages } from '../../testing/distributions/project.ts'
import { distributionSeeds, vulnerability } from '../../testing/distributions/seeds.ts'
import { look, type Named, type Seen, writeFiles } from '../../testing/distributions/two-engines.ts'
import { freshDir, useSampleDatabases } from '../../testing/scanners.ts'

// Three programs for each of 27 images: half a minute on a quiet machine, many on a busy one.
jest.setTimeout(1_200_000)

const images = new Map<string, Seen>()
let project: Seen

beforeAll(async () => {
  await useSampleDatabases(distributionSeeds)
  const left = [...distributions]
  const worker = async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      const dir = freshDir('distribution')
      writeLayout(dir, ['linux/amd64'], await rootFiles(next))
      images.set(next.id, await look({ kind: 'oci-dir', path: dir }))
    }
  }
  await Promise.all([worker(), worker()])
  project = await look({ kind: 'dir', path: writeFiles(freshDir('project'), projectFiles) })
  // To record the names again, after an update of syft or trivy: remove the file and run this test.
  if (!existsSync(packageNamesFile)) writeFileSync(packageNamesFile, renderJson(observed()))
})

const seen = (id: string): Seen => images.get(id) ?? { syft: [], trivy: [], grypeReport: none, trivyReport: none }
const none = { report: '', about: '' }

function observed() {
  const ids = distributions.map(({ id, kind }) => [id, madeNames[kind].map(name => pair(seen(id), [name]))] as const)
  return { images: Object.fromEntries(ids), project: projectPackages.map(names => pair(project, names)) }
}

/** The purls of one package. Two purls in a list would show as one text with a blank. */
function pair(of: Seen, names: string[]): NamePair {
  const purl = (list: Named[]) => {
    const found = list.filter(one => names.includes(one.name.toLowerCase()))
    return [...new Set(found.map(one => one.purl))].join(' ')
  }
  return { name: names[0] ?? '', syft: purl(of.syft), trivy: purl(of.trivy) }
}

/** The package of an image in which the vulnerability is. */
const openssl = (id: string) => pair(seen(id), ['openssl-libs', 'libssl3'])

const bothJudge = distributions
  .map(({ id }) => id)
  .filter(
    id => !['debian', 'linuxmint:21.3', 'kali:2024.1', 'opensuse-tumbleweed:20240401', 'sl-micro:6.0'].includes(id),
  )

describe('names of packages', () => {
  test('are those that syft and trivy wrote when they were recorded', () => {
    expect(observed()).toEqual(packageNames())
  })
})

describe.each(bothJudge)('one vulnerability in %s', id => {
  test('is one finding with the opinions of both scanners', () => {
    const found = findings(seen(id))
    expect(
      found.map(({ id, disagreement, opinions }) => ({ id, disagreement, by: opinions.map(one => one.scanner) })),
    ).toEqual([{ id: vulnerability, disagreement: undefined, by: ['grype', 'trivy'] }])
  })

  test('is covered by an exception in the spelling of either', () => {
    const { syft, trivy } = openssl(id)
    const all = findings(seen(id))
    expect(all).toHaveLength(1)
    const purls = [syft, trivy].flatMap(purl => [purl, purl.replace(/[@?].*/, '')])
    expect(covered(purls, all)).toEqual([all, all, all, all])
  })
})

// What only one scanner reports has one name, unless that scanner took the distribution for its parent.
const ownName = bothJudge.filter(id => !/^(raspbian|postmarketos|echo|scientific):/.test(id))

test.each(ownName)(
  'what only one scanner reports in %s is covered by an exception in the spelling of the other',
  id => {
    const { syft, trivy } = openssl(id)
    for (const [scanner, other] of [
      ['grype', trivy],
      ['trivy', syft],
    ] as const) {
      const all = findings(seen(id), [scanner])
      expect(all).toHaveLength(1)
      expect(covered([other], all)).toEqual([all])
    }
  },
)

test('an exception for one distribution covers no other', () => {
  const [amazon, oracle] = ['amzn:2', 'ol:9.3'].map(openssl)
  const purls = (pair?: NamePair) => [pair?.syft ?? '', pair?.trivy ?? '']
  expect(covered(purls(amazon), findings(seen('ol:9.3')))).toEqual([[], []])
  expect(covered(purls(oracle), findings(seen('amzn:2')))).toEqual([[], []])
  expect(covered([amazon?.syft ?? ''], findings(seen('amzn:2023')))).toEqual([[]])
})
