import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Problem, pool } from '@release-tools/base'
import { type Report, type Trust, verifyRelease } from '@release-tools/evidence'
import type { Asset, GitHub } from '@release-tools/github'

const width = 5

/** An asset as it was downloaded. */
export interface DownloadedAsset {
  name: string
  size: number
  /** In lower-case hex. */
  sha256: string
}

/** Downloads the assets of a release into an empty directory. */
export async function downloadAssets(github: GitHub, assets: Asset[], directory: string): Promise<DownloadedAsset[]> {
  await mkdir(directory, { recursive: true })
  // The names come from the network, and become names of files.
  for (const { name } of assets) requireFlat(name)
  return pool(assets, width, async asset => {
    const { name, size } = asset
    return { name, size, sha256: await github.download(asset, join(directory, name)) }
  })
}

/**
 * Verifies a directory of downloaded assets as anybody can: with a trust that is not part of the release, and for its tag. `rehearsal`: it is a
 * rehearsed release, whose checklist no gate stops.
 */
export async function verifyAsConsumer(
  directory: string,
  trust: Trust,
  tag: string,
  rehearsal = false,
): Promise<Report> {
  const report = await verifyRelease(directory, trust, { tag, rehearsal })
  if (report.result === 'verified') return report
  const bad = report.checks.filter(check => check.status === 'fail' || check.status === 'error')
  throw new Problem('verify the downloaded release', {
    found: `the result is "${report.result}": ${bad.map(check => `${check.name}: ${check.detail}`).join(' ')}`,
    next: 'Check the inputs `key`, `certificate-identity` and `trusted-root`, which say whom to trust.',
    details: report.checks.map(check => `${check.status}  ${check.name}: ${check.detail}`).join('\n'),
  })
}

function requireFlat(name: string) {
  if (/^[A-Za-z0-9._+-]+$/.test(name) && name !== '.' && name !== '..') return
  throw new Problem('download the assets of the release', {
    found: `there is an asset named ${JSON.stringify(name)}.`,
    next: 'Delete it from the release: release-tools does not make such names.',
  })
}
