import { limits, listAt, parseJson, readLimited, textAt } from '@release-tools/base'
import { locationProperty, type ScannerMatch } from '@release-tools/evidence'
import type { ScanTarget } from '@release-tools/oci'
import { componentKey } from '../sbom/syft-components.ts'

/**
 * The matches of a scan of an SBOM with the places that the SBOM gives for their packages: the files of the project that name them.
 * A scanner itself sees only the SBOM. Matches of other targets stay as they are.
 */
export async function locateMatches(matches: ScannerMatch[], { source }: ScanTarget): Promise<ScannerMatch[]> {
  if (source.kind !== 'sbom') return matches
  const places = await placesIn(source.path)
  return matches.map(match => ({ ...match, locations: places.get(componentKey({ purl: '', ...match.package })) ?? [] }))
}

async function placesIn(path: string): Promise<Map<string, string[]>> {
  const document = parseJson((await readLimited(path, limits.report)).toString('utf8'), path)
  return new Map(
    listAt(document, 'components').map(one => {
      const [name = '', version = '', purl = ''] = ['name', 'version', 'purl'].map(key => textAt(one, key))
      const places = listAt(one, 'properties').filter(property => textAt(property, 'name') === locationProperty)
      return [componentKey({ name, version, purl }), places.flatMap(place => textAt(place, 'value') ?? []).map(slash)]
    }),
  )
}

/** Findings have paths that begin with a slash. */
function slash(path: string): string {
  return `/${path}`
}
