import { join } from 'node:path'
import { defaultPolicy, type FindingsDocument } from '@release-tools/evidence'
import { expandTarget } from '@release-tools/oci'
import { type TestHost, testHost } from '@release-tools/testbed'
import { type ScanOptions, scanTarget } from '../src/scan/scan.ts'
import { freshDir } from './scanners.ts'

/** Scans a target as scan-image does, by default with the scanners of its default, under the name `widget`. */
export async function scan(
  spec: Parameters<typeof expandTarget>[0],
  parts: Partial<ScanOptions> = {},
  host: TestHost = testHost(),
): Promise<{ documents: FindingsDocument[]; releaseDir: string }> {
  const scratch = freshDir('scratch')
  const releaseDir = parts.releaseDir ?? join(freshDir('release'), 'release')
  const options: ScanOptions = {
    scratch,
    scanners: ['grype', 'trivy'],
    policy: defaultPolicy,
    today: '2026-06-01',
    version: '1.2.0',
    login: undefined,
    spec,
    exclude: [],
    isTrusted: async () => true,
    ...parts,
    releaseDir,
  }
  const documents: FindingsDocument[] = []
  for (const target of await expandTarget(spec, { name: 'widget', platforms: [], scratch, env: process.env }))
    documents.push(...(await scanTarget(target, options, host)).map(({ document }) => document))
  return { documents, releaseDir }
}
