import { linesFrom, type Passage } from './passage.ts'

/** What `npm run docs` writes is linted in its source, action.yml. */
const generated = /<!-- (inputs|outputs) -->.*?<!-- \/\1 -->/gs

/** A page is one passage: Vale itself knows Markdown and leaves code out. */
export function markdownPassages(source: string): Passage[] {
  const own = source.replaceAll(generated, part => part.replaceAll(/[^\n]/g, ''))
  return [{ role: 'text', lines: linesFrom(own) }]
}
