/** The output of `python -m build` without colours and carriage returns. It folds the lines of pip, and begins each with `< `: they are whole here. */
export function unfolded(output: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with ESC.
  const plain = output.replaceAll(/\x1b\[[0-9;]*m/g, '').replaceAll('\r', '')
  return /^< /m.test(plain) ? plain.replaceAll(/\n {2}(?=\S)/g, ' ') : plain
}

/** What the back-end printed itself, without the lines of pip. */
export function ownOutput(output: string): string {
  return unfolded(output)
    .split('\n')
    .filter(line => !line.startsWith('< '))
    .join('\n')
}
