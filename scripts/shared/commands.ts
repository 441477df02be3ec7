import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './repository.ts'

/** A block of commands in the docs, and where to run them. */
export interface CommandBlock {
  /** `docs/tasks/x.md:12`. */
  place: string
  /** The word in `<!-- run: word -->` above the block; undefined if there is none. */
  situation: string | undefined
  /** One command per element; continued lines are joined. */
  commands: string[]
}

const block = /(?:<!-- run: ([a-z-]+) -->\s*)?^( *)```(?:sh|bash|shell|console)\n(.*?)^ *```$/gms

/** Every block of shell commands in a Markdown file. */
export function commandBlocks(path: string): CommandBlock[] {
  const text = readFileSync(join(root, path), 'utf8')
  return [...text.matchAll(block)].map(({ 1: situation, 2: indent = '', 3: body = '', index }) => ({
    place: `${path}:${text.slice(0, index).split('\n').length}`,
    situation,
    commands: joinLines(body.replaceAll(new RegExp(`^${indent}`, 'gm'), '')),
  }))
}

function joinLines(body: string): string[] {
  return body
    .replaceAll(/\\\n\s*/g, '')
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
}
