import { type DistributionFinding, error, quoted, warning } from '../finding.ts'

/** Checks classifiers against the list of PyPI. The list (classifiers.json) is made by `npm run classifiers:update`. */
export async function checkClassifiers(given: string[]): Promise<DistributionFinding[]> {
  if (given.length === 0) return []
  const { version, classifiers, deprecated } = await list()
  const known = new Set(classifiers)
  return given.flatMap(one => {
    // PyPI refuses these on purpose: they keep a private project from being published.
    if (one.startsWith('Private ::')) return error('classifier', `the classifier ${quoted(one)} keeps it from PyPI.`)
    const instead = deprecated[one]
    if (instead !== undefined)
      return error(
        'classifier',
        `the classifier ${quoted(one)} is deprecated.${instead === '' ? '' : ` Use ${quoted(instead)}.`}`,
      )
    if (known.has(one)) return []
    const text = `PyPI does not know the classifier ${quoted(one)} (list of trove-classifiers ${version}).`
    return isNewerVersion(one, classifiers)
      ? warning('classifier', `${text} It may be newer than the list.`)
      : error('classifier', text)
  })
}

/** True if only its last part is not known, and is a version beside versions: `Programming Language :: Python :: 3.19`. */
function isNewerVersion(text: string, classifiers: string[]): boolean {
  const [, group = '', version] = /^(.* :: )(\d[\d.]*)$/.exec(text) ?? []
  return version !== undefined && classifiers.some(one => one.startsWith(group) && /^\d/.test(one.slice(group.length)))
}

interface Classifiers {
  /** Of the package trove-classifiers. */
  version: string
  classifiers: string[]
  /** With those to use instead; empty if there are none. */
  deprecated: Record<string, string>
}

/** Loaded at the first use: it has 40 KB. */
async function list(): Promise<Classifiers> {
  const list = await import(/* webpackMode: "eager" */ './classifiers.json', { with: { type: 'json' } })
  return list.default as Classifiers
}
