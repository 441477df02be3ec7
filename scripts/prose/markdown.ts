import { linesFrom, type Passage } from './passage.ts'

/** Tables with copies of texts in action.yml or TypeScript, which are linted there. */
const generated = /<!-- (inputs|outputs|placeholders) -->.*?<!-- \/\1 -->/gs

/** A page is one passage, because Vale itself understands Markdown and ignores code. */
export function markdownPassages(source: string): Passage[] {
  const own = source.replaceAll(generated, part => part.replaceAll(/[^\n]/g, ''))
  return [{ role: 'text', lines: linesFrom(own) }]
}
