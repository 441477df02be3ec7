import { expect, test } from '@jest/globals'
import { readReport } from '../../src/findings/findings.ts'

const repeated = (count: number, one: (at: number) => object) =>
  Array.from({ length: count }, (_, at) => JSON.stringify(one(at), undefined, 1)).join(',')

// As long as grype writes them: their text is in no finding.
const long = {
  description: 'It was found. '.repeat(100),
  urls: Array.from({ length: 20 }, (_, at) => `https://a/${at}`),
}
const purl = (at: number) => `pkg:deb/debian/lib-${at}@1`

test('a report of grype with more values than fit into memory at once is read match by match', () => {
  const artifact = (at: number) => ({ name: `lib-${at}`, version: '1', type: 'deb', purl: purl(at), cpes: long.urls })
  const match = (at: number) => ({
    vulnerability: { id: `CVE-2025-${at}`, severity: 'High', ...long },
    relatedVulnerabilities: [{ id: `GHSA-${at}`, ...long }],
    artifact: artifact(at),
  })
  const report = `{"matches":[${repeated(8_000, match)}],"distro":{"name":"debian"},"descriptor":{"name":"grype"}}`
  expect(report.length).toBeGreaterThan(30 * 1024 ** 2)
  const sbom = `{"artifacts":[${repeated(30_000, artifact)}],"descriptor":{"name":"syft"}}`
  const { matches, judged } = readReport('grype', { report: Buffer.from(report), about: '', sbom: Buffer.from(sbom) })
  expect([matches.length, judged.length]).toEqual([8_000, 30_000])
  expect(matches[7_999]).toMatchObject({
    ids: ['CVE-2025-7999', 'GHSA-7999'],
    package: { name: 'lib-7999', purl: purl(7_999) },
  })
})

test('so is one of trivy', () => {
  const one = (at: number) => ({ VulnerabilityID: `CVE-2025-${at}`, PkgName: `lib-${at}`, Severity: 'HIGH', ...long })
  const result = `{"Target":"a (debian 12)","Type":"debian","Packages":[${repeated(10, at => ({ Name: `lib-${at}`, ...long }))}],"Vulnerabilities":[${repeated(20_000, one)}]}`
  const report = Buffer.from(`{"SchemaVersion":2,"Results":[${result}]}`)
  expect(report.length).toBeGreaterThan(35 * 1024 ** 2)
  const { matches, judged } = readReport('trivy', { report, about: '{}' })
  expect([matches.length, judged.length]).toEqual([20_000, 10])
  expect(matches[19_999]).toMatchObject({ ids: ['CVE-2025-19999'], package: { name: 'lib-19999', type: 'debian' } })
})
