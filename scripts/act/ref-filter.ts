/**
 * True if the filters of a trigger match the name of a branch or tag. The last filter that matches decides; `!` excludes.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#filter-pattern-cheat-sheet
 */
export function matchesFilters(filters: string[], name: string): boolean {
  const last = filters.findLast(filter => expressionOf(filter.replace(/^!/, '')).test(name))
  return last !== undefined && !last.startsWith('!')
}

/** `?`, `+` and `[]` mean the same as in a regular expression. */
function expressionOf(filter: string): RegExp {
  const source = filter.replace(/\\.|\*\*|\*|[.^${}()|\\]/g, part => {
    if (part === '**') return '.*'
    if (part === '*') return '[^/]*'
    return part.length === 2 ? part : `\\${part}`
  })
  return new RegExp(`^${source}$`)
}
