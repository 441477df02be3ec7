/** A field of core metadata. */
interface FieldRule {
  /** It may occur more than once. */
  list?: true
  /** It may be computed while a wheel is built (PEP 643). */
  dynamic?: true
  /** The Metadata-Version that it needs. Versions before 2.1 are not told apart: nobody writes them now. */
  since?: '2.1' | '2.2' | '2.4' | '2.5'
}

/** The fields that need a rule, by name in lower case: https://packaging.python.org/en/latest/specifications/core-metadata/ */
export const fieldRules: Record<string, FieldRule> = {
  author: { dynamic: true },
  'author-email': { dynamic: true },
  classifier: { list: true, dynamic: true },
  description: { dynamic: true },
  'description-content-type': { dynamic: true, since: '2.1' },
  'download-url': { dynamic: true },
  dynamic: { list: true, since: '2.2' },
  'home-page': { dynamic: true },
  'import-name': { list: true, dynamic: true, since: '2.5' },
  'import-namespace': { list: true, dynamic: true, since: '2.5' },
  keywords: { dynamic: true },
  license: { dynamic: true },
  'license-expression': { dynamic: true, since: '2.4' },
  // Setuptools wrote it before 2.4, and PyPI took it.
  'license-file': { list: true, dynamic: true },
  maintainer: { dynamic: true },
  'maintainer-email': { dynamic: true },
  obsoletes: { list: true, dynamic: true },
  'obsoletes-dist': { list: true, dynamic: true },
  platform: { list: true, dynamic: true },
  'project-url': { list: true, dynamic: true },
  provides: { list: true, dynamic: true },
  'provides-dist': { list: true, dynamic: true },
  'provides-extra': { list: true, dynamic: true, since: '2.1' },
  requires: { list: true, dynamic: true },
  'requires-dist': { list: true, dynamic: true },
  'requires-external': { list: true, dynamic: true },
  'requires-python': { dynamic: true },
  summary: { dynamic: true },
  'supported-platform': { list: true, dynamic: true },
}
