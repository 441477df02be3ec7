import { count } from '@release-tools/base'
import {
  type ComponentDifference,
  changeInWords,
  type FindingsDifference,
  type FoundThen,
} from '@release-tools/evidence'
import { harmless, wrap } from '../text.ts'
import { type Comparison, differs, type OfTarget } from './compare.ts'

/** How many lines of one kind of change a terminal gets. --json has all. */
const shown = 30

type Paint = (text: string, color: number) => string

/** What differs, for a person: at most 80 columns wide, the manifest first, then components and findings by target. */
export function comparisonText(found: Comparison, colored: boolean): string {
  const paint: Paint = (text, color) => (colored ? `\u001b[${color}m${text}\u001b[0m` : text)
  const parts = [
    manifestPart(found),
    ...found.components.map(one => componentsPart(one, paint)),
    ...found.findings.map(one => findingsPart(one, paint)),
    absentPart(found),
    wrap(`${resultText(found)} Nothing was verified: release-tools verify does that.`),
  ]
  return `${parts.filter(part => part !== '').join('\n\n')}\n`
}

function resultText(found: Comparison): string {
  if (!differs(found)) return 'Nothing differs.'
  return differs({ ...found, notCompared: [] }) ? 'They differ.' : 'Not everything could be compared.'
}

function manifestPart({ manifest = [] }: Comparison): string {
  return part(
    'Manifest',
    lines(
      '≠',
      manifest.map(({ what, before, now }) => `${what}: ${before ?? '(none)'} → ${now ?? '(none)'}`),
    ),
  )
}

function componentsPart({ target, difference }: OfTarget<ComponentDifference>, paint: Paint): string {
  const { added, removed, upgraded, downgraded, changed, relicensed } = difference
  const named = ({ name, version }: { name: string; version: string }) => `${name} ${version}`.trim()
  return part(title('Components', target), [
    ...lines('+', added.map(named), text => paint(text, 32)),
    ...lines('-', removed.map(named), text => paint(text, 31)),
    ...lines('↑', upgraded.map(changeInWords)),
    ...lines('↓', downgraded.map(changeInWords), text => paint(text, 33)),
    ...lines('≠', changed.map(changeInWords)),
    ...lines('©', relicensed.map(changeInWords), text => paint(text, 33)),
  ])
}

function findingsPart({ target, difference }: OfTarget<FindingsDifference>, paint: Paint): string {
  const { added, removed, unknown, changed } = difference
  return part(title('Findings', target), [
    ...lines('+', added.map(findingText), text => paint(text, 31)),
    ...lines('-', removed.map(findingText), text => paint(text, 32)),
    ...lines(
      '?',
      unknown.map(one => `${findingText(one)}: no scanner that reported it has looked again`),
    ),
    ...lines(
      '≠',
      changed.map(({ before, now }) => `${findingText(before)} → ${now.severity}, ${fixText(now)}`),
    ),
  ])
}

function findingText(one: FoundThen): string {
  return `${one.id} ${one.severity} in ${one.package.name} ${one.package.version}, ${fixText(one)}`
}

function fixText({ fix }: FoundThen): string {
  return fix === 'fixed' ? 'with a fix' : fix === 'unknown' ? 'fix not known' : 'without a fix'
}

function absentPart({ notCompared }: Comparison): string {
  const sides = { before: 'the older one has none', now: 'the newer one has none', both: 'neither has the file' }
  return part(
    'Not compared',
    lines(
      '!',
      notCompared.map(({ evidence, target, absent }) => `${evidence} of ${target}: ${sides[absent]}`),
    ),
  )
}

function title(what: string, target: string): string {
  return target === '' ? what : `${what} of ${target}`
}

/** A line begins with its sign, and goes on behind it. */
function lines(sign: string, texts: string[], paint: (text: string) => string = text => text): string[] {
  const line = (text: string) => `  ${sign} ${wrap(harmless(text), 4).trimStart()}`
  const left = texts.length - shown
  const kept = texts.slice(0, shown).map(text => paint(line(text)))
  return left > 0 ? [...kept, line(`${count(left, 'more line')}: --json has all.`)] : kept
}

/** Empty if there is no line. */
function part(heading: string, texts: string[]): string {
  return texts.length === 0 ? '' : [harmless(heading), ...texts].join('\n')
}
