import { type MetadataFields, parseWheelName } from '@release-tools/evidence'
import { type DistributionFinding, quoted, warning } from '../finding.ts'

/**
 * Checks that the tags in WHEEL are those of the file name, whose sets are compressed: `py2.py3-none-any` stands for two. Installers read the
 * name, so another one in WHEEL says that the file was renamed, or repaired by half.
 */
export function checkTags(wheel: MetadataFields, file: string): DistributionFinding[] {
  const parts = /-([^-]+)-([^-]+)-([^-]+)\.whl$/.exec(file)
  if (parts === null || parseWheelName(file) === undefined) return []
  const [pythons = [], abis = [], platforms = []] = parts.slice(1).map(part => part.split('.'))
  const named = pythons.flatMap(python =>
    abis.flatMap(abi => platforms.map(platform => `${python}-${abi}-${platform}`)),
  )
  const inside = new Set(wheel.get('tag') ?? [])
  const missing = named.filter(tag => !inside.has(tag))
  const more = [...inside].filter(tag => !named.includes(tag))
  if (missing.length + more.length === 0) return []
  return [
    warning(
      'tags',
      `its name has the tags ${named.map(quoted).join(', ')}, but WHEEL has ${[...inside].map(quoted).join(', ') || 'none'}.`,
    ),
  ]
}
