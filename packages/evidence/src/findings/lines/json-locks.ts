import { type JsonKey, jsonKeys } from './json-lines.ts'
import type { LineFinder, NamedLine } from './named-line.ts'

/** https://github.com/pypa/pipfile */
export const pipfileLock: LineFinder = {
  path: /(?:^|\/)Pipfile\.lock$/,
  direct: false,
  find: text =>
    packageKeys(text, 'pypi', path => (path.length === 2 && path[0] !== '_meta' ? path[1] : undefined), /^===?\s*/),
}

/** https://docs.npmjs.com/cli/configuring-npm/package-lock-json: `packages` since version 2, `dependencies` before. */
export const packageLock: LineFinder = {
  path: /(?:^|\/)(?:package-lock|npm-shrinkwrap)\.json$/,
  direct: false,
  find: text => packageKeys(text, 'npm', nameInPackageLock),
}

/** https://docs.npmjs.com/cli/configuring-npm/package-json */
export const packageJson: LineFinder = {
  path: /(?:^|\/)package\.json$/,
  direct: true,
  find: text =>
    jsonKeys(text).flatMap(({ path, line }) => {
      const [table = '', name] = path
      const isDependency = path.length === 2 && /^(?:dev|optional|peer)?dependencies$/i.test(table)
      return isDependency && name !== undefined ? [{ type: 'npm', name, line }] : []
    }),
}

function nameInPackageLock(path: string[]): string | undefined {
  const name = path.at(-1)
  if (path.length === 2 && path[0] === 'packages')
    return /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(name ?? '')?.[1]
  const isNested = path.length % 2 === 0 && path.every((key, index) => index % 2 === 1 || key === 'dependencies')
  return isNested ? name : undefined
}

/** Packages whose name is a key, and whose version is the key `version` of its value. `prefix` is in front of the version. */
function packageKeys(
  text: string,
  type: string,
  nameOf: (path: string[]) => string | undefined,
  prefix = /^/,
): NamedLine[] {
  const found: NamedLine[] = []
  let open: { path: string[]; entry: NamedLine } | undefined
  for (const { path, line, text: value } of jsonKeys(text)) {
    const name = value === undefined ? nameOf(path) : undefined
    if (name !== undefined) {
      open = { path, entry: { type, name, line } }
      found.push(open.entry)
    } else if (value !== undefined && open !== undefined && isVersionIn(path, open.path))
      open.entry.version = value.replace(prefix, '')
  }
  return found
}

function isVersionIn(path: JsonKey['path'], holder: string[]): boolean {
  return path.length === holder.length + 1 && path.at(-1) === 'version' && holder.every((key, at) => path[at] === key)
}
