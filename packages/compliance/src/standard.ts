import {
  list,
  matching,
  number,
  object,
  oneOf,
  optional,
  type Shape,
  type ShapeOf,
  text,
  wrong,
} from '@release-tools/base'
import { type EvidenceKind, evidenceKinds } from '@release-tools/evidence'

const kind: Shape<EvidenceKind> = oneOf(...evidenceKinds.map(one => one.kind))
/** `project.version`, `files.*.sha256`: `*` stands for any entry of a list. */
const field = matching(/^[\w-]+(?:\.(?:[\w-]+|\*))*$/, 'a field like files.*.sha256')
const path = matching(/^(?!\/)(?!.*\.\.)[\w./*-]+$/, 'a path from the root of the repository')

const query = object({
  /** A file of this kind is in the release. */
  release: optional(kind),
  /** This field of it has a value: `is`, or at least `atLeast`, or any. */
  field: optional(field),
  is: optional(text),
  atLeast: optional(number(1, 10)),
  /** This gate passed before the build, as gates.json says. */
  gate: optional(text),
  /** This control of the Source track held, as source.json says. */
  control: optional(text),
  /** The verified provenance has at least this SLSA Build level. */
  buildLevel: optional(number(1, 3)),
  /** One of these files is in the repository, which is all that is asked. */
  repository: optional(list(path, 20)),
  /** One of these documents is in the repository. Nobody read what it says. */
  document: optional(list(path, 20)),
  /** The project states it in this field of its security-insights.yml. Nobody checked it. */
  insights: optional(field),
  /** This check of OpenSSF Scorecard has the full score, in the report that was given. */
  scorecard: optional(text),
})

/** One thing that is looked for. */
export type Query = ShapeOf<typeof query>

const kindsOfQueries = [
  'release',
  'gate',
  'control',
  'buildLevel',
  'repository',
  'document',
  'insights',
  'scorecard',
] as const

const oneQuery: Shape<Query> = (value, at) => {
  const read = query(value, at)
  if (kindsOfQueries.filter(key => read[key] !== undefined).length === 1) return read
  throw wrong(at, value, `one of ${kindsOfQueries.join(', ')}`)
}

const requirement = object({
  /** As the standard names it: `OSPS-BR-06.01`. */
  id: matching(/^[A-Za-z0-9][\w.-]{0,99}$/, 'an id of the standard'),
  /** From which level, or in which ones, the standard asks for it. */
  levels: list(text, 10),
  /** What it asks for, in our words. */
  asks: text,
  /** Ways to show it. Of one way, everything must be found. Empty if no file can show it. */
  shownBy: list(list(oneQuery, 10), 10),
  /** What to do if nothing shows it, or who alone can say it. */
  otherwise: text,
})

export type Requirement = ShapeOf<typeof requirement>

/** The data file of a standard: one version of it. */
export const standardShape = object({
  /** `osps-2026.02.19` */
  name: matching(/^[a-z]+(?:-[\d.]+)?$/, 'a name with a version'),
  title: text,
  url: matching(/^https:\/\/\S+$/, 'an address'),
  /** What this report does not say of it. */
  limits: text,
  requirements: list(requirement, 1000),
})

export type Standard = ShapeOf<typeof standardShape>
