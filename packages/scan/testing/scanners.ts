import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sampleDatabases, testbed } from '@release-tools/testbed'

// One vulnerability for each way in which two scanners can agree or not.
const seeds = [
  seed('CVE-2024-5535', 'debian:12', 'openssl', '', { grype: 'CRITICAL', trivy: 'LOW' }),
  {
    ...seed('CVE-2015-2296', 'python', 'requests', '<2.6.0', { grype: 'HIGH', trivy: 'HIGH' }),
    advisory: 'GHSA-pg2w-x9wp-vw92',
    fixed: '2.6.0',
  },
  {
    ...seed('CVE-2018-18074', 'python', 'requests', '<2.20.0', { trivy: 'HIGH' }),
    advisory: 'GHSA-x84v-xcm2-53pg',
    fixed: '2.20.0',
  },
  {
    ...seed('CVE-2020-28493', 'python', 'jinja2', '<2.11.3', { grype: 'MEDIUM', trivy: 'MEDIUM' }),
    advisory: 'GHSA-g3rq-g295-4j3m',
    fixed: '2.11.3',
  },
]

function seed(id: string, ecosystem: string, name: string, vulnerable: string, severity: Record<string, string>) {
  return { id, title: `Title of ${id}`, ecosystem, package: name, vulnerable, severity, published: '2024-06-27' }
}

/** Makes databases that know the packages of image-fixture.ts, or other vulnerabilities, and leads both scanners to them. */
export async function useSampleDatabases(known: object[] = seeds): Promise<void> {
  const dir = freshDir('databases')
  writeFileSync(join(dir, 'seeds.json'), JSON.stringify(known))
  Object.assign(process.env, await sampleDatabases({ dir, bin: testbed().bin, seeds: join(dir, 'seeds.json') }))
}

/** A new temporary directory. */
export function freshDir(purpose: string): string {
  return mkdtempSync(join(tmpdir(), `release-tools-test-${purpose}-`))
}

/** The requirements that the sample databases know something about. */
export const requirements = 'jinja2==2.11.2\nrequests==2.5.1\n'
