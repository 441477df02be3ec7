/** What a request path names: an item, and the properties in its matrix parameters. */
export interface Target {
  /** The repository, then the path in it: `releases-local`, `acme/widget/v1/a.json`. */
  repository: string
  path: string
  /** Values by key. Undefined if a parameter is not one that Artifactory accepts. */
  properties: Map<string, string[]> | undefined
}

/** "Special characters … forbidden in the key field": https://jfrog.com/help/r/jfrog-rest-apis/set-item-properties. */
const forbidden = /[)(}{\][*+^$\\/~`!@#%&<>;=,±§ ]/

/**
 * Reads the path of a request below `/artifactory/`. Matrix parameters may follow every segment:
 * https://jfrog.com/help/r/jfrog-artifactory-documentation/using-properties-in-deployment-and-resolution.
 */
export function targetOf(path: string): Target {
  const segments = path.split('/').map(segment => segment.split(';'))
  const [repository = '', ...rest] = segments.map(([name = '']) => decodeURIComponent(name))
  const pairs = segments.flatMap(([, ...parameters]) => parameters).map(propertyIn)
  const isBad = pairs.some(pair => pair === undefined)
  return {
    repository,
    path: rest.join('/'),
    properties: isBad ? undefined : new Map(pairs.filter(pair => pair !== undefined)),
  }
}

function propertyIn(parameter: string): [string, string[]] | undefined {
  const [, key = '', value = ''] = /^([^=]*)=(.*)$/.exec(parameter) ?? []
  const name = decodeURIComponent(key)
  // JFrog's own client writes a space as a plus sign: https://github.com/jfrog/jfrog-client-go, services/utils/properties.go.
  const text = decodeURIComponent(value.replaceAll('+', ' '))
  return name === '' || forbidden.test(name) ? undefined : [name, valuesIn(text)]
}

/**
 * Commas separate values. "To supply special characters (comma, backslash, pipe, equals) … you must add an encoded backslash (%5C) before
 * them": https://jfrog.com/help/r/jfrog-rest-apis/set-item-properties.
 */
function valuesIn(text: string): string[] {
  const values = ['']
  for (const [part, escaped] of text.matchAll(/\\(.)|./gs)) {
    if (part === ',') values.push('')
    else values.push(`${values.pop()}${escaped ?? part}`)
  }
  return values
}
