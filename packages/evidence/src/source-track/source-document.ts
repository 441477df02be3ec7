import {
  list,
  matching,
  number,
  object,
  oneOf,
  optional,
  parseJson,
  readShape,
  renderJson,
  type ShapeOf,
  text,
} from '@release-tools/base'
import { branchControls } from './controls.ts'
import { evaluateSource, type SourceEvaluation } from './evaluate.ts'
import type { VerifiedHistory } from './source-history.ts'
import type { SourceQuestion } from './source-question.ts'
import type { VerifiedRecord } from './verify-source-record.ts'

/** The value of `schema`, and the `$id` of the JSON Schema. */
export const sourceSchema = 'https://github.com/org/release-tools/blob/v1/docs/schema/source.v1.json'

const commit = matching(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'a full commit id')
const sentences = list(text, 1000)

const control = object({
  control: oneOf(...branchControls, 'tags'),
  state: oneOf('held', 'lapsed', 'unknown'),
  detail: text,
  since: optional(object({ commit, time: text })),
  bridged: optional(sentences),
})

const shape = object({
  schema: oneOf(sourceSchema),
  repository: text,
  commit,
  tag: text,
  branch: optional(text),
  /** The commit of the release before. Absent if there is none, or if nobody knows. */
  previous: optional(commit),
  previousUnknown: optional(text),
  level: oneOf(1, 2, 3, 4),
  refs: sentences,
  pushes: number(0, 1_000_000),
  controls: list(control, branchControls.length + 1),
  properties: sentences,
  reasons: sentences,
  caveats: sentences,
})

/** The document of the kind `source-summary`: what the records of pushes show of the released commit. docs/schema/source.v1.json. */
export type SourceDocument = ShapeOf<typeof shape>

/** Judges a revision, and says of which question the answer is. */
export function sourceDocument(
  question: SourceQuestion & { tag: string },
  records: readonly VerifiedRecord[],
  histories: readonly VerifiedHistory[] = [],
): SourceDocument {
  const { repository, commit, tag, branch, previous, previousUnknown } = question
  const found = evaluateSource(question, records, histories)
  return {
    schema: sourceSchema,
    ...{ repository, commit, tag },
    ...(branch !== undefined && { branch }),
    ...(previous !== undefined && { previous }),
    ...(previousUnknown !== undefined && { previousUnknown }),
    ...found,
  }
}

/** Parses the document. `what` names it in errors. Throws a Problem. */
export function parseSource(source: string, what: string): SourceDocument {
  return readShape(shape, parseJson(source, what), what, 'Make it again with assemble-release.')
}

/** The bytes of the document: the same ones give the same bytes. */
export function renderSource(document: SourceDocument): string {
  const text = renderJson(document)
  parseSource(text, 'what the records of pushes show')
  return text
}

/** `SLSA Source L3, by 12 recorded pushes. …` */
export function sourceText({
  level,
  reasons,
  caveats,
}: Pick<SourceEvaluation, 'level' | 'reasons' | 'caveats'>): string {
  return [`SLSA Source L${level}.`, ...reasons.slice(0, 2), ...caveats.slice(0, 2)].join(' ')
}
