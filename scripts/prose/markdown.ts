import { linesFrom, type Passage } from './passage.ts'

/** Tables that are copies of texts in action.yml or in TypeScript: they are linted there. */
const generated = /<!-- (inputs|outputs|placeholders) -->.*?<!-- \/\1 -->/gs

/** A page is one passage: Vale itself knows Markdown and leaves code out. */
export function markdownPassages(source: string): Passage[] {
  const own = source.replaceAll(generated, part => part.replaceAll(/[^\n]/g, ''))
  return [{ role: 'text', lines: linesFrom(own) }]
}
