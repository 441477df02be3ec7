import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { root } from '../shared/repository.ts'
import { type Alert, type Page, runVale } from './pages.ts'

const styles = join(root, 'prose/styles')

/** Folder of a style in prose/styles, and the role that .vale.ini uses it for. */
const roles: Record<string, string> = {
  ReleaseTools: 'text',
  Descriptions: 'description',
  Attempts: 'attempted',
  NextSteps: 'next',
}

/** A rule of Vale. `swap` or `tokens` are its patterns. */
interface Rule {
  name: string
  patterns: string[]
}

/** Of prose/examples.yml. */
type Examples = Record<string, { bad: string[]; good?: string[] } | undefined>

/** The faults of the rules: one does not find its bad examples, or finds something in its good ones. */
export async function ruleFaults(vale: string): Promise<string[]> {
  const examples: Examples = parse(readFileSync(join(root, 'prose/examples.yml'), 'utf8'))
  const rules = readdirSync(styles).flatMap(rulesOf)
  const pages = rules.flatMap(({ name }) => pagesOf(name, examples))
  const alerts = await runVale(vale, pages)
  const untested = rules.flatMap(rule => untestedPatterns(rule, examples[rule.name]?.bad ?? []))
  return [...untested, ...pages.flatMap(page => pageFaults(page, alerts))]
}

function rulesOf(style: string): Rule[] {
  return readdirSync(join(styles, style)).map(file => {
    const { swap = {}, tokens = [] } = parse(readFileSync(join(styles, style, file), 'utf8'))
    return { name: `${style}.${file.replace('.yml', '')}`, patterns: [...Object.keys(swap), ...tokens] }
  })
}

/** A page for each example, at `<role>/<rule>/<good or bad>-<number>.md`. */
function pagesOf(name: string, examples: Examples): Page[] {
  const { bad = [], good = [] } = examples[name] ?? {}
  const page = (kind: string) => (text: string, index: number) => ({
    path: `${roles[name.split('.')[0] ?? '']}/${name}/${kind}-${index}.md`,
    text,
  })
  return [...bad.map(page('bad')), ...good.map(page('good'))]
}

/** Patterns without a bad example, which may never find anything. */
function untestedPatterns({ name, patterns }: Rule, bad: string[]): string[] {
  const untested = patterns.filter(pattern => !bad.some(text => new RegExp(pattern, 'iu').test(text)))
  const missing = bad.length === 0 ? [`${name} has no bad example in prose/examples.yml`] : []
  return [...missing, ...untested.map(pattern => `${name}: no bad example in prose/examples.yml for ${pattern}`)]
}

function pageFaults({ path, text }: Page, alerts: Alert[]): string[] {
  const [, name = '', kind = ''] = path.split('/')
  const rules = alerts.filter(alert => alert.path === path).map(({ rule }) => rule)
  if (kind.startsWith('bad')) return rules.includes(name) ? [] : [`${name} does not find: ${text}`]
  return rules.map(rule => `${rule} finds something in a good example of ${name}: ${text}`)
}
