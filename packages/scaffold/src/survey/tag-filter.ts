/**
 * True if a push of this tag starts a workflow with these filters: the last one that fits decides, and `!` excludes.
 * https://docs.github.com/en/actions/reference/workflow-syntax-for-github-actions#filter-pattern-cheat-sheet
 */
export function startsFor(tag: string, filters: string[]): boolean {
  let starts = false
  for (const filter of filters) {
    const excludes = filter.startsWith('!')
    if (expressionOf(excludes ? filter.slice(1) : filter).test(tag)) starts = !excludes
  }
  return starts
}

const never = /(?!)/

/** `*` stays within a part of the name; `?` and `+` repeat the character before them, as in regular expressions. */
function expressionOf(filter: string): RegExp {
  const source = filter.replaceAll(/\\.|\*\*|\*|\[[^\]]*\]|[?+]|[^?+*[\\]/gs, part => {
    if (part === '**') return '.*'
    if (part === '*') return '[^/]*'
    if (part === '?' || part === '+' || (part.startsWith('[') && part.length > 1)) return part
    return part.replace(/^\\(?=.)/s, '').replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
  })
  try {
    return new RegExp(`^(?:${source})$`, 's')
  } catch {
    return never
  }
}
