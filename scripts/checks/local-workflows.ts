import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root, trackedFiles } from '../shared/repository.ts'

/**
 * The text of a workflow in which every reference to release-tools is local, with the same lines. actionlint then reads the actions and
 * workflows that it names, and checks inputs, secrets and outputs. It knows neither `$/` (rhysd/actionlint#711) nor `job.workflow_ref`,
 * `job.workflow_sha` and `job.workflow_repository` (rhysd/actionlint#647).
 */
export function withLocalReferences(text: string): string {
  return text
    .replaceAll(/(\buses: +)\$\/(\S+)/g, '$1./$2')
    .replaceAll(/(\buses: +)org\/release-tools\/([^\s@]+)@\S+/g, '$1./$2')
    .replaceAll(/\bjob\.workflow_(ref|sha)\b/g, 'github.workflow_$1')
    .replaceAll(/\bjob\.workflow_repository\b/g, 'github.repository')
}

/** Workflows and templates that people run. */
export function workflows(): string[] {
  // Without `glob`, `*` takes folders, too: that of the configuration of Dependabot, which is not a workflow.
  return trackedFiles('.github/workflows/*.yml', ':(glob)workflows-templates/*.yml')
}

/** Copies what actionlint reads into an empty directory, with local references. `more` are further files, by path. */
export function copyForActionlint(to: string, more: Record<string, string> = {}): void {
  // It takes a directory with .git for the root of the repository.
  mkdirSync(join(to, '.git'))
  for (const path of trackedFiles('actions/*/action.yml')) {
    const action = join(to, dirname(path))
    mkdirSync(join(action, 'dist'), { recursive: true })
    cpSync(join(root, path), join(to, path))
    writeFileSync(join(action, 'dist/index.js'), '')
  }
  const own = workflows().map(path => [path, readFileSync(join(root, path), 'utf8')] as const)
  for (const [path, text] of [...own, ...Object.entries(more)]) {
    mkdirSync(dirname(join(to, path)), { recursive: true })
    writeFileSync(join(to, path), withLocalReferences(text))
  }
}
