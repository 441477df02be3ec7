/** Files that are excluded from the report, and the reason. */
export interface ExcludedFiles {
  reason: string
  paths: string[]
}

/** Adds to the list. Merges the paths with the same reason, each once. */
export function exclude(list: ExcludedFiles[], ...more: ExcludedFiles[]): void {
  for (const { reason, paths } of more) {
    if (paths.length === 0) continue
    const known = list.find(entry => entry.reason === reason)
    if (known === undefined) list.push({ reason, paths: [...new Set(paths)] })
    else known.paths = [...new Set([...known.paths, ...paths])]
  }
}
