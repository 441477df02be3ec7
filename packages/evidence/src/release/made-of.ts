import { isDeepStrictEqual } from 'node:util'
import {
  at,
  limits,
  list,
  matching,
  object,
  oneOf,
  optional,
  Problem,
  parseJson,
  readIfThere,
  readShape,
  type Shape,
  text,
} from '@release-tools/base'
import { stepNames, stepRecordPath } from './release-dir.ts'
import { type MadeOf, targetDir, targetKey, targetKinds, targetLabel } from './target.ts'

const digest = matching(/^sha256:[0-9a-f]{64}$/, '"sha256:" and 64 lower-case hexadecimal digits')
const shape: Shape<MadeOf> = object({
  target: object({
    kind: oneOf(...targetKinds),
    name: text,
    path: optional(text),
    platform: optional(text),
    digest: optional(digest),
  }),
  source: text,
  exclude: list(text),
  version: text,
  content: optional(digest),
})

/** What the step of that name was made of; undefined if it did not run, or does not say it. Throws a Problem. */
export async function readMadeOf(releaseDir: string, step: string): Promise<MadeOf | undefined> {
  const path = stepRecordPath(releaseDir, step)
  const bytes = await readIfThere(path, limits.evidence, 'inside')
  const madeOf = bytes === undefined ? undefined : at(parseJson(bytes.toString('utf8'), path), 'madeOf')
  return madeOf === undefined ? undefined : readShape(shape, madeOf, path, 'Delete it, and run its step again.')
}

/** The first difference between what evidence was made of and what it is needed for, in words. Undefined if it is the same. */
export function differenceOf(made: MadeOf, wanted: MadeOf): string | undefined {
  if (!isDeepStrictEqual(made.target, wanted.target)) return 'another target'
  if (!isDeepStrictEqual(made.exclude, wanted.exclude)) return 'another `exclude`'
  if (made.version !== wanted.version) return `the version ${made.version}`
  // Unknown content is never equal.
  if (made.content === undefined || wanted.content === undefined)
    return 'content that has no digest: a link leads out of it, or something in it cannot be read'
  return made.content === wanted.content ? undefined : 'other content'
}

/**
 * Throws a Problem if the place of a target has evidence about another target of the same name. The same target may come again,
 * from the same source with new content, or with the same content from another source.
 */
export async function requireOwnPlace(releaseDir: string, wanted: MadeOf): Promise<void> {
  const key = targetKey(wanted.target)
  // Names of targets may have dots, and those of steps have none: `generate-sbom.directory--my.project` is not of the project.
  const isOfKey = (step: string) => step.slice(step.indexOf('.') + 1) === key
  for (const step of (await stepNames(releaseDir)).filter(isOfKey)) {
    const other = await readMadeOf(releaseDir, step)
    if (other === undefined || other.source === wanted.source) continue
    if (other.content !== undefined && other.content === wanted.content) continue
    throw new Problem(`use ${wanted.source} as ${JSON.stringify(targetLabel(wanted.target))}`, {
      found: `${targetDir(wanted.target) || 'the top of the release directory'} has the evidence about ${other.source}.`,
      next:
        wanted.target.kind === 'directory'
          ? 'Name the directory of the one project that is released with the input `project-directory`, or start with an empty release directory.'
          : 'Give each target a name of its own with the input `name`, or start with an empty release directory.',
    })
  }
}
