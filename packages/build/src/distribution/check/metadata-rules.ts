import { isExpression, type MetadataFields, parseVersion } from '@release-tools/evidence'
import { type DistributionFinding, error, note, quoted } from '../finding.ts'
import { checkClassifiers } from './classifiers.ts'
import { fieldRules } from './metadata-fields.ts'
import { isSpecifierSet, readRequirement } from './requirement-syntax.ts'

// warehouse/forklift/metadata.py and packaging/metadata.py, as of August 2026.

/** Versions of core metadata that PyPI reads. */
const metadataVersions = ['1.0', '1.1', '1.2', '2.1', '2.2', '2.3', '2.4', '2.5']

const summaryLimit = 512
const labelLimit = 32

/** What PyPI asks of METADATA and PKG-INFO. The description is not rendered: for that, run `twine check`. */
export async function checkMetadata(fields: MetadataFields): Promise<DistributionFinding[]> {
  return [
    ...checkVersions(fields),
    ...checkOnce(fields),
    ...checkTexts(fields),
    ...checkRequirements(fields),
    ...checkAddresses(fields),
    ...checkLicence(fields),
    ...(await checkClassifiers(fields.get('classifier') ?? [])),
  ]
}

function first(fields: MetadataFields, name: string): string {
  return fields.get(name)?.[0] ?? ''
}

function checkVersions(fields: MetadataFields): DistributionFinding[] {
  const version = first(fields, 'metadata-version')
  if (!metadataVersions.includes(version))
    return [error('metadata-version', `PyPI does not know the Metadata-Version ${quoted(version)}.`)]
  const found = [...fields.keys()].flatMap(name => {
    const least = fieldRules[name]?.since
    const text = `the field ${name} needs Metadata-Version ${least}, but it says ${version}.`
    return least !== undefined && version < least ? [error('metadata-version', text)] : []
  })
  const own = parseVersion(first(fields, 'version'), 'pep440')?.normalized
  if (own === undefined)
    found.push(error('version', `PEP 440 does not allow the version ${quoted(first(fields, 'version'))}.`))
  if (own?.includes('+')) found.push(error('local-version', `PyPI does not accept the local version ${quoted(own)}.`))
  return found
}

function checkOnce(fields: MetadataFields): DistributionFinding[] {
  return [...fields]
    .filter(([name, values]) => values.length > 1 && fieldRules[name]?.list !== true)
    .map(([name]) => error('metadata', `it has the field ${quoted(name)} more than once.`))
}

function checkTexts(fields: MetadataFields): DistributionFinding[] {
  const summary = first(fields, 'summary')
  const found: DistributionFinding[] = []
  if (!/^[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?$/i.test(first(fields, 'name')))
    found.push(error('name', `${quoted(first(fields, 'name'))} is not a name of a project.`))
  if ([...summary].length > summaryLimit)
    found.push(
      error('summary', `its Summary has ${[...summary].length} characters, more than the ${summaryLimit} of PyPI.`),
    )
  if (summary.includes('\n')) found.push(error('summary', 'its Summary has more than one line.'))
  const wrong = (fields.get('dynamic') ?? []).filter(name => fieldRules[name.toLowerCase()]?.dynamic !== true)
  found.push(...wrong.map(name => error('dynamic', `the field ${quoted(name)} must not be Dynamic.`)))
  return [...found, ...checkContentType(fields)]
}

function checkContentType(fields: MetadataFields): DistributionFinding[] {
  const [type] = fields.get('description-content-type') ?? []
  if (type === undefined)
    return [note('content-type', 'it has no Description-Content-Type, so PyPI takes its description as text/x-rst.')]
  const [kind = '', ...parameters] = type.split(';').map(one => one.trim())
  const values = new Map(parameters.map(one => one.split('=').map(part => part.trim()) as [string, string]))
  const charset = values.get('charset')?.replaceAll('"', '') ?? 'UTF-8'
  const variant = values.get('variant')?.replaceAll('"', '') ?? 'GFM'
  const markdown = kind.toLowerCase() === 'text/markdown'
  const good =
    ['text/plain', 'text/x-rst', 'text/markdown'].includes(kind.toLowerCase()) &&
    charset.toLowerCase() === 'utf-8' &&
    (!markdown || variant === 'GFM' || variant === 'CommonMark')
  return good ? [] : [error('content-type', `PyPI does not know the Description-Content-Type ${quoted(type)}.`)]
}

function checkRequirements(fields: MetadataFields): DistributionFinding[] {
  const found = ['requires-dist', 'provides-dist', 'obsoletes-dist'].flatMap(name =>
    (fields.get(name) ?? []).flatMap(text => {
      const read = readRequirement(text)
      if (read === undefined) return error('requirement', `${quoted(text)} is not a requirement of PEP 508.`)
      return read.direct
        ? error('direct-requirement', `PyPI does not accept the direct dependency ${quoted(text)}.`)
        : []
    }),
  )
  const python = first(fields, 'requires-python')
  return isSpecifierSet(python)
    ? found
    : [...found, error('requirement', `${quoted(python)} is not a Requires-Python.`)]
}

function checkAddresses(fields: MetadataFields): DistributionFinding[] {
  const found: DistributionFinding[] = []
  for (const text of fields.get('project-url') ?? []) {
    const [label, ...rest] = text.split(',')
    const [name, url] = [label?.trim() ?? '', rest.join(',').trim()]
    if (name === '') found.push(error('project-url', `the Project-URL ${quoted(text)} has no label.`))
    else if ([...name].length > labelLimit)
      found.push(
        error('project-url', `the label ${quoted(name)} of a Project-URL has more than ${labelLimit} characters.`),
      )
    else if (!isAddress(url))
      found.push(
        error('project-url', `${quoted(url)} of the Project-URL ${quoted(name)} is not an address of the web.`),
      )
  }
  for (const name of ['home-page', 'download-url']) {
    const url = first(fields, name)
    if (url !== '' && !isAddress(url))
      found.push(error('project-url', `${quoted(url)} of ${name} is not an address of the web.`))
  }
  for (const name of ['author-email', 'maintainer-email']) {
    const address = addressIn(first(fields, name))
    if (address !== '' && !/^[^\s@<>()[\],;:\\"]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(address))
      found.push(error('e-mail', `${quoted(address)} of ${name} is not an e-mail address.`))
  }
  return found
}

/** The first address of a list, as Python's `parseaddr` takes it: `Jane <jane@example.org>, …`. */
function addressIn(text: string): string {
  const unquoted = text.replace(/"(?:[^"\\]|\\.)*"/g, '')
  const [one = ''] = unquoted.split(',')
  return (/<([^>]*)>/.exec(one)?.[1] ?? one).trim()
}

function isAddress(text: string): boolean {
  return URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol) && !/\s/.test(text)
}

function checkLicence(fields: MetadataFields): DistributionFinding[] {
  const expression = first(fields, 'license-expression')
  if (expression === '') return []
  const found: DistributionFinding[] = []
  if (first(fields, 'license') !== '')
    found.push(error('licence', 'it has both `License` and `License-Expression`. PyPI accepts only the second.'))
  // PyPI also takes another case of letters; back-ends write the one of SPDX.
  if (!isExpression(expression))
    found.push(error('licence', `${quoted(expression)} is not a licence expression of SPDX.`))
  return found
}
