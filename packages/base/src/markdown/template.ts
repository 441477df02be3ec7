import { Problem } from '../problem.ts'

/**
 * Fills in a template, whose placeholders are in double braces. Throws a Problem for a placeholder that has no value, with its line. Inserts
 * values unchanged, and does not look for placeholders in them. Leaves comments out. `path` names the template.
 */
export function fillTemplate(template: string, values: Record<string, string>, path: string): string {
  const text = template.replace(/\r\n/g, '\n').replace(/<!--[\s\S]*?-->\n?/g, '')
  const filled = text.replace(/\{\{\s*([^{}\n]*?)\s*\}\}/g, (_, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined
    if (value === undefined) throw unknown(template, name, Object.keys(values), path)
    return value
  })
  return `${filled.replace(/\n{3,}/g, '\n\n').trim()}\n`
}

function unknown(template: string, name: string, known: string[], path: string): Problem {
  const line =
    template.split('\n').findIndex(text => text.replace(/\s/g, '').includes(`{{${name.replace(/\s/g, '')}}}`)) + 1
  return new Problem(`fill in the template ${path}`, {
    found: `line ${line} uses the unknown placeholder \`${name}\`.`,
    next: `Use one of: ${known.join(', ')}.`,
  })
}
