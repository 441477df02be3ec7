import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { fileSize, limits, parseJson, readLimited, writeFileAtomic } from '@release-tools/base'
import { describedBy, kinds, renderCycloneDx } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import { rootOf } from '@release-tools/oci'
import type { Artifacts, ReleasedFile } from '../sbom/distributions.ts'
import { projectBoms } from '../sbom/project-boms.ts'
import { readSyftJson } from '../sbom/syft.ts'
import { syftJson, syftJsonPath } from '../sbom/syft-json.ts'
import type { ScanContext } from '../scanners/scanner.ts'
import type { Subject } from '../subject/subject.ts'

/**
 * What is scanned of a target. Of a project whose artifacts are there, this is what is released, and apart from it the tools that only
 * build or test it. Of every other target, it is the target itself.
 */
export async function scanParts(target: Subject, context: ScanContext, host: Host): Promise<Subject[]> {
  const { artifacts } = target
  if (artifacts === undefined) return [target]
  const paths =
    (await keptSboms(target, artifacts, context, host)) ?? (await newSboms(target, artifacts, context, host))
  return [{ ...target, source: { kind: 'sbom', path: paths.released } }, toolsOf(target, paths.tools)]
}

/** The tools of a project are made of what the project is made of. */
function toolsOf({ name, madeOf }: Subject, path: string): Subject {
  const own = { ...madeOf, target: { ...madeOf.target, kind: 'tools' as const } }
  return { kind: 'tools', name, source: { kind: 'sbom', path }, excluded: [], madeOf: own }
}

interface Sboms {
  released: string
  tools: string
}

/** The SBOMs that generate-sbom made. Undefined if they are of other artifacts, or of the directory as it was before. */
async function keptSboms(
  target: Subject,
  artifacts: Artifacts,
  context: ScanContext,
  host: Host,
): Promise<Sboms | undefined> {
  const { releaseDir, isTrusted } = context
  const released = join(releaseDir, kinds.sbom.files.cyclonedx.pathOf(target))
  const tools = join(releaseDir, kinds.tools.files.cyclonedx.path)
  const sizes = await Promise.all([released, tools].map(fileSize))
  if (sizes.includes(undefined) || !(await isOf(artifacts, released))) return undefined
  if ((await Promise.all([released, tools].map(isTrusted))).includes(false)) return undefined
  return (await syftJson(target, context, host)) === syftJsonPath(releaseDir, target) ? { released, tools } : undefined
}

/** True if the SBOM lists exactly these artifacts, by name and digest. */
async function isOf({ distributions, others }: Artifacts, path: string): Promise<boolean> {
  const { artifacts: listed = [] } = describedBy(
    parseJson((await readLimited(path, limits.report)).toString('utf8'), path),
  )
  const files: ReleasedFile[] = [...distributions.flatMap(({ wheels, sdists }) => [...wheels, ...sdists]), ...others]
  const digests = (all: { sha256: string }[]) => JSON.stringify(all.map(({ sha256 }) => sha256).sort())
  return digests(listed) === digests(files)
}

/** Makes them for this scan only. */
async function newSboms(target: Subject, artifacts: Artifacts, context: ScanContext, host: Host): Promise<Sboms> {
  const { scratch, version } = context
  const folder = await mkdtemp(join(scratch, 'sboms-'))
  const syft = async () => readSyftJson(await syftJson(target, context, host))
  const boms = await projectBoms(
    artifacts,
    {
      project: rootOf(target) ?? '',
      name: target.name,
      version,
      created: '1970-01-01T00:00:00Z',
      extras: [],
      lockFile: undefined,
      facts: {},
      scratch,
      syft,
      maker: { name: 'syft', version: 'unknown' },
    },
    host,
  )
  const paths = { released: join(folder, 'released.json'), tools: join(folder, 'tools.json') }
  await writeFileAtomic(paths.released, renderCycloneDx(boms.released))
  await writeFileAtomic(paths.tools, renderCycloneDx(boms.tools))
  return paths
}
