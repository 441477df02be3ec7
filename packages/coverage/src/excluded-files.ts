/** Files that are not in the report, with the reason. */
export interface LeftOut {
  reason: string
  paths: string[]
}

/** Adds to the list; paths of the same reason stand together, each once. */
export function leaveOut(list: LeftOut[], ...more: LeftOut[]): void {
  for (const { reason, paths } of more) {
    if (paths.length === 0) continue
    const known = list.find(entry => entry.reason === reason)
    if (known === undefined) list.push({ reason, paths: [...new Set(paths)] })
    else known.paths = [...new Set([...known.paths, ...paths])]
  }
}
