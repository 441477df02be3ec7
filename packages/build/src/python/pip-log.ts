/** A package in an isolated environment. */
export interface InstalledPackage {
  name: string
  version: string
}

/** The packages that a log of pip says were installed. It names each as `flit_core-3.12.0`. */
export function installedIn(log: string): InstalledPackage[] {
  const lines = log.split('\n').flatMap(line => /\bSuccessfully installed (.+)$/.exec(line.trimEnd())?.[1] ?? [])
  const found = lines.flatMap(line => line.split(' ')).flatMap(word => packageOf(word) ?? [])
  return [...new Map(found.map(one => [one.name, one])).values()]
}

/** No version has a hyphen here: pip writes it in its normal form. */
function packageOf(word: string): InstalledPackage | undefined {
  const [, name, version] = /^(.+)-([^-]+)$/.exec(word) ?? []
  return name === undefined || version === undefined ? undefined : { name, version }
}

/** What the front-end says that it installs, also what only the back-end asks for: lines below a heading, as `  - setuptools>=70`. */
export function askedIn(output: string): string[] {
  const blocks = [...output.matchAll(/^\* Installing packages in isolated environment:\n((?: {2}- .*\n)+)/gm)]
  return blocks.flatMap(([, lines = '']) => [...lines.matchAll(/^ {2}- (.+)$/gm)].map(([, one = '']) => one))
}
