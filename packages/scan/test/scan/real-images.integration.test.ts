/** @needs tools databases images */
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, jest, test } from '@jest/globals'
import { byBytes } from '@release-tools/base'
import { covered, findings } from '../../testing/distributions/opinions.ts'
import { realImages } from '../../testing/distributions/real-images.ts'
import { seedsOfAll } from '../../testing/distributions/seeds.ts'
import { catalogue, judge, type Named, type Seen } from '../../testing/distributions/two-engines.ts'
import { useSampleDatabases } from '../../testing/scanners.ts'

// Three programs for each of six images, also for large lists of packages.
jest.setTimeout(1_200_000)

const seen = new Map<string, Seen>()

// Both databases say that every package of every image has the same vulnerability. So the reports name every package.
beforeAll(async () => {
  const images = []
  for (const image of realImages) {
    const target = image.target()
    images.push({ image, target, sbom: await catalogue(target) })
  }
  await useSampleDatabases(images.flatMap(({ image, sbom }) => seedsOfAll(image.ecosystem, vulnerableNames(sbom))))
  for (const { image, target, sbom } of images) seen.set(image.title, await judge(target, sbom))
})

interface Artifact extends Named {
  metadata?: { source?: string; originPackage?: string; modularityLabel?: string }
}

/** The names that databases have: of source packages and, for RPMs, of the packages themselves. Trivy's puts the module in front. */
function vulnerableNames(sbom: string): Set<string> {
  const { artifacts }: { artifacts: Artifact[] } = JSON.parse(readFileSync(sbom, 'utf8'))
  const names = artifacts.filter(ofSystem).flatMap(({ name, metadata = {} }) => {
    const [module, stream] = metadata.modularityLabel?.split(':') ?? []
    return [metadata.source || metadata.originPackage || name, ...(module ? [`${module}:${stream}::${name}`] : [])]
  })
  return new Set(names)
}

/** False for programs that syft recognises by their bytes, and for keys, which syft lists as RPMs. */
function ofSystem({ name, purl }: Named): boolean {
  return /^pkg:(deb|apk|rpm)\//.test(purl) && name !== 'gpg-pubkey'
}

/** The packages of the distribution in an image by name, as both list them, and what the scanners report. */
function packagesIn(title: string) {
  const { syft, trivy, ...reports } = seen.get(title) as Seen
  const byName = (list: Named[]) => list.filter(ofSystem).sort((a, b) => byBytes(a.name, b.name))
  return { ...reports, syft: byName(syft), trivy: byName(trivy), names: byName(trivy).map(({ name }) => name) }
}

test.each(realImages.filter(({ packages }) => packages !== undefined))(
  'syft and trivy list $packages packages in $title',
  ({ title, packages }) => {
    const { syft, trivy } = packagesIn(title)
    expect([syft.length, trivy.length]).toEqual([packages, packages])
  },
)

describe.each(realImages)('in $title', ({ title }) => {
  test('syft and trivy list the same packages', () => {
    const { syft, names } = packagesIn(title)
    expect(names.length).toBeGreaterThan(5)
    expect(syft.map(({ name }) => name)).toEqual(names)
  })

  test('each package is one finding with the opinions of both scanners', () => {
    const { names, ...reports } = packagesIn(title)
    const found = findings(reports).map(({ package: { name }, disagreement, opinions }) => {
      return { name, disagreement, by: opinions.map(({ scanner }) => scanner) }
    })
    const expected = names.map(name => ({ name, disagreement: undefined, by: ['grype', 'trivy'] }))
    expect(found.sort((a, b) => byBytes(a.name, b.name))).toEqual(expected)
  })

  test.each([[['grype', 'trivy']], [['grype']], [['trivy']]] as const)(
    'what %j report of a package is covered by an exception in either spelling, and no other package',
    scanners => {
      const { syft, trivy, names, ...reports } = packagesIn(title)
      const all = findings(reports, [...scanners])
      for (const spelling of [syft, trivy]) {
        const purls = spelling.map(({ purl }) => purl)
        for (const written of [purls, purls.map(purl => purl.replace(/[@?].*/, ''))]) {
          const packages = covered(written, all).map(own => own.map(finding => finding.package.name))
          expect(packages).toEqual(names.map(name => [name]))
        }
      }
    },
  )
})
