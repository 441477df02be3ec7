import { badInput, type Reader } from './inputs.ts'

/**
 * Arguments of a program as people write them for a shell: separated by spaces, unless quotes or a backslash protect the space.
 * Nothing is expanded, and no shell runs.
 */
export const argumentList: Reader<string[]> = (value, name) => {
  const words: string[] = []
  for (let rest = value.trimStart(); rest !== ''; ) {
    const word = /^(?:[^\s'"\\]|'[^']*'|"(?:[^"\\]|\\.)*"|\\.)+/su.exec(rest)?.[0]
    const after = word === undefined ? rest : rest.slice(word.length)
    if (word === undefined || (after !== '' && !/^\s/.test(after)))
      throw badInput(
        name,
        'a quote is not closed, or it ends in a backslash.',
        'Close the quote, or write \\\\ or \\".',
      )
    words.push(unquoted(word))
    rest = after.trimStart()
  }
  return words
}

function unquoted(word: string): string {
  return word.replace(
    /'([^']*)'|"((?:[^"\\]|\\.)*)"|\\(.)/gsu,
    (_, single, double, escaped) => single ?? escaped ?? (double as string).replace(/\\(["\\$`])/g, '$1'),
  )
}
