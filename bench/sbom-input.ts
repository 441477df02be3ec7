/** The most packages that the bench of SBOMs lists. */
export const mostPackages = 50_000

/** Half of the packages are as in an image of Debian, half as in the lock of a large project. Each needs two others. */
export function syftJson(packages: number): string {
  const artifacts = Array.from({ length: packages }, (_, index) => (index % 2 === 0 ? deb(index) : npm(index)))
  const needs = artifacts.flatMap(({ id }, index) =>
    [index >> 1, index >> 2]
      .filter(other => other !== index)
      .map(other => ({ parent: `id-${other}`, child: id, type: 'dependency-of' })),
  )
  return JSON.stringify({ artifacts, artifactRelationships: needs, distro: { id: 'debian', versionID: '12' } })
}

const expressions = ['MIT', 'Apache-2.0', 'GPL-2.0-or-later', 'BSD-3-Clause', 'LGPL-2.1-only']

function deb(index: number) {
  const name = `package-${index}`
  return {
    ...{ id: `id-${index}`, name, version: '1.0-1', type: 'deb', foundBy: 'dpkg-db-cataloger', language: '' },
    locations: [{ path: '/var/lib/dpkg/status', annotations: { evidence: 'primary' } }],
    licenses: [0, 1].map(shift => {
      const spdxExpression = expressions[(index + shift) % expressions.length]
      return { value: spdxExpression, spdxExpression, type: 'declared', urls: [], locations: [] }
    }),
    cpes: [{ cpe: `cpe:2.3:a:${name}:${name}:1.0-1:*:*:*:*:*:*:*`, source: 'syft-generated' }],
    purl: `pkg:deb/debian/${name}@1.0-1?arch=amd64&distro=debian-12`,
    metadataType: 'dpkg-db-entry',
    metadata: { package: name, version: '1.0-1', maintainer: 'Ada <ada@example.org>', depends: [`package-${index}`] },
  }
}

function npm(index: number) {
  const name = `package-${index}`
  return {
    ...{ id: `id-${index}`, name, version: '1.0.0', type: 'npm', foundBy: 'javascript-lock-cataloger', licenses: [] },
    locations: [{ path: '/package-lock.json', annotations: { evidence: 'primary' } }],
    language: 'javascript',
    cpes: [{ cpe: `cpe:2.3:a:${name}:${name}:1.0.0:*:*:*:*:*:*:*`, source: 'syft-generated' }],
    purl: `pkg:npm/${name}@1.0.0`,
    metadataType: 'javascript-npm-package-lock-entry',
    metadata: { integrity: `sha512-${Buffer.alloc(64, index % 256).toString('base64')}` },
  }
}
