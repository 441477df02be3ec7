/**
 * Text that a server or a tool said, for the log: no line of it is a command to the runner (`::add-path::`, `##[error]`).
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function neutraliseCommands(text: string): string {
  return text.replace(/^(?=[^\S\r\n]*::)/gm, '| ').replaceAll('##[', '## [')
}
