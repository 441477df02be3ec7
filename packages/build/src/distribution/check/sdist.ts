import { metadataFields } from '@release-tools/evidence'
import { sdistContents } from '../contents.ts'
import { type DistributionFinding, error, quoted } from '../finding.ts'
import { checkSdistName } from './file-name.ts'
import { checkMetadata } from './metadata-rules.ts'
import { licenceFiles } from './wheel.ts'

/** Checks a source distribution. Throws a Problem if the archive cannot be read. */
export async function checkSdist(path: string, file: string): Promise<DistributionFinding[]> {
  if (!file.endsWith('.tar.gz'))
    return [error('file-name', `PyPI accepts source distributions only as .tar.gz, not ${quoted(file)}.`)]
  const contents = await sdistContents(path, one => /^[^/]+\/PKG-INFO$/.test(one))
  const tops = [...new Set(contents.map(one => one.path.split('/')[0] ?? ''))]
  const [top = '', ...others] = tops
  if (others.length > 0 || top === '' || top === '.')
    return [
      error(
        'top-directory',
        `it has ${tops.length} entries at the top instead of one directory: ${tops.slice(0, 5).map(quoted).join(', ')}.`,
      ),
    ]
  const seen = new Set<string>()
  const twice = contents.filter(one => one.regular && (seen.has(one.path) || !seen.add(one.path)))
  const sparse = contents.filter(one => one.sparse)
  const found = [
    ...sparse.map(one =>
      error('sparse', `${quoted(one.path)} is a sparse file, which PyPI does not accept.`, one.path),
    ),
    ...twice.map(one => error('duplicate-member', `it has ${quoted(one.path)} twice.`, one.path)),
  ]
  const info = contents.find(one => one.path === `${top}/PKG-INFO`)
  if (info?.text === undefined)
    return [...found, error('missing', `it has no ${quoted(`${top}/PKG-INFO`)}.`, `${top}/PKG-INFO`)]
  const fields = metadataFields(info.text)
  const [name = '', version = ''] = [fields.get('name')?.[0], fields.get('version')?.[0]]
  const paths = new Set(contents.map(one => one.path))
  const absent = licenceFiles(fields).filter(one => !paths.has(`${top}/${one}`))
  return [
    ...found,
    ...checkSdistName(file, { name, version }),
    ...(await checkMetadata(fields)),
    ...absent.map(one =>
      error('licence-file', `PKG-INFO names the \`License-File\` ${quoted(one)}, which is not in it.`),
    ),
  ]
}
