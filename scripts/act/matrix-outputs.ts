const output = /^( {6}[\w-]+-\d+: \$\{\{ )(matrix\.(\w+)\.key == (\d+) && steps\.[\w.-]+) \|\| '' \}\}$/gm

/**
 * The text of a workflow of ours in which the jobs of a matrix keep each other's outputs in act. Each job sets the output with its own key.
 * act replaces the expression of every output by what the first job makes of it
 * (https://github.com/nektos/act/blob/v0.2.89/pkg/runner/run_context.go, interpolateOutputs), so that those of all others would be empty.
 * Here, an expression for the key of another job gives itself: its text is in the variable OTHERS.
 */
export function withMatrixOutputs(text: string): string {
  return text
    .split(/^(?= {2}[\w-]+:$)/m)
    .map(withOutputsOfOthers)
    .join('')
}

function withOutputsOfOthers(job: string): string {
  const [, , own, name] = new RegExp(output, 'm').exec(job) ?? []
  if (own === undefined) return job
  const jobs = new RegExp(`^ +${name}: \\$\\{\\{ (.+) \\}\\}$`, 'm').exec(job)?.[1]
  // A key that no job has stays empty.
  const other = (key: string) => `${jobs}[${key}] && format(env.OTHERS, ${key}, '$') || ''`
  // The `$` comes from outside, so that act finds no expression in the variable itself.
  const others = `{1}{{{{ ${own.replace(/\d+(?= &&)/, '{0}')} || ${other('{0}')} }}}}`
  return job
    .replaceAll(output, (_, start, mine, _name, key) => `${start}${mine} || ${other(key)} }}`)
    .replace(/^ {4}outputs:$/m, outputs => `    env: { OTHERS: ${JSON.stringify(others)} }\n${outputs}`)
}
