import {
  list,
  matching,
  object,
  oneOf,
  optional,
  parseJson,
  readShape,
  renderJson,
  type Shape,
  type ShapeOf,
  text,
  wrong,
} from '@release-tools/base'
import { approverShape } from './approver.ts'
import { gateRecord } from './gate-record.ts'
import { releaseTypes } from './release-type.ts'

/** The value of `schema`, and the `$id` of the JSON Schema. */
export const gatesSchema = 'https://github.com/org/release-tools/blob/v1/docs/schema/gates.v1.json'

const isTrue: Shape<true> = (value, at) => {
  if (value === true) return value
  throw wrong(at, value, 'true')
}

const commitId = matching(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'a full commit id')

const shape = object({
  schema: oneOf(gatesSchema),
  /** Web address of the repository. */
  repository: text,
  commit: commitId,
  /** Absent if the tag is not known yet: a rehearsal of a project whose build computes its version. */
  tag: optional(text),
  /** Id of the object of an annotated tag. Absent for a lightweight tag, and if it is not known. */
  tagObject: optional(commitId),
  version: optional(text),
  /** Version of the release before. Absent if there is none; if it is not known, `type` is absent too. */
  previous: optional(text),
  type: optional(oneOf(...releaseTypes)),
  /** True if it was made before the tag: what only the tag decides is open, so that nothing is refused by it. */
  rehearsal: optional(isTrue),
  /** The release policy in the repository, and who must agree if it changes, by CODEOWNERS. Absent if there is no such file. */
  policy: optional(object({ path: text, owners: list(text, 1000) })),
  /** Web address of the run that looked. Absent outside of a run. */
  run: optional(text),
  /** Absent if nobody signed the checklist off who may, and if it is not known. */
  approver: optional(approverShape),
  gates: list(gateRecord, 1000),
})

/** The document of the kind `gates`: what was checked before anything was built. docs/schema/gates.v1.json. */
export type GatesDocument = ShapeOf<typeof shape>

/** Parses the document. `what` names it in errors. Throws a Problem. */
export function parseGates(source: string, what: string): GatesDocument {
  return readShape(shape, parseJson(source, what), what, 'Make it again with check-release.')
}

/** The bytes of the document: the same ones give the same bytes. */
export function renderGates(document: GatesDocument): string {
  const text = renderJson(document)
  parseGates(text, 'the gates')
  return text
}
