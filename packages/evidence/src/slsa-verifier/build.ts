import { isObject, textAt } from '@release-tools/base'
import type { ResourceDescriptor, Statement } from '../in-toto/in-toto.ts'
import { branchIn, type Environment, environmentOf, inputsIn, tagIn } from './environment.ts'
import { quoted, splitGitUri, splitRef } from './git-uri.ts'
import { type Form, formsOf } from './known-builders.ts'
import { readPredicate, type V1, type V02 } from './predicates.ts'
import { refused } from './refused.ts'

/** What provenance says of a build, whatever its version and form. Reading a part throws if it is not there. */
export interface Build {
  builderId: string
  buildType: string
  form: Form
  subjects: ResourceDescriptor[]
  /** Address and ref of what was built. */
  source(): string
  /** Address and ref of the workflow that was started. */
  trigger(): string
  /** Full ref of the branch. */
  branch(): string
  /** Full ref of the tag; empty for a run of a branch. */
  tag(): string
  inputs(): Record<string, unknown>
}

/** Reads provenance. `builder` is the workflow that the certificate names, without its ref: it decides which build types count. */
export function readBuild(statement: Statement, builder: string): Build {
  const read = readPredicate(statement)
  const forms = formsOf(builder, read.version)
  const form = Object.hasOwn(forms, read.buildType) ? forms[read.buildType] : undefined
  if (form === undefined) throw unknownBuildType(read.buildType, builder, Object.keys(forms).length === 0)
  const parts = read.version === 'v1' ? ofV1(read, form) : ofV02(read, form)
  return { builderId: read.builderId, buildType: read.buildType, form, subjects: statement.subject, ...parts }
}

function unknownBuildType(buildType: string, builder: string, isBuilderUnknown: boolean) {
  if (isBuilderUnknown) return refused('payload', `builderID is invalid: ${quoted(builder)}`)
  return refused('payload', `buildType is invalid: ${quoted(buildType)} for builder ID ${quoted(builder)}`)
}

type Parts = Pick<Build, 'source' | 'trigger' | 'branch' | 'tag' | 'inputs'>

function ofV02({ environment, configSource, materials }: V02, form: Form): Parts {
  const source = () => required(materials[0], 'no material')
  const variables = () => environmentOf(environment, form === 'delegated')
  return { source, trigger: () => requireUri(configSource), ...refsOf(form, source, variables, () => '') }
}

function ofV1(read: V1, form: Form): Parts {
  const { resolvedDependencies, internalParameters, externalParameters } = read
  const source = () => required(resolvedDependencies[0], 'empty resovedDependencies')
  const variables = () => environmentOf(internalParameters, true)
  const trigger = () => (form === 'workflow' ? workflowUri(externalParameters) : startedWorkflow(internalParameters))
  const workflowRef = () => workflowField(externalParameters, 'ref')
  return { source, trigger, ...refsOf(form, source, variables, workflowRef) }
}

function refsOf(
  form: Form,
  source: () => string,
  variables: () => Environment,
  workflowRef: () => string,
): Pick<Build, 'branch' | 'tag' | 'inputs'> {
  const inputs = () => inputsIn(variables())
  if (form === 'generator') return { branch: () => branchIn(variables()), tag: () => tagIn(variables()), inputs }
  if (form === 'delegated') return { ...delegatedRefs(source, variables), inputs }
  const onlyType = (type: string) => (splitRef(workflowRef()).type === type ? workflowRef() : '')
  return { branch: () => onlyType('heads'), tag: () => onlyType('tags'), inputs }
}

function delegatedRefs(source: () => string, variables: () => Environment): Pick<Build, 'branch' | 'tag'> {
  const refOf = () => {
    const { ref } = splitGitUri(source())
    if (ref === '') throw refused('payload', `unable to get ref for source ${quoted(source())}`)
    const { type } = splitRef(ref)
    if (type !== 'heads' && type !== 'tags')
      throw refused('payload', `unknown ref type ${quoted(type)} for ref ${quoted(ref)}`)
    return { type, ref }
  }
  return {
    branch: () => (refOf().type === 'heads' ? refOf().ref : branchIn(variables())),
    tag: () => (refOf().type === 'tags' ? refOf().ref : ''),
  }
}

/** How the variables of a run begin, which are texts in the provenance here. */
const prefix = 'GITHUB_'

/** `git+https://github.com/acme/widget@refs/tags/v1.2.0` of `acme/widget/.github/workflows/release.yml@refs/tags/v1.2.0`. */
function startedWorkflow(parameters: unknown): string {
  if (!isObject(parameters)) throw refused('payload', 'internal parameters type')
  const name = `${prefix}WORKFLOW_REF`
  if (!Object.hasOwn(parameters, name)) throw refused('notPresent', name)
  const text = parameters[name]
  if (typeof text !== 'string') throw refused('payload', `environment type string '${name}'`)
  const [path = '', ref, ...more] = text.split('@')
  if (ref === undefined || more.length > 0) throw refused('format', `ref: ${text}`)
  const [owner, repository] = path.split('/')
  if (repository === undefined) throw refused('format', `rep and path: ${path}`)
  if (ref === '') throw refused('malformedUri', 'repository or ref is empty')
  return `git+https://github.com/${owner}/${repository}@${ref}`
}

function workflowUri(parameters: unknown): string {
  return `git+${workflowField(parameters, 'repository')}@${workflowField(parameters, 'ref')}`
}

function workflowField(parameters: unknown, name: 'repository' | 'ref'): string {
  const text = textAt(parameters, 'workflow', name)
  if (text === undefined) throw refused('format', `workflow parameters: ${name}`)
  return text
}

function required(dependency: { uri: string } | undefined, missing: string): string {
  if (dependency === undefined) throw refused('payload', missing)
  return requireUri(dependency.uri)
}

function requireUri(uri: string): string {
  if (uri === '') throw refused('malformedUri', 'empty uri')
  return uri
}
