import { count, groupBy } from '@release-tools/base'
import { harmless, wrap } from '../text.ts'
import type { Difference, RebuildResult, RebuiltFile, Reproduction } from './result.ts'

const words: Record<RebuildResult, { mark: string; title: string; color: number }> = {
  differs: { mark: 'DIFF', title: 'differs', color: 31 },
  content: { mark: 'pack', title: 'same content, other container', color: 33 },
  unknown: { mark: '?', title: 'unknown', color: 33 },
  declared: { mark: 'decl', title: 'not reproducible by declaration', color: 2 },
  payload: { mark: 'same', title: 'payload identical', color: 32 },
  identical: { mark: 'same', title: 'identical', color: 32 },
}
const endings: Record<Reproduction['result'], { words: string; advice: string; color: number }> = {
  reproduced: { words: 'REPRODUCED', advice: '', color: 32 },
  different: {
    words: 'DIFFERS',
    advice: 'The release is not what its source gives. Do not use it before you know why.',
    color: 31,
  },
  unknown: {
    words: 'COULD NOT CHECK',
    advice: 'Something that should be the same was not rebuilt, or differs as declared. The reasons are above.',
    color: 33,
  },
}
/** If this rebuild used other tools, nobody knows yet that the release is to blame. */
function adviceOf({ result, environment: differences, problems }: Reproduction): string {
  const isOpen = result === 'different' && differences.length > 0 && problems.length === 0
  return isOpen
    ? 'This rebuild did not use what the release names (above), which can be the cause. Do not use the release before you have rebuilt it with that.'
    : endings[result].advice
}

type Paint = (text: string, color: number) => string

/** Differences that are shown of one file. `--json` has more. */
const mostShown = 4

/** The result for a person, at most 80 columns wide: what was rebuilt, with what, each file with its answer, and last the result. */
export function reproductionTable(found: Reproduction, colored: boolean): string {
  const paint: Paint = (text, color) => (colored ? `\u001b[${color}m${text}\u001b[0m` : text)
  const { words: result, color } = endings[found.result]
  const advice = adviceOf(found)
  const parts = [
    heading(found),
    found.problems.map(problem => paint(wrap(harmless(problem)), 31)).join('\n'),
    environment(found),
    rows(found.files.filter(isCompared), paint),
    notCompared(found.files, paint),
    tally(found.files),
    [advice === '' ? '' : wrap(advice), paint(`${result}: ${title(found)}`, color)].filter(Boolean).join('\n'),
  ]
  return `${parts.filter(part => part !== '').join('\n\n')}\n`
}

function title({ release }: Reproduction): string {
  return harmless(`${release.project} ${release.version}`).slice(0, 60)
}

function heading(found: Reproduction): string {
  const { tag, repository, commit, image } = found.release
  const of = [`${tag} of ${repository}`, `commit ${commit}`, ...(image === undefined ? [] : [`image ${image}`])]
  return [wrap(title(found)), ...of.map(line => wrap(harmless(line), 2))].join('\n')
}

/** What this rebuild had that the build had not: the first place to look for a cause. */
function environment({ environment: differences, tools }: Reproduction): string {
  const used = tools.length === 0 ? '' : `Rebuilt with ${count(tools.length, 'tool')}`
  if (differences.length === 0) return used === '' ? '' : `${used}, all as the release names them.`
  const lines = differences.map(({ field, old, new: now }) =>
    wrap(harmless(`${field}: ${old === '' ? 'none' : old} in the release, ${now === '' ? 'none' : now} here`), 2),
  )
  return [`${used === '' ? 'Rebuilt' : used}, not all as the release names them:`, ...lines].join('\n')
}

/** Each file with its mark. Files with the same answer for the same reason stand together, and the reason stands below them. */
function rows(files: RebuiltFile[], paint: Paint): string {
  const groups = [...groupBy(files, explanation)]
  return groups
    .map(([why, same]) => [...same.map(file => head(file, paint)), why].filter(Boolean).join('\n'))
    .join('\n')
}

function head({ result, path }: RebuiltFile, paint: Paint): string {
  const { mark, color } = words[result]
  return `  ${paint(mark.padEnd(4), color)}  ${wrap(harmless(path), 8).trimStart()}`
}

/** What the answer means, and what differs; empty for an identical file. */
function explanation(file: RebuiltFile): string {
  const differences = file.differences ?? []
  const more = differences.length - mostShown
  return [
    ...(file.result === 'identical' && file.reason === undefined
      ? []
      : [wrap(`${words[file.result].title}${reason(file)}`, 8)]),
    ...differences.slice(0, mostShown).map(difference),
    ...(more > 0 ? [wrap(`and ${count(more, 'more difference')}; --json lists them.`, 8)] : []),
  ].join('\n')
}

function reason({ reason: why }: RebuiltFile): string {
  return why === undefined ? '' : `: ${harmless(why)}`
}

function difference({ member, field, old, new: now, cause }: Difference): string {
  const where = [member, field].filter(part => part !== undefined).join(', ')
  return [
    wrap(harmless(`${where}${cause === undefined ? '' : ` (${cause})`}`), 8),
    wrap(`released: ${old === '' ? 'nothing' : harmless(old)}`, 10),
    wrap(`rebuilt:  ${now === '' ? 'nothing' : harmless(now)}`, 10),
  ].join('\n')
}

function isCompared({ result, rebuilt }: RebuiltFile): boolean {
  return rebuilt !== undefined || !(result === 'unknown' || result === 'declared')
}

/** What was not compared, by the reason, in a few lines. What should have been stands first. */
function notCompared(all: RebuiltFile[], paint: Paint): string {
  const files = all.filter(file => !isCompared(file))
  if (files.length === 0) return ''
  const ordered = [...files].sort((a, b) => Number(b.result === 'unknown') - Number(a.result === 'unknown'))
  const groups = [...groupBy(ordered, explanation)].map(([why, same]) => {
    const { mark, color } = words[same[0]?.result ?? 'unknown']
    const paths = wrap(harmless(same.map(({ path }) => path).join(', ')), 8).trimStart()
    return `  ${paint(mark.padEnd(4), color)}  ${paths}\n${why}`
  })
  return [`Not compared: ${files.length} of ${count(all.length, 'file')}`, ...groups].join('\n')
}

/** How many files have each answer. */
function tally(files: RebuiltFile[]): string {
  const answers = Object.entries(words) as [RebuildResult, (typeof words)[RebuildResult]][]
  const counts = answers.reverse().flatMap(([result, { title: answer }]) => {
    const number = files.filter(file => file.result === result).length
    return number === 0 ? [] : [`${number} ${answer}`]
  })
  return wrap(`${count(files.length, 'file')}: ${counts.join(', ')}.`)
}
