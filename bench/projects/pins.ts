/** A source distribution by name and version. */
export interface Pinned {
  name: string
  version: string
}

/** The pins of a requirements file, in its order. */
export function readPins(text: string): Pinned[] {
  return [...text.matchAll(/^([\w.-]+)==([\w.+!-]+)/gm)].map(([, name = '', version = '']) => ({ name, version }))
}

/** `jaraco.functools` 4.6.0 is `jaraco_functools-4.6.0.tar.gz` (https://packaging.python.org/en/latest/specifications/source-distribution-format/). */
export function sdistName({ name, version }: Pinned): string {
  return `${name.toLowerCase().replace(/[-_.]+/g, '_')}-${version}.tar.gz`
}
