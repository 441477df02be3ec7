/**
 * Text of a server or a tool, made safe for the log: no line of it is a command to the runner (`::add-path::`, `##[error]`).
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function neutraliseCommands(text: string): string {
  return text.replace(/^(?=[^\S\r\n]*::)/gm, '| ').replaceAll('##[', '## [')
}
