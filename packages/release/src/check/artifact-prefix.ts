import { workspaceRelative } from '@release-tools/evidence'

/**
 * Start of the names of the workflow artifacts of one call of a reusable workflow. A run has one space of names, so each call needs its own:
 * `release-prebuilt+`, `release+packages%2Fcore+`. `directory` is an absolute path in the workspace; undefined for its root. What separates
 * the parts, and what a name of an artifact must not have, is escaped in them, so that two directories never get the same name.
 */
export function artifactPrefix(workflow: string, workspace: string, directory = workspace): string {
  const path = workspaceRelative(workspace, directory)
  const parts = path === '' || path === '.' ? [workflow] : [workflow, path]
  return parts.map(part => `${encodeURIComponent(part).replaceAll('*', '%2A')}+`).join('')
}
