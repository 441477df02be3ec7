import { byKind } from '@release-tools/base'
import { type AnySignedBy, type Check, ownPolicyCheck, type Report, type Status } from '@release-tools/evidence'
import type { TargetReport } from '@release-tools/verify'
import { type Roots, rootLines } from '../root-lines.ts'
import { harmless, wrap } from '../text.ts'
import { checkRows, explained, type Row } from './explain.ts'
import { rulesText } from './rules.ts'

const words: Record<Status, string> = { pass: 'ok', fail: 'FAIL', error: '??', absent: '-' }
const colors: Record<Status, number> = { pass: 32, fail: 31, error: 33, absent: 2 }
export const endings: Record<Report['result'], { words: string; advice?: string; color: number }> = {
  verified: { words: 'VERIFIED', color: 32 },
  'not verified': {
    words: 'NOT VERIFIED',
    advice: 'Do not use it. Download it again from its publisher.',
    color: 31,
  },
  'not accepted': {
    words: 'NOT ACCEPTED',
    advice: 'It is genuine, but your policy does not accept it. Do not use it: the rules with FAIL say why.',
    color: 31,
  },
  'could not check': {
    words: 'COULD NOT CHECK',
    advice: 'Some checks could not be made. Do not use it until they can.',
    color: 33,
  },
}
/** What was verified, as the last line says it. */
const kinds: Record<NonNullable<TargetReport['target']['kind']>, string> = {
  release: 'release',
  folder: 'files',
  file: 'file',
  model: 'model',
  image: 'image',
  package: 'package',
}
const mostFiles = 20
const mostNames = 3

/** How a table is shown. */
export interface Style {
  colored: boolean
  /** Whether each check says why it matters. */
  explains?: boolean
}

/** The report for a person, at most 80 columns wide except for identities: the release, each check, what is wrong, who signed, and last the result. */
export function reportTable(
  report: Report & Partial<Pick<TargetReport, 'target'>>,
  roots: Roots = {},
  { colored, explains = false }: Style = { colored: false },
): string {
  const paint = (text: string, color: number) => (colored ? `\u001b[${color}m${text}\u001b[0m` : text)
  const { words: result, color } = endings[report.result]
  const advice = filesAdvice(report) ?? adviceOf(report)
  const show = (one: Row) => row(one, paint, explains)
  const parts = [
    heading(report),
    checkRows(report).map(show).join('\n'),
    rulesText(report, show),
    wrongFiles(report),
    signers(report.checks),
    rootLines(roots).join('\n'),
    [advice === undefined ? '' : wrap(harmless(advice)), paint(`${result}${identity(report)}`, color)]
      .filter(line => line !== '')
      .join('\n'),
  ]
  return `${parts.filter(part => part !== '').join('\n\n')}\n`
}

function heading({ release, target, checks }: Report & Partial<Pick<TargetReport, 'target'>>): string {
  if (!release && target?.digest !== undefined) return `${harmless(target.text)}\n${wrap(target.digest, 2)}`
  // A server that does not give it says nothing of what it is.
  if (!release) return checks.some(({ name }) => name === 'target') ? harmless(target?.text ?? '') : ''
  const { project, version, tag, repository, commit, commitTime } = release
  return [
    wrap(harmless(`${project} ${version}`)),
    wrap(harmless(`${tag} of ${repository}`), 2),
    wrap(`commit ${commit} of ${commitTime}`, 2),
  ].join('\n')
}

/** One check: its status, its name, and its detail with shortened digests (--json has them in full). */
function row(one: Row, paint: (text: string, color: number) => string, explains: boolean): string {
  const { status, name, detail } = one
  const word = paint(words[status].padEnd(4), colors[status])
  if (explains) return explained(one, word)
  const text = wrap(shorten(harmless(detail)), 30).trimStart()
  return `  ${word}  ${harmless(name).slice(0, 20).padEnd(20)}  ${text}`
}

function wrongFiles({ files }: Report): string {
  const wrong = files.filter(({ status }) => status === 'fail' || status === 'error')
  if (wrong.length === 0) return ''
  const lines = wrong
    .slice(0, mostFiles)
    .map(({ path, detail = '' }) => `${wrap(harmless(path), 2)}\n${wrap(harmless(detail), 4)}`)
  const more = wrong.length > mostFiles ? [`  and ${wrong.length - mostFiles} more; --json lists them all.`] : []
  return ['Files with problems', ...lines, ...more].join('\n')
}

/**
 * What to do if the files are right as far as they are there: a file that does not belong to the release can be taken out, and one
 * that is missing can be downloaded. Undefined if something else is wrong.
 */
function filesAdvice({ checks, files }: Report): string | undefined {
  const wrong = files.filter(({ status }) => status === 'fail')
  const others = checks.filter(({ name, status }) => (status === 'fail' || status === 'error') && name !== 'files')
  const [first] = wrong
  if (first === undefined || others.length > 0 || wrong.some(({ problem }) => problem !== first.problem))
    return undefined
  const names = wrong.slice(0, mostNames).map(({ path }) => path)
  const listed = [...names, ...(wrong.length > mostNames ? [`${wrong.length - mostNames} more`] : [])].join(', ')
  if (first.problem === 'extra') return `Take ${listed} out of the folder, and verify it again. All else is right.`
  if (first.problem === 'missing')
    return `Download ${listed} too, or give the path of one file to verify that file alone. All else is right.`
  return undefined
}

/** What to do: what every check that failed advises, and also what each check advises that could not be made. */
function adviceOf({ result, checks }: Report): string | undefined {
  const { advice } = endings[result]
  const others = checks.filter(({ name }) => name !== ownPolicyCheck)
  const nexts = (status: Status) => [...new Set(others.filter(one => one.status === status).map(({ next }) => next))]
  if (result === 'not verified') {
    const [next, ...more] = nexts('fail')
    return more.length > 0 ? advice : (next ?? advice)
  }
  if (result !== 'could not check') return advice
  return [advice, ...nexts('error').filter(next => next !== advice)].filter(next => next !== undefined).join(' ')
}

/** Each signer once, with what it signed, and when. */
function signers(checks: Check[]): string {
  const found = new Map<string, string[]>()
  for (const { signedBy, signedAt, name } of checks) {
    if (!signedBy) continue
    const who = describe(signedBy, 2)
    found.set(who, [...(found.get(who) ?? []), signedAt === undefined ? name : `${name} (${signedAt})`])
  }
  if (found.size === 0) return ''
  return ['Signed by', ...[...found].map(([who, what]) => `${who}\n${wrap(harmless(what.join(', ')), 4)}`)].join('\n')
}

/** An identity stands on one line, however long it is: who compares or copies it needs it whole. */
export function describe(signedBy: AnySignedBy, indent: number): string {
  const space = ' '.repeat(indent)
  return byKind(signedBy, {
    key: ({ sha256 }) => wrap(`key sha256:${sha256}`, indent),
    identity: ({ identity, issuer }) => `${space}${harmless(identity)}\n${space}issuer ${harmless(issuer)}`,
    openpgp: ({ fingerprint }) => `${space}OpenPGP key ${fingerprint}`,
  })
}

/** What it is: a release by its name, something else by its kind if it is genuine. */
function identity({ result, release, asset, target }: Report & Partial<Pick<TargetReport, 'target'>>): string {
  const isGenuine = result === 'verified' || result === 'not accepted'
  if (!release) return isGenuine && target?.kind !== undefined ? `: ${kinds[target.kind]}` : ''
  const file = asset === undefined ? '' : `${asset} of `
  return `: ${harmless(`${file}${release.project} ${release.version}`).slice(0, 60)}`
}

function shorten(text: string): string {
  return text.replace(/\b([0-9a-f]{12})[0-9a-f]{28,}\b/g, '$1…')
}
