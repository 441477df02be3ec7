import { isObject, listAt, type Table, tableAt, textAt } from '@release-tools/base'
import { type Origin, pythonName, type Source } from '@release-tools/evidence'
import { isPublicIndex } from '@release-tools/pypi'

type Read = Pick<Origin, 'version' | 'digests' | 'from'> & { name: string }

/** What a lock file of Python has, each with its origin; what is the repository's own is left out. */
export function pythonOrigins(read: Read[], file: string): Origin[] {
  return read.map(({ name, ...rest }) => ({ purl: `pkg:pypi/${pythonName(name)}`, ...rest, file }))
}

/** `uv.lock` */
export function uvOrigins(lock: Table): Read[] {
  return tablesAt(lock, 'package').flatMap(one => {
    const source = tableAt(one, 'source') ?? {}
    const [registry, git, url] = ['registry', 'git', 'url'].map(key => textAt(source, key))
    const from = registry === undefined ? directOf(git ?? url) : indexOf(registry)
    const files = [...tablesAt(one, 'wheels'), ...[tableAt(one, 'sdist') ?? []].flat()]
    return from === undefined ? [] : [{ ...identity(one), digests: digestsOf(files.map(({ hash }) => hash)), from }]
  })
}

/** `poetry.lock` and `pdm.lock`: an index is named only if it is not the usual one. */
export function poetryOrigins(lock: Table): Read[] {
  return tablesAt(lock, 'package').flatMap(one => {
    const source = tableAt(one, 'source')
    const [type, address] = [textAt(source ?? one, 'type'), textAt(source ?? one, 'url') ?? textAt(one, 'git')]
    if (type === 'directory' || type === 'file' || textAt(one, 'path') !== undefined) return []
    const from = type === 'legacy' ? indexOf(address ?? '') : (directOf(address) ?? usualIndex)
    return [{ ...identity(one), digests: digestsOf(tablesAt(one, 'files').map(({ hash }) => hash)), from }]
  })
}

/** `pylock.toml`: https://packaging.python.org/en/latest/specifications/pylock-toml/ */
export function pylockOrigins(lock: Table): Read[] {
  return tablesAt(lock, 'packages').flatMap(one => {
    if (tableAt(one, 'directory') !== undefined) return []
    const index = textAt(one, 'index')
    const direct = directOf(textAt(one, 'vcs', 'url') ?? textAt(one, 'archive', 'url'))
    const files = [
      ...tablesAt(one, 'wheels'),
      ...[tableAt(one, 'sdist') ?? []].flat(),
      ...[tableAt(one, 'archive') ?? []].flat(),
    ]
    const digests = digestsOf(files.map(file => prefixed(textAt(file, 'hashes', 'sha256'))))
    return [{ ...identity(one), digests, from: direct ?? (index === undefined ? { kind: 'unsaid' } : indexOf(index)) }]
  })
}

/** `Pipfile.lock`: each package may name one of the sources of the file by its name, and else comes from any of them. https://pipenv.pypa.io */
export function pipfileOrigins(lock: unknown): Read[] {
  const sources = listAt(lock, '_meta', 'sources').map(one => [textAt(one, 'name'), textAt(one, 'url') ?? ''] as const)
  const other = sources.find(([, address]) => !isPublicIndex(address)) ?? sources[0]
  const categories = isObject(lock) ? Object.entries(lock).filter(([name]) => name !== '_meta') : []
  return categories.flatMap(([, packages]) =>
    Object.entries(isObject(packages) ? packages : {}).flatMap(([name, one]): Read[] => {
      const [index, direct] = [textAt(one, 'index'), textAt(one, 'git') ?? textAt(one, 'file')]
      if (textAt(one, 'path') !== undefined || (direct !== undefined && !/^[a-z+]+:/.test(direct))) return []
      const address = (index === undefined ? other : sources.find(([own]) => own === index))?.[1]
      const from = directOf(direct) ?? (address === undefined ? { kind: 'unsaid' as const } : indexOf(address))
      const version = (textAt(one, 'version') ?? '').replace(/^===?/, '')
      return [{ name, version, digests: digestsOf(listAt(one, 'hashes')), from }]
    }),
  )
}

/** `requirements.txt`, with the index that its options name. A line without a pinned version may be any: it has no version here. */
export function requirementsOrigins(text: string): Read[] {
  const lines = text.replace(/\\\r?\n/g, ' ').split(/\r?\n/)
  const named = lines.flatMap(line => /^\s*(?:-i|--index-url|--extra-index-url)[\s=]+(\S+)/.exec(line)?.[1] ?? [])
  const other = named.find(address => !isPublicIndex(address))
  const from = other === undefined ? usualIndex : indexOf(other)
  return lines.flatMap(line => {
    const pinned = /^\s*([A-Za-z0-9][A-Za-z0-9._-]*)\s*(?:\[[^\]]*\])?\s*==\s*([^\s;#\\]+)/.exec(line)
    const direct = /^\s*([A-Za-z0-9][A-Za-z0-9._-]*)\s*(?:\[[^\]]*\])?\s*@\s*(\S+)/.exec(line)
    const open = /^\s*([A-Za-z0-9][A-Za-z0-9._-]*)\s*(?:\[[^\]]*\])?\s*(?=$|[<>!~=;#\s])/.exec(line)
    const [, name = '', rest = ''] = pinned ?? direct ?? open ?? unnamed(line)
    if (name === '') return []
    const digests = digestsOf([...line.matchAll(/--hash[\s=](\S+)/g)].map(([, digest]) => digest))
    if (pinned) return [{ name, version: rest, digests, from }]
    return [{ name, version: '', digests, from: rest === '' ? from : (directOf(rest) ?? from) }]
  })
}

/** A line that is only an address, of an archive or a repository: its file name stands for the package. */
function unnamed(line: string): [string, string, string] | [] {
  const [, address = ''] =
    /^\s*(?:(?:-e|--editable)[\s=]+)?((?:git|hg|svn|bzr|https?)(?:\+[a-z]+)?:\/\/\S+)/i.exec(line) ?? []
  const file = withoutSecrets(address).split('/').at(-1) ?? ''
  return address === '' ? [] : [line, /^[A-Za-z0-9]+(?:[._-]?[A-Za-z]\w*)*/.exec(file)?.[0] ?? 'unnamed', address]
}

const usualIndex: Source = { kind: 'index', address: 'the usual index', usual: true }

function indexOf(address: string): Source {
  return { kind: 'index', address: withoutSecrets(address), ...(isPublicIndex(address) && { usual: true }) }
}

function directOf(address: string | undefined): Source | undefined {
  return address === undefined ? undefined : { kind: 'direct', address: withoutSecrets(address) }
}

/** An address without the name and password, the query and the fragment that it may have. */
export function withoutSecrets(address: string): string {
  return address.replace(/(:\/\/)[^/]*@/, '$1').replace(/[?#].*$/, '')
}

function identity(one: Table): { name: string; version: string } {
  return { name: textAt(one, 'name') ?? '', version: textAt(one, 'version') ?? '' }
}

function tablesAt(table: Table, key: string): Table[] {
  return listAt(table, key).filter(isObject)
}

function prefixed(hex: string | undefined): string | undefined {
  return hex === undefined ? undefined : `sha256:${hex}`
}

/** The SHA-256 among them, each once. */
function digestsOf(all: unknown[]): string[] {
  const found = all.flatMap(one =>
    typeof one === 'string' && /^sha256:[0-9a-f]{64}$/i.test(one) ? one.toLowerCase() : [],
  )
  return [...new Set(found)].sort()
}
