import { isAbsolute, relative } from 'node:path'
import { at, isObject, listAt, Problem, textAt, toPosix } from '@release-tools/base'
import { type CycloneDxVersion, ownProperty, type SbomFacts } from '@release-tools/evidence'

/** Inputs of generate-sbom that decide what the SBOM of a directory lists. Whoever makes it again needs the same. */
export interface SbomInputs {
  /** Path of a directory that is not the project, from the root of its repository. */
  target?: string
  exclude: string[]
  extras: string[]
  /** Names of files of the release to which the SBOM refers. */
  references: string[]
  /** From the directory that is catalogued: `../uv.lock`. `none` for no lock; absent for the one that is found. */
  lockFile?: string
}

/** What an SBOM says of how it was made. */
export interface RecordedInputs extends SbomInputs {
  /** The Python and platform that it is about, if it lists what pip installs. */
  environment?: string
  /** True if not all versions come from a lock: another day gives others. */
  newest?: boolean
  /** The version of CycloneDX, if it is not 1.6. */
  cyclonedx?: CycloneDxVersion
  /** Version of syft, if syft found what it lists. */
  syft?: string
  /** True if it names who publishes it. */
  authored?: true
  /** What it says of its release: the commit, or also the files at the tag. */
  placed?: 'commit' | 'tag'
}

/** How an SBOM says that no lock has the versions. */
export const newest = 'newest in the index'

const names = {
  target: 'input:target',
  exclude: 'input:exclude',
  extras: 'input:extras',
  references: 'input:references',
  lockFile: 'input:lock-file',
}

/** The inputs as facts of an SBOM. What is not given is left out. `lockFile` is absolute, or `none`; `root` is the directory. */
export function inputFacts({ target, exclude, extras, references, lockFile }: SbomInputs, root: string): SbomFacts {
  const lock = lockFile !== undefined && isAbsolute(lockFile) ? toPosix(relative(root, lockFile)) : lockFile
  return {
    ...(target === undefined ? {} : { [names.target]: target }),
    ...(exclude.length === 0 ? {} : { [names.exclude]: exclude }),
    ...(extras.length === 0 ? {} : { [names.extras]: extras }),
    ...(references.length === 0 ? {} : { [names.references]: references }),
    ...(lock === undefined ? {} : { [names.lockFile]: lock }),
  }
}

/** Reads what inputFacts wrote, from the SBOM in CycloneDX. Throws a Problem if it is something else. */
export function recordedInputs(document: unknown, what: string): RecordedInputs {
  const metadata = isObject(document) ? at(document, 'metadata') : undefined
  const values = (name: string) =>
    listAt(metadata, 'properties')
      .filter(one => textAt(one, 'name') === ownProperty + name)
      .map(one => checked(textAt(one, 'value'), what))
  const [target] = values(names.target)
  const [lockFile] = values(names.lockFile)
  const [[environment], [versions]] = [values('environment'), values('versions')]
  const syft = listAt(metadata, 'tools', 'components').find(one => textAt(one, 'name') === 'syft')
  const version = textAt(syft, 'version')
  return {
    ...(target === undefined ? {} : { target }),
    exclude: values(names.exclude),
    extras: values(names.extras),
    references: values(names.references),
    ...(textAt(document, 'specVersion') === '1.7' ? { cyclonedx: '1.7' as const } : {}),
    ...(lockFile === undefined ? {} : { lockFile }),
    ...(environment === undefined ? {} : { environment }),
    ...(versions?.endsWith(newest) ? { newest: true } : {}),
    ...(version === undefined ? {} : { syft: version }),
    ...(textAt(metadata, 'manufacturer', 'name') === undefined ? {} : { authored: true }),
    ...placedBy(at(metadata, 'component')),
  }
}

function placedBy(root: unknown): Pick<RecordedInputs, 'placed'> {
  if (textAt(root, 'pedigree', 'commits', 0, 'uid') === undefined) return {}
  const isTagged = listAt(root, 'externalReferences').some(one => textAt(one, 'type') === 'release-notes')
  return { placed: isTagged ? 'tag' : 'commit' }
}

function checked(value: string | undefined, what: string): string {
  if (value !== undefined && /^[^\p{Cc}\p{Cs}]{1,1000}$/u.test(value)) return value
  throw new Problem(`read ${what}`, {
    found: 'it says of its inputs what is not one line of text.',
    next: 'Make the SBOM again with generate-sbom.',
  })
}
