/**
 * Tells which paths of a directory some of the patterns matches. A pattern is a path relative to the directory, with forward
 * slashes: `*` and `?` stand for characters within a name, `**` for any number of directories. All other characters stand for
 * themselves.
 */
export function matchesSome(patterns: readonly string[]): (path: string) => boolean {
  const expressions = patterns.map(toExpression)
  return path => expressions.some(expression => expression.test(`${path}/`))
}

function toExpression(pattern: string): RegExp {
  const names = pattern.split('/').filter(name => name !== '' && name !== '.')
  return new RegExp(`^${names.map(toSource).join('')}$`, 'u')
}

function toSource(name: string): string {
  if (name === '**') return '(?:[^/]+/)*'
  const source = name.replace(/[*?]|[^*?]+/g, part =>
    part === '*' ? '[^/]*' : part === '?' ? '[^/]' : part.replace(/[\\^$.+()[\]{}|]/g, '\\$&'),
  )
  return `${source}/`
}
