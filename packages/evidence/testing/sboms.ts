import { sha256 } from '@release-tools/base'
import { type Bom, type Component, pypiPurl } from '../src/sbom/bom.ts'

/** An SBOM of what is released, of artifacts by file name with their content. */
export function releaseBom(artifacts: Record<string, string | Uint8Array>, parts: Partial<Bom> = {}): Bom {
  const components = Object.entries(artifacts).map(([fileName, content]): Component => {
    const ref = pypiPurl('widget', '1.2.0', { file_name: fileName })
    const file = { fileName, sha256: sha256(content), scope: 'required' as const, locations: [] }
    return { ref, purl: ref, type: 'library', name: 'widget', version: '1.2.0', ...file }
  })
  return {
    content: 'release',
    root: { name: 'widget', version: '1.2.0' },
    created: '2026-01-31T12:00:00Z',
    makers: [],
    components,
    parts: components.map(({ ref }) => ref),
    needs: new Map(),
    complete: [],
    facts: {},
    ...parts,
  }
}

/** An SBOM of a directory or an image with some packages, as generate-sbom makes it of what syft found. */
export function foundBom(content: 'directory' | 'image', names: string[], root: Bom['root']): Bom {
  const components = names.map((name): Component => {
    const ref = pypiPurl(name, '2.11.2')
    return {
      ref,
      purl: ref,
      type: 'library',
      name,
      version: '2.11.2',
      scope: 'required',
      locations: ['requirements.txt'],
    }
  })
  const { parts: _, ...bom } = releaseBom({})
  return {
    ...bom,
    content,
    root,
    components,
    parts: components.map(({ ref }) => ref),
    makers: [{ name: 'syft', version: '1' }],
  }
}
