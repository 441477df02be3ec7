import { trackedFiles } from '../shared/repository.ts'

/** A part of the repository whose prose is linted. */
interface Area {
  name: string
  /** Pathspecs of git, in which a star also matches slashes. */
  files: string[]
  /** False while its prose is being rewritten: then `npm test` skips it, and only `--count` shows its offences. */
  enforced: boolean
}

/** Fixtures, which are data; files that `npm run docs` and `npm run bench` write; and the history. */
const notOurs = /\/fixtures\/|^docs\/reference\/|^docs\/benchmarks\.md$|CHANGELOG\.md$/

/** All prose of the repository. This list is the only place that says what is linted. */
const areas: Area[] = [
  { name: 'Markdown', files: ['*.md'], enforced: true },
  { name: 'workflows', files: ['.github/*.yml', 'workflows-templates/*.yml', 'examples/*.yml'], enforced: true },
  { name: 'action.yml', files: ['actions/*/action.yml'], enforced: true },
  { name: 'schemas', files: ['docs/schema/*.json'], enforced: true },
  { name: 'sources', files: ['packages/*/src/*.ts', 'actions/*/src/*.ts'], enforced: true },
  { name: 'scripts', files: ['scripts/*.ts', 'scripts/*.mjs', 'bench/*.ts'], enforced: true },
]

/** Paths of linted files, relative to the clone: those that `npm test` asks for, or all. */
export function lintedFiles(which: 'enforced' | 'all'): string[] {
  const wanted = areas.filter(({ enforced }) => enforced || which === 'all')
  const files = wanted.flatMap(({ files }) => trackedFiles(...files))
  return [...new Set(files)].filter(path => !notOurs.test(path)).sort()
}
