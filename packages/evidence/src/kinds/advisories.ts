import { parseJson } from '@release-tools/base'
import type { Advisory } from '../advisories/advisory-shape.ts'
import { parseAdvisories } from '../advisories/read-advisories.ts'
import { parseOpenVex } from '../vex/openvex.ts'
import { anyFound, defineKind, type Found, topFile } from './kind.ts'
import { parseSarif } from './sarif.ts'

const files = {
  document: topFile('advisories.yaml', 'application/vnd.release-tools.advisories.v1+yaml', 'bytes'),
  /** The same for scanners: what is fixed in the packages of the release (OpenVEX). */
  vex: topFile('advisories.openvex.json', 'application/json', 'bytes'),
  /** The same as results that passed (SARIF). */
  sarif: topFile('advisories.sarif', 'application/sarif+json', 'bytes'),
}

/** The vulnerabilities of the project itself that a security release fixes, as the repository has them. */
export const advisories = defineKind({
  kind: 'advisories',
  files,
  // Only a security release has some.
  requirable: false,
  parse(text: string, path: string): Advisory[] {
    if (path === files.vex.path) parseOpenVex(parseJson(text, path), path)
    else if (path === files.sarif.path) parseSarif(text, path, 'Run assemble-release again.')
    else return parseAdvisories(text, path)
    return []
  },
  present: anyFound,
  summarise: (found: Found<Advisory[]>[]): Advisory[] => found.flatMap(({ document }) => document),
})
