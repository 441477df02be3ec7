import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { checkOut } from '@release-tools/build'
import { epochTime } from '@release-tools/host'
import { makeSbom } from '@release-tools/scan'
import { testHost } from '@release-tools/testbed'
import { findTool } from '@release-tools/tools'
import type { Built } from './sample-release.ts'

/** Inputs of generate-sbom. The lock is a path from the root of the repository, or `none`. */
interface Inputs {
  exclude?: string[]
  extras?: string[]
  lockFile?: string
  /** Another directory than the project. */
  directory?: string
}

/** The SBOMs of a build, as generate-sbom writes them, by their paths in a release. */
export async function sbomsOf(
  { artifacts, commit }: Built,
  repository: string,
  { exclude = [], extras = [], lockFile, directory = '.' }: Inputs = {},
): Promise<Record<string, string>> {
  const host = testHost()
  const root = mkdtempSync(join(tmpdir(), 'sboms-'))
  const [releaseDir, source, scratch] = ['release', 'source', 'scratch'].map(name => join(root, name)) as [
    string,
    string,
    string,
  ]
  mkdirSync(join(releaseDir, 'artifacts'), { recursive: true })
  mkdirSync(scratch)
  for (const [name, data] of Object.entries(artifacts)) writeFileSync(join(releaseDir, 'artifacts', name), data)
  const { epoch } = await checkOut(repository, commit, source, host)
  const path = join(source, directory)
  const lock = lockFile === undefined || lockFile === 'none' ? lockFile : join(source, lockFile)
  const sbom = await makeSbom(
    {
      kind: 'directory',
      name: directory === '.' ? 'rebuilt-widget' : basename(path),
      source: { kind: 'directory', path },
    },
    {
      syft: await findTool('syft', host),
      ...{ scratch, releaseDir, login: undefined, lockFile: lock, exclude, extras, minComponents: 0 },
      ...{ created: epochTime(epoch), version: '1.2.0', spec: { kind: 'dir', value: path }, project: source },
    },
    testHost({ workspace: source }),
  )
  const files = [...sbom.files, ...(sbom.tools?.files ?? [])]
  return Object.fromEntries(files.map(({ path }) => [path, readFileSync(join(releaseDir, path), 'utf8')]))
}
