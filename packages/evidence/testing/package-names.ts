import { readFileSync } from 'node:fs'

/** One package by the purls of syft and trivy. */
export interface NamePair {
  name: string
  syft: string
  trivy: string
}

/** What both list in made images of distributions (by ID and VERSION_ID) and in a project of many languages. */
export interface PackageNames {
  images: Record<string, NamePair[]>
  project: NamePair[]
}

/** The file with the names, recorded from syft 1.52.0 and trivy 0.59.1. A test of the package scan runs both, and compares. */
export const packageNamesFile = new URL('./fixtures/package-names.json', import.meta.url)

/** Reads the recorded names. */
export function packageNames(): PackageNames {
  return JSON.parse(readFileSync(packageNamesFile, 'utf8'))
}
