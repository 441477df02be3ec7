import { trackedFiles } from '../shared/repository.ts'

/** Fixtures, which are data; files that `npm run docs` and `npm run bench` write; and the history. */
const notOurs = /\/fixtures\/|^docs\/reference\/|^docs\/benchmarks\.md$|CHANGELOG\.md$/

/** All prose of the repository, as pathspecs of git, in which a star also matches slashes. */
const prose = [
  '*.md',
  ...['.github/*.yml', 'workflows-templates/*.yml', 'examples/*.yml', 'actions/*/action.yml', 'docs/schema/*.json'],
  ...['packages/*/src/*.ts', 'actions/*/src/*.ts', 'scripts/*.ts', 'scripts/*.mjs', 'bench/*.ts'],
]

/** Paths of the files that `npm test` lints, relative to the clone. This is the only place that says which they are. */
export function lintedFiles(): string[] {
  return trackedFiles(...prose).filter(path => !notOurs.test(path))
}
