import { cut, oneLine, sha256, visible } from '@release-tools/base'
import type { ComponentLicence } from './licences-of.ts'

/**
 * One text with all components: what each says of its licence, its files, and then the content of each file once. `notes` are sentences
 * that say what is missing. The same components give the same text.
 */
export function renderLicences(components: ComponentLicence[], notes: string[] = []): string {
  const texts = new Map<string, { number: number; from: string; text: string }>()
  for (const component of components)
    for (const { path, content } of component.files) {
      const key = sha256(content)
      const from = `${nameOf(component)}, ${shown(path)}`
      if (!texts.has(key)) texts.set(key, { number: texts.size + 1, from, text: content.toString('utf8') })
    }
  const head = [
    'Licences of what this release contains and installs, as the metadata of each component says.',
    ...notes,
  ]
  const numberOf = (content: Buffer) => texts.get(sha256(content))?.number ?? 0
  const entries = components.map(component => entry(component, numberOf))
  const bodies = [...texts.values()].map(
    ({ number, from, text }) => `${'='.repeat(80)}\n[${number}] ${from}\n\n${readable(text)}\n`,
  )
  return [`${head.join('\n')}\n`, ...entries, ...bodies].join('\n')
}

function entry(component: ComponentLicence, numberOf: (content: Buffer) => number): string {
  const { licence, files } = component
  const names = licence?.kind === 'expression' ? [licence.expression] : (licence?.names ?? [])
  const stated = names.length === 0 ? 'not stated' : names.map(shown).join('; ')
  const lines = files.map(({ path, content }) => `${shown(path)} [${numberOf(content)}]`)
  return `${nameOf(component)}\n  Licence: ${stated}\n${(lines.length === 0 ? ['none'] : lines).map(line => `  File: ${line}\n`).join('')}`
}

function nameOf({ name, version }: ComponentLicence): string {
  return shown(`${name} ${version}`)
}

/** Text of others in one line. */
function shown(text: string): string {
  return cut(oneLine(text), 300)
}

/** A text of others, without control characters and blanks at the ends of its lines. */
function readable(text: string): string {
  const lines = text.replace(/\f/g, '\n').split(/\r\n?|\n/)
  return lines
    .map(line => visible(line.replaceAll('\t', '    ')).trimEnd())
    .join('\n')
    .trim()
}
