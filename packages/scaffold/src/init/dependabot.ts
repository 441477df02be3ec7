import { posix } from 'node:path'
import type { WantedFile } from '../files.ts'
import type { Survey } from '../survey/model.ts'
import { dependabot as template } from '../templates/dependabot.ts'

/** True for the name of a file with pins. */
export function isPins(path: string): boolean {
  return /(?:^|\/)requirements(?:-[\w-]+)?\.txt$/.test(path)
}

/** The configuration of Dependabot for the pins, unless the repository has one. Dependabot reads only the directories that it names. */
export function dependabotFile({ files, projects, dependabot }: Survey, pins: string[]): WantedFile | undefined {
  if (dependabot !== undefined) return undefined
  const places = projects.map(({ directory }) => directory)
  const present = files.filter(path => isPins(path) && ['.github', ...places].includes(posix.dirname(path)))
  const directories = [...new Set([...pins, ...present].map(path => posix.join('/', posix.dirname(path))))].sort()
  const [head = '', pip = ''] = template.split(/(?=^ {2}- package-ecosystem: pip)/m)
  const listed = directories.map(place => (/^[\w./-]+$/.test(place) ? place : JSON.stringify(place))).join(', ')
  const text = directories.length === 0 ? head : `${head}${pip.replace('directories: [/]', `directories: [${listed}]`)}`
  return { path: '.github/dependabot.yml', text }
}

/** What a present configuration of Dependabot does not update. Pins of Python are also updated by its ecosystem `uv`. */
export function unwatchedBy({ dependabot, projects }: Pick<Survey, 'dependabot' | 'projects'>): string[] {
  if (dependabot === undefined) return []
  const hasPython = projects.some(({ python }) => python !== undefined)
  const pip = ['pip', 'uv'].some(name => dependabot.ecosystems.includes(name))
  return [
    ...(dependabot.ecosystems.includes('github-actions') ? [] : ['github-actions']),
    ...(pip || !hasPython ? [] : ['pip']),
  ]
}
