import type { AdoptFile, AdoptPlan, ProjectSurvey } from '@release-tools/scaffold'
import { harmless, wrap } from '../text.ts'

const words: Record<AdoptFile['fate'], string> = {
  new: 'new',
  same: 'unchanged',
  kept: 'KEPT',
  replaced: 'replaced',
  extended: 'extended',
}

const layouts = { src: 'src layout', flat: 'flat layout', namespace: 'namespace package' }

export function isChange({ fate }: AdoptFile): boolean {
  return fate !== 'same' && fate !== 'kept'
}

/** The projects, what was noticed, and the fate of each file. The diff follows. */
export function before({ survey, notes, files }: AdoptPlan): string {
  const width = Math.max(...files.map(({ fate }) => words[fate].length))
  const parts = [
    ...survey.projects.map(projectLines),
    ...notes.map(note => wrap(harmless(note))),
    files.map(({ fate, path }) => `  ${words[fate].padEnd(width)}  ${harmless(path)}`).join('\n'),
  ]
  return `${parts.join('\n\n')}\n\n`
}

/** How it ended, and what remains. */
export function after({ todo, files, survey }: AdoptPlan, ended: 'nothing' | 'shown' | 'written'): string {
  const kept = files.some(({ fate }) => fate === 'kept')
  const said = {
    nothing: kept ? 'Nothing was changed.' : 'Nothing to do: all files are there.',
    shown: 'Nothing was written. To write these changes, add --yes.',
    written: 'Written.',
  }
  const [first] = survey.projects
  const tag = first?.config['tag-pattern'].value.replace('{version}', first.declared.version ?? '1.2.3')
  const last = `Commit, and open a pull request: it rehearses the release. Then push a tag such as ${tag}.`
  const steps = [
    'Next steps',
    ...[...todo, ...(ended === 'nothing' ? [] : [last])].map((text, index) => item(index + 1, text)),
  ].join('\n')
  return `\n${said[ended]}\n\n${steps}\n`
}

function projectLines({ name, directory, python, layout, dockerfiles, config }: ProjectSurvey): string {
  const facts = [
    ...(python === undefined ? [] : [`Python package built by ${python.system.backend.split(/[.:]/)[0]}`]),
    ...(layout === undefined ? [] : [layouts[layout.kind]]),
    ...dockerfiles.map(path => `image of ${path}`),
    `tags ${config['tag-pattern'].value}`,
    config.changelog === undefined ? 'no changelog' : config.changelog.value,
  ]
  const where = directory === '.' ? '' : ` in ${directory}`
  return [wrap(harmless(`${name}${where}`)), wrap(harmless(facts.join('; ')), 2)].join('\n')
}

function item(number: number, text: string): string {
  const [first = '', ...rest] = wrap(harmless(text), 5).split('\n')
  return [`${String(number).padStart(3)}. ${first.trimStart()}`, ...rest].join('\n')
}
