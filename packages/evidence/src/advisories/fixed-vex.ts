import { renderJson, uuidOf } from '@release-tools/base'
import { encodePart } from '../findings/purl.ts'
import { openVexContext, parseOpenVex } from '../vex/openvex.ts'
import type { Advisory } from './advisory-shape.ts'
import { idsOf } from './read-advisories.ts'

/** Of which release the document speaks. */
export interface FixedIn {
  /** Web address of the repository, which is the author. */
  repository: string
  version: string
  /** Time of its commit (RFC 3339): the same release gives the same bytes. */
  time: string
}

/** Types of package URLs by GitHub's names: https://github.com/package-url/purl-spec/blob/main/purl-types-index.json. */
const purlTypes: Record<Advisory['packages'][number]['ecosystem'], string> = {
  ...{ rubygems: 'gem', npm: 'npm', pip: 'pypi', maven: 'maven', nuget: 'nuget', composer: 'composer', go: 'golang' },
  ...{ rust: 'cargo', erlang: 'hex', actions: 'github', pub: 'pub', other: 'generic', swift: 'swift' },
}

/**
 * The bytes of an OpenVEX document that says what a release fixes: one statement for each advisory that has an id, about its packages. Undefined
 * if none has one yet: nobody could look it up.
 */
export function renderFixedVex(advisories: Advisory[], { repository, version, time }: FixedIn): string | undefined {
  const statements = advisories.flatMap(advisory => {
    const [name, ...aliases] = idsOf(advisory)
    if (name === undefined) return []
    return [
      {
        vulnerability: { name, description: advisory.summary, ...(aliases.length > 0 && { aliases }) },
        products: advisory.packages.map(one => ({ '@id': packageUrl(one, version) })),
        status: 'fixed',
        status_notes: advisory.summary,
      },
    ]
  })
  if (statements.length === 0) return undefined
  const content = { author: repository, timestamp: time, version: 1, statements }
  const document = { '@context': openVexContext, '@id': `urn:uuid:${uuidOf(JSON.stringify(content))}`, ...content }
  parseOpenVex(document, 'the statements about what is fixed')
  return renderJson(document)
}

/** The package URL of a package with the fix. `version` is that of the release. */
export function packageUrl({ ecosystem, name, fixed }: Advisory['packages'][number], version: string): string {
  // Python calls widget_core, Widget.Core and widget-core the same.
  const own = ecosystem === 'pip' ? name.toLowerCase().replace(/[-_.]+/g, '-') : name.replace(':', '/')
  return `pkg:${purlTypes[ecosystem]}/${own.split('/').map(encodePart).join('/')}@${encodePart(fixed ?? version)}`
}
