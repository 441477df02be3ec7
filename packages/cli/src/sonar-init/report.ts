import type { InitPlan, InitProject, PlannedFile } from '@release-tools/scaffold'
import { harmless, wrap } from '../text.ts'

const words: Record<PlannedFile['fate'], string> = {
  new: 'wrote',
  same: 'unchanged',
  kept: 'KEPT',
  replaced: 'replaced',
  extended: 'extended',
}

const dryWords: Record<PlannedFile['fate'], string> = {
  ...words,
  new: 'new',
  replaced: 'would be replaced',
  extended: 'would be extended',
}

const kinds = { src: 'src layout', flat: 'flat layout', namespace: 'namespace package' }

/** The projects, the fate of each file, and the remaining steps. A dry run shows the files. */
export function report({ projects, files, todo }: InitPlan, isDry: boolean): string {
  const parts = [
    ...projects.map(projectLines),
    fileLines(files, isDry ? dryWords : words),
    ...(isDry ? [...files.filter(isNews).map(contents), 'Dry run: nothing was written.'] : []),
    ['Next steps', ...todo.map((text, index) => item(index + 1, text))].join('\n'),
  ]
  return `${parts.join('\n\n')}\n`
}

function fileLines(files: PlannedFile[], said: typeof words): string {
  const width = Math.max(8, ...files.map(({ fate }) => said[fate].length))
  return files.map(({ fate, path }) => `  ${said[fate].padEnd(width)}  ${harmless(path)}`).join('\n')
}

function projectLines({ directory, projectKey, organization, layout }: InitProject): string {
  const where = directory === '.' ? '' : `${directory}: `
  const tests = [...layout.tests, ...(layout.mixed ? ['among the sources'] : [])].join(', ') || 'none found'
  return [
    wrap(harmless(`${where}${projectKey}${organization === undefined ? '' : ` of the organisation ${organization}`}`)),
    wrap(harmless(`${kinds[layout.kind]}; sources: ${layout.sources.join(', ')}; tests: ${tests}`), 2),
  ].join('\n')
}

function isNews({ fate }: PlannedFile): boolean {
  return fate !== 'same' && fate !== 'kept'
}

function contents({ path, text }: PlannedFile): string {
  return [`--- ${harmless(path)}`, ...text.trimEnd().split(/\r?\n/).map(harmless)].join('\n')
}

function item(number: number, text: string): string {
  const [first = '', ...rest] = wrap(harmless(text), 5).split('\n')
  return [`${String(number).padStart(3)}. ${first.trimStart()}`, ...rest].join('\n')
}
