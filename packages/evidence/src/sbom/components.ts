import { at, listAt, parseJson, textAt } from '@release-tools/base'

// https://cyclonedx.org/docs/1.6/json/#components_items_type
const notCounted = ['operating-system']

/**
 * The components of a CycloneDX document that counts and lists show: packages, artifacts, and the files of a model. Not the root, which is elsewhere in the
 * document, not the distribution of an image, and not the files that syft names as the places of packages.
 */
export function componentsOf(cyclonedx: unknown): unknown[] {
  const root = at(cyclonedx, 'metadata', 'component')
  const filesOfModel = textAt(root, 'type') === 'machine-learning-model' ? listAt(root, 'components') : []
  const others = listAt(cyclonedx, 'components').filter(one => {
    const type = textAt(one, 'type') ?? ''
    // Artifacts that are files have a scope.
    return !notCounted.includes(type) && (type !== 'file' || textAt(one, 'scope') !== undefined)
  })
  return [...filesOfModel, ...others]
}

/** Number of components in the text of a CycloneDX document. Every count that people see is this one. */
export function countComponents(cyclonedx: string): number {
  return componentsOf(parseJson(cyclonedx, 'the CycloneDX SBOM')).length
}
