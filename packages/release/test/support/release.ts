import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sha256 } from '@release-tools/base'
import { defaultPolicy, type IndexDocument, type Trust } from '@release-tools/evidence'
import { publicKey } from '@release-tools/sign'
import { testHost } from '@release-tools/testbed'
import { findTool } from '@release-tools/tools'
import { assemble } from '../../src/assemble/assemble.ts'
import type { AssembleOptions } from '../../src/assemble/assemble-options.ts'
import { collect } from '../../src/collect/collect.ts'
import { defaultTemplate } from '../../src/notes/template.ts'

export const commit = 'c0ffee'.padEnd(40, '0')

/** A small release that the real cosign signs with a throw-away key. */
export interface MadeRelease {
  /** Parent of everything. */
  root: string
  releaseDir: string
  options: AssembleOptions
  trust: Trust
}

async function scratchDir(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'publish-release-'))
}

/** Unsets RUNNER_TEMP, which is the directory of the throw-away key. */
export function forget() {
  delete process.env.RUNNER_TEMP
  delete process.env.GITHUB_WORKSPACE
}

/** Options for a release of two small artifacts that is not assembled yet. Call `forget` afterwards. */
export async function prepareRelease(tag = 'v1.2.0', content = 'wheel'): Promise<MadeRelease> {
  const root = await scratchDir()
  process.env.RUNNER_TEMP = join(root, 'temp')
  process.env.GITHUB_WORKSPACE = root
  await mkdir(join(root, 'temp'))
  const releaseDir = join(root, 'release')
  await mkdir(join(releaseDir, 'artifacts'), { recursive: true })
  await writeFile(join(releaseDir, 'artifacts/widget-1.2.0-py3-none-any.whl'), content)
  await writeFile(join(releaseDir, 'artifacts/widget-1.2.0.tar.gz'), 'sdist')
  await collect(releaseDir, [])
  const host = testHost()
  const signing = {
    signing: { kind: 'dry-run' as const },
    serverUrl: 'https://github.com',
    transparency: 'none' as const,
    cosign: await findTool('cosign', host),
  }
  const trust: Trust = { signers: [{ kind: 'key', publicKey: (await publicKey(signing, host)) ?? '' }] }
  const options: AssembleOptions = {
    releaseDir,
    project: { name: 'widget', version: tag.replace(/^v/, '') },
    source: { repository: 'https://github.com/acme/widget', tag, commit, commitTime: '2026-11-21T09:30:00Z' },
    builder: { id: 'https://github.com/acme/widget/.github/workflows/release.yml@refs/tags/v1.2.0' },
    policy: { ...defaultPolicy, evidence: { required: [] } },
    today: '2026-11-21',
    template: { text: defaultTemplate, path: 'built in' },
    changes: { text: '### Added\n\n- Everything.', directory: '' },
    trust,
    signing,
  }
  return { root, releaseDir, options, trust }
}

/** The index of acme/widget with some versions. */
export function indexOf(...versions: string[]): IndexDocument {
  const releases = versions.map(version => ({
    ...{ project: 'widget', version, tag: `v${version}`, commit, date: '2026-10-01T12:00:00Z' },
    ...{ manifest: sha256(version), size: 1234, state: 'supported' as const },
  }))
  return { repository: 'acme/widget', version: 7, releases }
}

export async function makeRelease(tag?: string, content?: string): Promise<MadeRelease> {
  const made = await prepareRelease(tag, content)
  await assemble(made.options, testHost())
  forget()
  return made
}
