import { isObject, listAt } from '@release-tools/base'
import type { Statement } from '../in-toto/in-toto.ts'
import { quoted } from './git-uri.ts'
import { refused } from './refused.ts'

/** https://slsa.dev/spec/v0.2/provenance */
export interface V02 {
  version: 'v0.2'
  builderId: string
  buildType: string
  environment: unknown
  configSource: string
  materials: { uri: string }[]
}

/** https://slsa.dev/spec/v1.0/provenance */
export interface V1 {
  version: 'v1'
  builderId: string
  buildType: string
  internalParameters: unknown
  externalParameters: unknown
  resolvedDependencies: { uri: string }[]
}

const descriptor = ['uri', 'digest', 'name', 'downloadLocation', 'mediaType', 'content', 'annotations']

/** The fields that each object may have. What is free in the specification (parameters, environment, buildConfig) is not listed. */
const fields = {
  'v0.2': {
    '': ['builder', 'buildType', 'invocation', 'buildConfig', 'metadata', 'materials'],
    builder: ['id'],
    invocation: ['configSource', 'parameters', 'environment'],
    'invocation.configSource': ['uri', 'digest', 'entryPoint'],
    metadata: [
      ...['buildInvocationID', 'buildInvocationId', 'buildStartedOn', 'buildFinishedOn'],
      ...['completeness', 'reproducible'],
    ],
    'metadata.completeness': ['parameters', 'environment', 'materials'],
    'materials[]': ['uri', 'digest'],
  },
  v1: {
    '': ['buildDefinition', 'runDetails'],
    buildDefinition: ['buildType', 'externalParameters', 'internalParameters', 'resolvedDependencies'],
    'buildDefinition.resolvedDependencies[]': descriptor,
    runDetails: ['builder', 'metadata', 'byproducts'],
    'runDetails.builder': ['id', 'version', 'builderDependencies'],
    'runDetails.builder.builderDependencies[]': descriptor,
    'runDetails.byproducts[]': descriptor,
    'runDetails.metadata': ['invocationID', 'invocationId', 'startedOn', 'finishedOn'],
  },
} as const satisfies Record<string, Record<string, readonly string[]>>

/** Reads the predicate of provenance. Refuses another type, and fields that the specification does not have, also of the statement. */
export function readPredicate(statement: Statement): V02 | V1 {
  const { predicateType: type, predicate } = statement
  if (type !== 'https://slsa.dev/provenance/v0.2' && type !== 'https://slsa.dev/provenance/v1')
    throw refused('payload', `unexpected predicate type ${quoted(type)}`)
  const version = type.endsWith('v1') ? 'v1' : 'v0.2'
  refuseUnknown(statement, '', ['_type', 'subject', 'predicateType', 'predicate'])
  refuseUnknown(statement, 'subject[]', version === 'v1' ? descriptor : ['name', 'digest'])
  for (const [path, known] of Object.entries(fields[version])) refuseUnknown(predicate, path, known)
  return version === 'v1' ? readV1(predicate) : readV02(predicate)
}

function readV02(predicate: unknown): V02 {
  return {
    version: 'v0.2',
    builderId: text(predicate, 'builder', 'id'),
    buildType: text(predicate, 'buildType'),
    environment: field(predicate, 'invocation', 'environment'),
    configSource: text(predicate, 'invocation', 'configSource', 'uri'),
    materials: uris(predicate, 'materials'),
  }
}

function readV1(predicate: unknown): V1 {
  return {
    version: 'v1',
    builderId: text(predicate, 'runDetails', 'builder', 'id'),
    buildType: text(predicate, 'buildDefinition', 'buildType'),
    internalParameters: field(predicate, 'buildDefinition', 'internalParameters'),
    externalParameters: field(predicate, 'buildDefinition', 'externalParameters'),
    resolvedDependencies: uris(predicate, 'buildDefinition', 'resolvedDependencies'),
  }
}

/** Throws if an object at the path (a list, if it ends in `[]`) has a field that is not known. Absent objects have none. */
function refuseUnknown(whole: unknown, path: string, known: readonly string[]): void {
  const keys = path
    .replace('[]', '')
    .split('.')
    .filter(key => key !== '')
  const isList = path.endsWith('[]')
  const found = field(whole, ...keys)
  if (found === undefined || found === null) return
  if (isList && !Array.isArray(found)) throw refused('payload', `${path} is not a list`)
  for (const one of isList ? (found as unknown[]) : [found]) {
    if (!isObject(one)) throw refused('payload', `${path || 'the predicate'} is not an object`)
    const other = Object.keys(one).find(key => !known.includes(key))
    if (other !== undefined) throw refused('payload', `json: unknown field ${quoted(other)}`)
  }
}

function field(value: unknown, ...path: string[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (isObject(inner) && Object.hasOwn(inner, key) ? inner[key] : undefined),
    value,
  )
}

/** A text, empty if it is absent: whoever needs it refuses that. */
function text(predicate: unknown, ...path: string[]): string {
  const found = field(predicate, ...path) ?? ''
  if (typeof found !== 'string') throw refused('payload', `${path.join('.')} is not a text`)
  return found
}

function uris(predicate: unknown, ...path: string[]): { uri: string }[] {
  return listAt(predicate, ...path).map(one => ({ uri: text(one, 'uri') }))
}
