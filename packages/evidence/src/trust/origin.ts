/** Something that goes into a release or its build, and where it comes from. */
export interface Origin {
  /** Without version and qualifiers: `pkg:pypi/jinja2`. */
  purl: string
  version: string
  /** `sha256:…` or `sha512:…`: of each file that may be used. Empty if the lock has none. */
  digests: string[]
  from: Source
  /** The file that says so: `uv.lock`. */
  file: string
}

/**
 * `index`: of the address, or with `usual` the one that the tool uses if nobody names another. `image`: the repository of an image, with its
 * host if it has one. `direct`: a web address or a repository. `unsaid`: the lock does not name it.
 */
export type Source =
  | { kind: 'index'; address: string; usual?: boolean }
  | { kind: 'image'; address: string; usual?: boolean }
  | { kind: 'direct'; address: string }
  | { kind: 'unsaid' }

/** How people are told what it is: `pkg:pypi/jinja2@3.1.2`. */
export function originLabel({ purl, version }: Origin): string {
  return version === '' ? purl : `${purl}@${version}`
}
