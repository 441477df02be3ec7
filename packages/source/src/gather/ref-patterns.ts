/** The refs that a ruleset is about, as its conditions say. */
export interface RefPatterns {
  include: string[]
  exclude: string[]
}

/** True if a ruleset with these patterns is about a tag (`refs/tags/v1.0.0`). */
export function coversTag(ref: string, { include, exclude }: RefPatterns): boolean {
  const matches = (pattern: string) => pattern === '~ALL' || fnmatch(pattern).test(ref)
  return include.some(matches) && !exclude.some(matches)
}

/** A pattern of fnmatch, as Ruby reads it with FNM_PATHNAME: only `**` and a slash go over slashes. */
function fnmatch(pattern: string): RegExp {
  const source = pattern.replace(/\*\*\/|\*|\?|\[[^\]/]+\]|[.+^${}()|[\]\\]/g, part => {
    if (part === '**/') return '(?:[^/]+/)*'
    if (part === '*') return '[^/]*'
    if (part === '?') return '[^/]'
    return part.length > 1 ? part.replace(/^\[[!^]/, '[^').replaceAll('\\', '\\\\') : `\\${part}`
  })
  try {
    return new RegExp(`^${source}$`)
  } catch {
    // A set such as [z-a], which matches nothing.
    return /(?!)/
  }
}
