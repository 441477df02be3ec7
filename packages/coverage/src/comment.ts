import { byBytes, sha256 } from '@release-tools/base'
import type { ProjectFacts } from './facts.ts'
import { type Detail, fitted } from './report/detail.ts'
import { runDocument } from './report/summary-document.ts'

// GitHub's limit: "body is too long (maximum is 65536 characters)".
const longest = 65_536

const brief: Detail = { rows: 10, text: { lines: 10, characters: 1000 }, whole: false, projects: 20, sections: 20 }
const less: Detail[] = [
  brief,
  { ...brief, rows: 3, text: { lines: 5, characters: 500 } },
  { ...brief, rows: 0, sections: 5 },
  { ...brief, rows: 0, sections: 0 },
]

/** The Markdown of the comment on a pull request. Its first line is a hidden marker that identifies it. */
export function commentBody(projects: ProjectFacts[]): string {
  const head = `${markerOf(projects)}\n`
  return `${head}${fitted(
    less,
    detail => runDocument(projects, detail),
    text => text.length <= longest - head.length,
  )}`
}

/** Each set of projects of a repository has its own marker, and so its own comment. */
function markerOf(projects: ProjectFacts[]): string {
  const directories = projects.map(({ directory }) => directory).sort(byBytes)
  return `<!-- release-tools pytest-coverage-to-sonar ${sha256(directories.join('\n')).slice(0, 16)} -->`
}
