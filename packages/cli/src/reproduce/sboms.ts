import { copyFile, mkdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Problem } from '@release-tools/base'
import type { Checkout } from '@release-tools/build'
import { type BuildDocument, isArtifact } from '@release-tools/evidence'
import { epochTime, type Host, withScratch } from '@release-tools/host'
import { expandTarget } from '@release-tools/oci'
import { makeSbom, projectName } from '@release-tools/scan'
import type { FoundTool } from '@release-tools/tools'
import type { Maker } from './makers.ts'
import type { Released } from './released.ts'
import { sameTool, toolCacheOf } from './same-tool.ts'

const path = /^(?:tools\/)?sbom\.(?:cyclonedx|spdx)\.json$/

/** Makes the SBOMs of the project again, from the commit and the released artifacts, which they describe. */
export function sboms(
  released: Released,
  checkout: Checkout,
  document: BuildDocument | undefined,
  outDir: string,
  host: Host,
): Maker {
  const { project, files } = released.manifest
  return {
    title: 'Cataloguing the project …',
    makes: wanted => path.test(wanted),
    make: async () => {
      const named = files.find(file => path.test(file.path) && file.madeBy.name === 'syft')?.madeBy
      const { tool: syft, differences } = await sameTool('syft', named, toolCacheOf(host.env), host)
      const directory = join(checkout.path, document?.project.directory ?? '.')
      await copyArtifacts(released, join(outDir, 'artifacts'))
      const made = await withScratch('sbom', host, temporary =>
        catalogue(
          { directory, scratch: temporary, outDir, syft, ...project, epoch: checkout.epoch },
          { ...host, workspace: checkout.path },
        ),
      )
      return { files: made, environment: differences, tools: [toolOf(syft)] }
    },
  }
}

function toolOf({ name, version, sha256 }: FoundTool) {
  return { name, version, sha256 }
}

async function copyArtifacts(released: Released, to: string): Promise<void> {
  await mkdir(to, { recursive: true })
  for (const entry of released.manifest.files.filter(file => isArtifact(file.path))) {
    const file = await released.fileOf(entry)
    if (file === undefined)
      throw new Problem('catalogue the project', {
        found: `${entry.path} was not provided, and the SBOM describes it.`,
        next: 'Download it too.',
      })
    await copyFile(file, join(to, basename(entry.path)))
  }
}

interface Catalogue {
  directory: string
  scratch: string
  outDir: string
  syft: FoundTool
  name: string
  version: string
  /** Time of the commit, in seconds since 1970. */
  epoch: number
}

/** With the defaults of generate-sbom: its inputs are not part of a release. */
async function catalogue(
  { directory, scratch, outDir, syft, name: given, version, epoch }: Catalogue,
  host: Host,
): Promise<Map<string, string>> {
  const spec = { kind: 'dir' as const, value: directory }
  const name = await projectName(spec, given)
  const [target] = await expandTarget(spec, { name, platforms: [], scratch, env: host.env })
  if (target === undefined) return new Map()
  const options = { syft, scratch, login: undefined, created: epochTime(epoch), version, spec, exclude: [], extras: [] }
  const sbom = await makeSbom(target, { ...options, lockFile: undefined, minComponents: 0, releaseDir: outDir }, host)
  return new Map([...sbom.files, ...(sbom.tools?.files ?? [])].map(file => [file.path, join(outDir, file.path)]))
}
