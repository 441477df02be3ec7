/** @needs tools databases */
import { mkdtemp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { sampleDatabases } from '../src/sample-databases.ts'
import { testbed } from '../src/session.ts'
import { testHost } from '../src/test-host.ts'

const purls = ['pkg:pypi/certifi@2023.5.7', 'pkg:pypi/idna@3.6', 'pkg:pypi/urllib3@1.26.4']
const apt = 'pkg:deb/debian/apt@2.6.1?arch=amd64&distro=debian-12'
let dir: string
let env: Record<string, string>

beforeAll(async () => {
  dir = await mkdtemp(join(testbed().dir, 'databases-'))
  env = await sampleDatabases({ dir: join(dir, 'databases'), bin: testbed().bin })
  await writeFile(join(dir, 'sbom.json'), JSON.stringify(bom()))
})

function bom() {
  const component = (purl: string) => {
    const [, name = '', version = ''] = /([^/]+)@([^?]+)/.exec(purl) ?? []
    return { type: 'library', 'bom-ref': purl, name, version, purl }
  }
  const system = { type: 'operating-system', 'bom-ref': 'os', name: 'debian', version: '12' }
  const metadata = { component: { 'bom-ref': 'root', type: 'container', name: 'sample', version: '1' } }
  const components = [system, ...[...purls, apt].map(component)]
  return { bomFormat: 'CycloneDX', specVersion: '1.5', version: 1, metadata, components }
}

describe('the sample databases', () => {
  test('say the same to grype and trivy, but where they disagree on purpose', async () => {
    const host = testHost()
    const grype = await host.exec('grype', [`sbom:${join(dir, 'sbom.json')}`, '-o', 'json'], { env })
    expect(grype).toMatchObject({ exitCode: 0 })
    const matches = JSON.parse(grype.stdout).matches.map(
      ({ vulnerability, artifact }: { vulnerability: { id: string; severity: string }; artifact: { name: string } }) =>
        `${artifact.name} ${vulnerability.id} ${vulnerability.severity}`,
    )
    expect(matches.sort()).toEqual([
      'apt CVE-2011-3374 Negligible',
      'certifi GHSA-248v-346w-9cwc Low',
      'certifi GHSA-xqr8-7jwr-rhp7 High',
      'idna GHSA-jjg7-2v4v-x38h Medium',
      'urllib3 GHSA-q2q7-5pp4-w6pg High',
    ])
    const trivy = await host.exec('trivy', ['sbom', '--format', 'json', join(dir, 'sbom.json')], { env })
    expect(trivy).toMatchObject({ exitCode: 0 })
    const results: { Vulnerabilities?: { PkgName: string; VulnerabilityID: string; Severity: string }[] }[] =
      JSON.parse(trivy.stdout).Results
    const found = results.flatMap(({ Vulnerabilities = [] }) => Vulnerabilities)
    expect(
      found.map(({ PkgName, VulnerabilityID, Severity }) => `${PkgName} ${VulnerabilityID} ${Severity}`).sort(),
    ).toEqual([
      'apt CVE-2011-3374 LOW',
      'certifi CVE-2023-37920 HIGH',
      'idna CVE-2024-3651 MEDIUM',
      'urllib3 CVE-2021-33503 HIGH',
    ])
  })

  test('of seeds in an unknown ecosystem are refused', async () => {
    const seeds = join(dir, 'seeds.json')
    await writeFile(
      seeds,
      JSON.stringify([{ id: 'CVE-1', ecosystem: 'cobol', package: 'x', severity: { grype: 'HIGH', trivy: 'HIGH' } }]),
    )
    await expect(sampleDatabases({ dir: join(dir, 'other'), bin: testbed().bin, seeds })).rejects.toThrow(
      'CVE-1: the ecosystem "cobol" is not known',
    )
  })
})
