import type { ComponentField, DocumentField } from './fields.ts'

/** Published lists of what an SBOM must have. */
export interface QualityList {
  title: string
  url: string
  document: DocumentField[]
  components: ComponentField[]
}

/** A value that says “not known” is not counted: a reader learns nothing of it. What a release signs is not in the SBOM, and not asked for here. */
export const qualityLists = {
  ntia: {
    title: 'NTIA, minimum elements (2021)',
    url: 'https://www.ntia.gov/report/2021/minimum-elements-software-bill-materials-sbom',
    document: ['author', 'timestamp'],
    components: ['supplier', 'name', 'version', 'identifier', 'dependencies'],
  },
  cisa: {
    title: 'CISA, minimum elements (2026)',
    url: 'https://www.cisa.gov/sbom',
    document: ['author', 'timestamp', 'context', 'tool', 'tool-version', 'sbom-version'],
    components: ['supplier', 'name', 'version', 'identifier', 'digest', 'licence', 'dependencies'],
  },
  bsi: {
    title: 'BSI TR-03183-2 2.1.0',
    url: 'https://www.bsi.bund.de/dok/TR-03183',
    document: ['author-contact', 'timestamp'],
    components: [
      'supplier-contact',
      'name',
      'version',
      'file-name',
      'dependencies',
      'completeness',
      'licence-expression',
      'sha-512',
      'executable',
      'archive',
      'structured',
    ],
  },
} satisfies Record<string, QualityList>

export type ListName = keyof typeof qualityLists

export const listNames = Object.keys(qualityLists) as ListName[]
