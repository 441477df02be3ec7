import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { groupBy, writeZip } from '@release-tools/base'

/** A vulnerability of databases/sample.json. */
interface Seed {
  id: string
  advisory?: string
  title: string
  ecosystem: string
  package: string
  /** `>=1.2,<2.0`; empty for all versions. */
  vulnerable: string
  severity: { 'osv-scanner'?: keyof typeof vectors }
  published: string
}

// https://ossf.github.io/osv-schema/#affectedpackage-field. The key is ID of /etc/os-release.
const distributions: Record<string, { name: string; suffix: (version: string) => string }> = {
  debian: { name: 'Debian', suffix: version => `:${version}` },
  ubuntu: { name: 'Ubuntu', suffix: version => `:${version}` },
  alpine: { name: 'Alpine', suffix: version => `:v${version}` },
  wolfi: { name: 'Wolfi', suffix: () => '' },
  chainguard: { name: 'Chainguard', suffix: () => '' },
  almalinux: { name: 'AlmaLinux', suffix: version => `:${version}` },
  rocky: { name: 'Rocky Linux', suffix: version => `:${version}` },
  'opensuse-leap': { name: 'openSUSE', suffix: version => `:Leap ${version}` },
  mariner: { name: 'Azure Linux', suffix: version => `:${version}` },
  azurelinux: { name: 'Azure Linux', suffix: version => `:${version}` },
}

/** OSV-Scanner fails without the database of an ecosystem that it meets. */
const others = ['Go', 'GIT', 'Maven', 'NuGet', 'Packagist', 'PyPI', 'Red Hat', 'RubyGems', 'SUSE', 'crates.io', 'npm']
const ecosystems = [...new Set([...Object.values(distributions).map(({ name }) => name), ...others])]

const vectors = {
  LOW: 'CVSS:3.1/AV:L/AC:H/PR:L/UI:N/S:U/C:L/I:N/A:N',
  MEDIUM: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:L',
  HIGH: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H',
  CRITICAL: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
} as const

/** A record of OSV: https://ossf.github.io/osv-schema/. */
export interface OsvRecord {
  id: string
  affected: {
    package: { ecosystem: string; name: string }
    ranges?: { events: { introduced?: string; fixed?: string }[] }[]
  }[]
}

/**
 * Writes the databases of OSV-Scanner (`osv-scanner/PyPI/all.zip` in `dir`) from a file of seeds. Their bytes depend only on the seeds
 * and on `time`, in seconds since 1970.
 */
export async function osvDatabase(dir: string, seeds: string, time: number): Promise<void> {
  const byEcosystem = groupBy(await osvRecords(seeds), ({ affected }) => nameOf(affected[0]?.package.ecosystem ?? ''))
  for (const ecosystem of ecosystems) {
    const folder = join(dir, 'osv-scanner', ecosystem)
    const files = join(folder, 'records')
    await mkdir(files, { recursive: true })
    const records = byEcosystem.get(ecosystem) ?? [unaffecting(ecosystem)]
    // Some systems accept no file with the identifier of an advisory as its name: ALSA-2024:7847.
    const packed = records.map((_, index) => ({ path: `${index}.json`, source: join(files, `${index}.json`) }))
    for (const [index, { source }] of packed.entries()) await writeFile(source, JSON.stringify(records[index]))
    await writeZip(join(folder, 'all.zip'), packed, time)
  }
}

/** The seeds that OSV knows, as its records. */
export async function osvRecords(seeds: string): Promise<OsvRecord[]> {
  const all: Seed[] = JSON.parse(await readFile(seeds, 'utf8'))
  return all.filter(seed => seed.severity['osv-scanner'] !== undefined && isKnown(seed)).map(recordOf)
}

function isKnown({ ecosystem }: Seed): boolean {
  return ecosystem === 'python' || (ecosystem.split(':')[0] ?? '') in distributions
}

function nameOf(ecosystem: string): string {
  return ecosystem.split(':')[0] ?? ''
}

/** Of Python packages under the identifier of GitHub, with its word for the severity. Of distributions as OSV converts their feeds. */
function recordOf(seed: Seed): OsvRecord {
  const { id, advisory, title, severity, published } = seed
  const word = severity['osv-scanner'] ?? 'LOW'
  const dates = { modified: `${published}T00:00:00Z`, published: `${published}T00:00:00Z` }
  const common = { schema_version: '1.7.0', ...dates, summary: title, affected: [affectedBy(seed)] }
  if (seed.ecosystem === 'python') {
    const rated = { severity: word === 'MEDIUM' ? 'MODERATE' : word }
    return {
      ...common,
      id: advisory ?? id,
      aliases: advisory === undefined ? [] : [id],
      database_specific: rated,
    } as OsvRecord
  }
  const { name = '' } = distributions[seed.ecosystem.split(':')[0] ?? ''] ?? {}
  const rated = { severity: [{ type: 'CVSS_V3', score: vectors[word] }] }
  const own = ['AlmaLinux', 'Rocky Linux', 'openSUSE'].includes(name) ? advisory : undefined
  if (own !== undefined) return { ...common, ...rated, id: own, related: [id] } as OsvRecord
  return { ...common, ...rated, id: `${name.toUpperCase().replace(' ', '-')}-${id}`, upstream: [id] } as OsvRecord
}

function affectedBy({ ecosystem, package: name, vulnerable }: Seed) {
  const [, from = '0'] = />=\s*([^,\s]+)/.exec(vulnerable) ?? []
  const [, to] = /<\s*([^=,\s]+)/.exec(vulnerable) ?? []
  const [id = '', version = ''] = ecosystem.split(':')
  const known = distributions[id]
  return {
    package: { ecosystem: known === undefined ? 'PyPI' : `${known.name}${known.suffix(version)}`, name },
    ranges: [{ type: 'ECOSYSTEM', events: [{ introduced: from }, ...(to === undefined ? [] : [{ fixed: to }])] }],
  }
}

/** So that no database is empty: a record that was withdrawn. */
function unaffecting(ecosystem: string): OsvRecord {
  const dates = { modified: '2024-01-01T00:00:00Z', withdrawn: '2024-01-01T00:00:00Z' }
  return {
    schema_version: '1.7.0',
    id: 'OSV-2024-1',
    ...dates,
    affected: [{ package: { ecosystem, name: 'none' } }],
  } as OsvRecord
}
