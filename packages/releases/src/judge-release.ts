import {
  CannotCheck,
  failCheck,
  type IndexEntry,
  type RefusableState,
  type ReleaseIndex,
  statesOn,
  stateWords,
} from '@release-tools/evidence'

/** A release that was verified, as its manifest names it. */
export interface NamedRelease {
  /** Web address. */
  repository: string
  tag: string
  /** SHA-256 of its manifest, in lower-case hex. */
  manifest: string
}

/** What a reader wants of a release that is listed. */
export interface WantedState {
  refuse: readonly RefusableState[]
  /** Day on which it must be so: `2027-01-31`. */
  day: string
}

/** Throws CannotCheck if an index is of a repository other than that of a release: it says nothing of it. */
export function requireSameRepository({ repository }: Pick<ReleaseIndex, 'repository'>, release: NamedRelease): void {
  const own = release.repository.split('/').slice(-2).join('/')
  if (repository.toLowerCase() === own.toLowerCase()) return
  throw new CannotCheck('look the release up in the index', {
    found: `it is the index of ${repository}, and the release is of ${own}.`,
    next: `Give the index of ${own}, with its root.`,
  })
}

/** The entry of a release. Throws CannotCheck if the index does not list it, and a Problem if it lists another manifest. */
export function entryOf({ releases }: ReleaseIndex, { tag, manifest }: NamedRelease): IndexEntry {
  const entry = releases.find(one => one.tag === tag)
  if (entry === undefined)
    throw new CannotCheck('look the release up in the index', {
      found: `the index does not list ${tag}, so nobody knows its state.`,
      next: 'If it was published just now, try again later. Otherwise ask its publisher.',
    })
  if (entry.manifest !== manifest)
    failCheck(`the index lists ${tag} with the manifest sha256:${entry.manifest}, and this one is sha256:${manifest}.`)
  return entry
}

/** What the index says of a release, in sentences. Throws a Problem if the release was yanked, or has a state that the reader refuses. */
export function judgeState(entry: IndexEntry, { refuse, day }: WantedState): string {
  const said = saidOf(entry, day)
  const states = statesOn(entry, day)
  if (states.includes('yanked')) failCheck(said, insteadOf(entry))
  const refused = states.find(state => refuse.some(one => one === state))
  if (refused !== undefined) failCheck(said, `${insteadOf(entry)} Or do not refuse what is ${stateWords[refused]}.`)
  return said
}

function saidOf(entry: IndexEntry, day: string): string {
  const { tag, reason, successor, until, advisories = [] } = entry
  const states = statesOn(entry, day)
  const ends = states.includes('end-of-support') ? 'ended' : 'ends'
  return [
    `The index says that ${tag} is ${states.map(state => stateWords[state]).join(' and ')}.`,
    ...(until === undefined ? [] : [`Its support ${ends} on ${until}.`]),
    ...(reason === undefined ? [] : [`Reason: ${sentence(reason)}`]),
    ...(successor === undefined ? [] : [`Successor: ${successor}.`]),
    ...(advisories.length === 0 ? [] : [`Advisories: ${advisories.join(', ')}.`]),
  ].join(' ')
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`
}

function insteadOf({ successor }: IndexEntry): string {
  return successor === undefined
    ? 'Do not use it. Ask its publisher which release to use.'
    : `Do not use it. Use ${successor}.`
}
