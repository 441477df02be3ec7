import { type Comparison, compareFiles } from '@release-tools/build'
import { table } from '../table.ts'
import type { RebuiltProject } from './list.ts'

/** What became of one distribution. Undefined if a build failed. */
export interface FileResult {
  /** The second build beside the first one. */
  twice: Comparison | undefined
  /** The build beside what PyPI has. */
  published: Comparison | undefined
  /** The build without build-python and without SOURCE_DATE_EPOCH beside what PyPI has. */
  plain: Comparison | undefined
}

export interface ProjectResult extends Omit<RebuiltProject, 'pins'> {
  version: string
  wheel: FileResult
  sdist: FileResult
  /** The first failure of a build, in words. */
  error: string | undefined
}

/** Compares a distribution of PyPI with what the builds made. */
export async function compareBuilds(published: string, ...builds: (string | undefined)[]): Promise<FileResult> {
  const [first, second, plain] = builds
  return {
    twice: first && second ? await compareFiles(first, second) : undefined,
    published: first ? await compareFiles(published, first) : undefined,
    plain: plain ? await compareFiles(published, plain) : undefined,
  }
}

const head = `## Built again

[build-python](reference/build-python.md) on projects of PyPI, with each build back-end in use. The source distribution of
PyPI is unpacked and committed, without what the back-end added to it, at the time of PyPI's wheel. Build requirements are pinned to the
version that made this wheel, if it says so.

- **Twice**: built by two users, from two clones at two paths, one after the other, with other home directories. Identical means all
  bytes.
- **and PyPI**: beside the file that PyPI has. *Identical without \`SOURCE_DATE_EPOCH\`*: \`python -m build\` alone, without a time, gives
  PyPI's bytes, because PyPI's file was made like that. *Same content*: the same members, in another container.
- Otherwise, the first causes follow. Some are of this set-up: the commit of an unpacked source distribution lacks what only the
  original repository has.`

/** The section of docs/real-projects.md. */
export function renderRebuilds(results: ProjectResult[]): string {
  const header = ['Project', 'Layout', 'Back-end', 'Wheel twice', 'sdist twice', 'Wheel and PyPI', 'sdist and PyPI']
  const rows = results.map(({ name, version, layout, backEnd, wheel, sdist }) => [
    `${name} ${version}`,
    layout,
    backEnd,
    twice(wheel),
    twice(sdist),
    withPublished(wheel),
    withPublished(sdist),
  ])
  const failed = results.flatMap(({ name, error }) => (error === undefined ? [] : [`- ${name}: ${oneLine(error)}`]))
  return [head, table(header, rows), ...(failed.length > 0 ? ['Builds that failed:', failed.join('\n')] : [])].join(
    '\n\n',
  )
}

function twice({ twice: comparison }: FileResult): string {
  if (comparison === undefined) return '–'
  return comparison.kind === 'identical' ? 'identical' : `**no**. ${reasons(comparison)}`
}

function withPublished({ published, plain }: FileResult): string {
  if (published?.kind === 'identical') return 'identical'
  if (plain?.kind === 'identical') return 'identical without `SOURCE_DATE_EPOCH`'
  if (published === undefined) return '–'
  const same = [published, plain].some(comparison => comparison?.kind === 'content')
  const told = published.kind === 'content' || plain?.kind !== 'content' ? published : plain
  return `${same ? 'same content' : 'differs'}. ${reasons(told)}`
}

/** Which fields of which members differ, each once: the cause if it is known, else an example. */
function reasons({ differences, more }: Comparison): string {
  const told = new Map<string, string>()
  for (const { member, field, cause, old, new: now } of differences) {
    if (cause === 'follows from these members') continue
    const where = [member === undefined ? undefined : code(fileName(member)), field].filter(Boolean).join(' ')
    const key = cause ?? field
    if (!told.has(key)) told.set(key, `${where} (${cause ?? `${shown(old)} on PyPI, ${shown(now)} here`})`)
  }
  const all = [...told.values()]
  const left = all.length > 3 || more > 0 ? '. More' : ''
  return `${all.slice(0, 3).join('. ')}${left}`
}

function fileName(member: string): string {
  return member.split('/').slice(-2).join('/')
}

function code(text: string): string {
  return `\`${oneLine(text)}\``
}

function shown(value: string): string {
  return value === '' ? 'nothing' : code(value.length > 60 ? `${value.slice(0, 60)}…` : value)
}

/** For a cell of a table. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('|', '\\|').replaceAll('`', "'")
}
