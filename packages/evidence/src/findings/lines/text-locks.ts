import type { LineFinder, NamedLine } from './named-line.ts'

// `/@scope/name@1.0.0(peer)`, `'@scope/name@1.0.0'`, and in older files `/@scope/name/1.0.0_peer`.
const pnpmPackage = /^ {2}'?\/?(?<name>(?:@[^/@]+\/)?[^/@'\s]+)[@/](?<version>\d[^'():/_\s]*)(?:['()/_\s][^:]*)?:/

/** https://pnpm.io/git#lockfiles */
export const pnpmLock: LineFinder = {
  path: /(?:^|\/)pnpm-lock\.yaml$/,
  direct: false,
  find: text => {
    let section = ''
    return text.split(/\r\n|\n/).flatMap((raw, index): NamedLine[] => {
      section = /^([A-Za-z]+):/.exec(raw)?.[1] ?? section
      const { name, version } = (section === 'packages' ? pnpmPackage.exec(raw)?.groups : undefined) ?? {}
      return name === undefined || version === undefined ? [] : [{ type: 'npm', name, version, line: index + 1 }]
    })
  },
}

const yarnHead = /^"?(?<name>(?:@[^/@"]+\/)?[^@"\s,]+)@/
const yarnVersion = /^ {2}version:?\s+"?([^"\s]+)"?/

/** https://classic.yarnpkg.com/lang/en/docs/yarn-lock/ and its successor in YAML. */
export const yarnLock: LineFinder = {
  path: /(?:^|\/)yarn\.lock$/,
  direct: false,
  find: text => {
    const found: NamedLine[] = []
    for (const [index, raw] of text.split(/\r\n|\n/).entries()) {
      const name = raw.endsWith(':') ? yarnHead.exec(raw)?.groups?.name : undefined
      const [, version] = yarnVersion.exec(raw) ?? []
      const open = found.at(-1)
      if (name !== undefined) found.push({ type: 'npm', name, line: index + 1 })
      else if (version !== undefined && open !== undefined) open.version ??= version
    }
    return found
  },
}

const required = /^\s*(?:require\s+)?"?(?<name>[^\s()"]+)"?\s+(?<version>v\d\S*)\s*(?<comment>\/\/.*)?$/

/** https://go.dev/ref/mod#go-mod-file. What Go adds by itself has the comment `// indirect`. */
export const goMod: LineFinder = {
  path: /(?:^|\/)go\.mod$/,
  direct: true,
  find: text => goModules(text, comment => !comment.includes('indirect')),
}

/** The same file, for the modules that others need. */
export const goModIndirect: LineFinder = {
  path: goMod.path,
  direct: false,
  find: text => goModules(text, comment => comment.includes('indirect')),
}

function goModules(text: string, isMeant: (comment: string) => boolean): NamedLine[] {
  let block = ''
  return text.split(/\r\n|\n/).flatMap((raw, index): NamedLine[] => {
    const opened = /^\s*(\w+)\s*\(/.exec(raw)?.[1]
    if (opened !== undefined || /^\s*\)/.test(raw)) block = opened ?? ''
    const isRequire = block === 'require' || (block === '' && /^\s*require\s/.test(raw))
    const { name, version, comment = '' } = (isRequire ? required.exec(raw)?.groups : undefined) ?? {}
    if (name === undefined || version === undefined || !isMeant(comment)) return []
    return [{ type: 'golang', name, version, line: index + 1 }]
  })
}

const uses = /^\s*(?:-\s+)?["']?uses["']?\s*:\s*["']?(?<name>[\w.-]+\/[\w./-]+)@(?<version>[\w./-]+)/

/** https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstepsuses */
export const workflows: LineFinder = {
  path: /(?:^|\/)(?:\.github\/workflows\/[^/]+|action)\.ya?ml$/,
  direct: true,
  find: text =>
    text.split(/\r\n|\n/).flatMap((raw, index): NamedLine[] => {
      const { name, version } = uses.exec(raw)?.groups ?? {}
      if (name === undefined || version === undefined) return []
      // The package is the repository, and not the path in it.
      return [{ type: 'github', name: name.split('/').slice(0, 2).join('/'), version, line: index + 1 }]
    }),
}
