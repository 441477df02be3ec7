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
  const { member, text } = await wheelMetadata(path)
  const directory = infoDir.exec(member)?.groups
  if (directory === undefined) throw archiveProblem(`the name of ${JSON.stringify(member)} has no version.`)
  return [
    { where: 'its METADATA', ...parseCoreMetadata(text, member) },
    { where: 'its directory dist-info', name: directory.name ?? '', version: directory.version ?? '' },
    { where: 'its file name', ...named },
  ]
}

/** The text of METADATA, and its place in the wheel. */
export async function wheelMetadata(path: string): Promise<{ member: string; text: string }> {
  const found = (await listZip(path)).map(({ name }) => name).filter(name => /^[^/]+\.dist-info\/METADATA$/.test(name))
  const [metadata] = found
  if (metadata === undefined || found.length > 1)
    throw archiveProblem(`it has ${found.length === 0 ? 'no' : 'more than one'} *.dist-info/METADATA.`)
  const sink = new TextSink()
  await readZipMember(path, metadata, sink)
  return { member: metadata, text: sink.text() }
}
