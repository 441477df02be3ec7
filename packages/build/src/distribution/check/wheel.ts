import { type MetadataFields, metadataFields, parseVersion, parseWheelName, pythonName } from '@release-tools/evidence'
import { type Content, wheelContents } from '../contents.ts'
import { type DistributionFinding, error, quoted } from '../finding.ts'
import { readZipLayout, type ZipLayout } from '../zip/zip-layout.ts'
import { checkEntryPoints } from './entry-points.ts'
import { checkWheelName } from './file-name.ts'
import { checkMetadata } from './metadata-rules.ts'
import { checkRecord } from './record.ts'
import { checkWheelContents } from './wheel-contents.ts'
import { checkFraming } from './zip-framing.ts'

/** PyPI takes a wheel for a bomb if it unpacks to more than this, and to more than `ratioLimit` times its size. In bytes. */
const ratioSlack = 64 * 1024 ** 2
const ratioLimit = 50

const wanted = /^[^/]+\.dist-info\/(?:METADATA|WHEEL|RECORD|entry_points\.txt)$/

/** Checks a wheel. Throws a Problem if the archive cannot be read. */
export async function checkWheel(path: string, file: string): Promise<DistributionFinding[]> {
  const layout = await readZipLayout(path)
  const found = [...checkFraming(layout), ...checkRatio(layout)]
  // Two readers could see two contents, or nobody could hold them.
  if (found.length > 0) return found
  const contents = await wheelContents(path, one => wanted.test(one))
  const directory = infoDirectory(contents, file)
  if (typeof directory !== 'string') return [directory]
  const texts = new Map(contents.map(({ path, text }) => [path.slice(directory.length + 1), text]))
  const missing = ['METADATA', 'WHEEL', 'RECORD'].filter(name => texts.get(name) === undefined)
  const record = contents.find(one => one.path === `${directory}/RECORD`)
  const [metadata, entryPoints] = [texts.get('METADATA'), texts.get('entry_points.txt')]
  return [
    ...missing.map(name => error('missing', `it has no ${quoted(`${directory}/${name}`)}.`, `${directory}/${name}`)),
    ...contents
      .filter(one => !one.regular && !one.path.endsWith('/'))
      .map(one => error('link', `${quoted(one.path)} is a link, which installers do not make.`, one.path)),
    ...(metadata === undefined ? [] : await checkAll(metadataFields(metadata), file, directory, contents)),
    ...(record === undefined ? [] : checkRecord(record, contents)),
    ...(entryPoints === undefined ? [] : checkEntryPoints(entryPoints, `${directory}/entry_points.txt`)),
    ...checkWheelContents(contents, directory),
  ]
}

function checkRatio({ members, size: packed }: ZipLayout): DistributionFinding[] {
  const unpacked = members.reduce((sum, { size }) => sum + size, 0)
  if (unpacked <= ratioSlack || unpacked <= packed * ratioLimit) return []
  return [error('ratio', `it unpacks to ${unpacked} bytes, more than ${ratioLimit} times its size.`)]
}

/** The one `*.dist-info` of a wheel; a finding if there is none, or another than its name asks for. */
function infoDirectory(contents: Content[], file: string): string | DistributionFinding {
  const all = [...new Set(contents.map(({ path }) => path.split('/')[0] ?? ''))].filter(one =>
    one.endsWith('.dist-info'),
  )
  const [found, ...others] = all
  if (found === undefined) return error('missing', 'it has no directory *.dist-info.')
  if (others.length > 0)
    return error('dist-info', `it has more than one directory *.dist-info: ${all.map(quoted).join(', ')}.`)
  const named = parseWheelName(file)
  // PyPI and installers build the path from the file name, and do not look for another spelling.
  if (named !== undefined && found !== `${named.name}-${named.version}.dist-info`)
    return error(
      'dist-info',
      `its metadata is in ${quoted(found)}, but its name asks for ${quoted(`${named.name}-${named.version}.dist-info`)}.`,
    )
  return found
}

async function checkAll(
  fields: MetadataFields,
  file: string,
  directory: string,
  contents: Content[],
): Promise<DistributionFinding[]> {
  const [name = '', version = ''] = [fields.get('name')?.[0], fields.get('version')?.[0]]
  const paths = new Set(contents.map(({ path }) => path))
  const named = /^(.+)-([^-]+)\.dist-info$/.exec(directory)
  const agrees =
    pythonName(named?.[1] ?? '') === pythonName(name) &&
    normalised((named?.[2] ?? '').replaceAll('_', '-')) === normalised(version)
  const absent = licenceFiles(fields).filter(one => !paths.has(`${directory}/licenses/${one}`))
  return [
    ...checkWheelName(file, { name, version }),
    ...(agrees
      ? []
      : [
          error(
            'dist-info',
            `its METADATA says ${quoted(`${name} ${version}`)}, but its directory is ${quoted(directory)}.`,
          ),
        ]),
    ...(await checkMetadata(fields)),
    ...absent.map(one =>
      error(
        'licence-file',
        `METADATA names the \`License-File\` ${quoted(one)}, which is not in ${quoted(`${directory}/licenses`)}.`,
      ),
    ),
  ]
}

/** The licence files that must be there: from Metadata-Version 2.4 on. Setuptools wrote the field before it was defined. */
export function licenceFiles(fields: MetadataFields): string[] {
  return (fields.get('metadata-version')?.[0] ?? '') >= '2.4' ? (fields.get('license-file') ?? []) : []
}

function normalised(version: string): string {
  return parseVersion(version, 'pep440')?.normalized ?? version
}
