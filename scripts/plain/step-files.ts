import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Files that a step writes to, by the variable that names each. */
const names = {
  GITHUB_OUTPUT: 'outputs',
  GITHUB_ENV: 'env',
  GITHUB_PATH: 'path',
  GITHUB_STATE: 'state',
  GITHUB_STEP_SUMMARY: 'summary',
} as const

export type StepFiles = Record<keyof typeof names, string>

/** Makes the empty files of a step. https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands */
export function newStepFiles(folder: string): StepFiles {
  const made = Object.entries(names).map(([variable, name]) => {
    const path = join(folder, name)
    writeFileSync(path, '')
    return [variable, path]
  })
  return Object.fromEntries(made) as StepFiles
}

/** Reads `name=value` lines, and values of several lines between a word and its repetition: `name<<word`. */
export function readValues(path: string): Record<string, string> {
  const lines = readFileSync(path, 'utf8').split(/\r?\n/)
  const values: Record<string, string> = {}
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? ''
    const [, name = '', operator, rest = ''] = /^([^=<]+?)(=|<<)(.*)$/.exec(line) ?? []
    if (operator === '=') values[name] = rest
    if (operator !== '<<') continue
    const end = lines.indexOf(rest, index + 1)
    values[name] = lines.slice(index + 1, end < 0 ? lines.length : end).join('\n')
    index = end < 0 ? lines.length : end
  }
  return values
}

/** Reads the lines of a file that are not empty: those added to PATH. */
export function readLines(path: string): string[] {
  return readFileSync(path, 'utf8')
    .split(/\r?\n/)
    .filter(line => line !== '')
}
