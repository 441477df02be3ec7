import { archiveProblem, listZip, readZipMember } from '@release-tools/base'
import { type CoreMetadata, parseCoreMetadata, type Statement, TextSink } from './core-metadata.ts'

/** `{name}-{version}(-{build})?-{python}-{abi}-{platform}.whl` (PEP 427, PEP 491). */
const fileName = /^(?<name>[^-]+)-(?<version>[^-]+)(?:-[0-9][^-]*)?-[^-]+-[^-]+-[^-]+\.whl$/i
const infoDir = /^(?<name>[^/-]+)-(?<version>[^/-]+)\.dist-info\/METADATA$/

/** Name and version in the file name of a wheel, as it spells them; undefined if PEP 427 does not allow the name. */
export function parseWheelName(file: string): CoreMetadata | undefined {
  const { name, version } = fileName.exec(file)?.groups ?? {}
  return name === undefined || version === undefined ? undefined : { name, version }
}

/** Name and version of a wheel, in all places that have them: METADATA, the directory of METADATA, the file name. */
export async function readWheel(path: string, file: string): Promise<Statement[]> {
  const named = parseWheelName(file)
  if (named === undefined) throw archiveProblem('its name does not have the form that PEP 427 asks of wheels.')
  const found = (await listZip(path)).map(({ name }) => name).filter(name => /^[^/]+\.dist-info\/METADATA$/.test(name))
  const [metadata] = found
  if (metadata === undefined || found.length > 1)
    throw archiveProblem(`it has ${found.length === 0 ? 'no' : 'more than one'} *.dist-info/METADATA.`)
  const directory = infoDir.exec(metadata)?.groups
  if (directory === undefined) throw archiveProblem(`the name of ${JSON.stringify(metadata)} has no version.`)
  return [
    { where: 'its METADATA', ...(await metadataOf(path, metadata)) },
    { where: 'its directory dist-info', name: directory.name ?? '', version: directory.version ?? '' },
    { where: 'its file name', ...named },
  ]
}

async function metadataOf(path: string, member: string): Promise<CoreMetadata> {
  const sink = new TextSink()
  await readZipMember(path, member, sink)
  return parseCoreMetadata(sink.text(), member)
}
