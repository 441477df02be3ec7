import type { DefinitionNode, DocumentNode, FieldDefinitionNode, TypeNode } from 'graphql'

/** What the double offers of GitHub's GraphQL schema: fields by type. Types of input and scalars follow from them. */
export const graphqlFields: Record<string, string[]> = {
  Query: ['id'],
  Mutation: ['createCommitOnBranch'],
  CreateCommitOnBranchPayload: ['clientMutationId', 'commit'],
  Commit: ['abbreviatedOid', 'oid', 'message', 'url'],
}

/** A part of a schema, without prose: these fields, and all that they refer to. */
export function extractSchema(whole: DocumentNode, fields: Record<string, string[]>): DocumentNode {
  const kept = new Map<string, DefinitionNode>()
  const waiting = Object.keys(fields)
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const found = whole.definitions.find(one => 'name' in one && one.name?.value === name)
    if (found === undefined || kept.has(name)) continue
    const part = only(found, fields[name])
    kept.set(name, part)
    waiting.push(...namesIn(part))
  }
  const names = [...kept.keys()].sort()
  return { ...whole, definitions: names.flatMap(name => kept.get(name) ?? []) }
}

/** A definition without prose and directives. Of a type of output, only these fields are kept. */
function only(found: DefinitionNode, fields: string[] | undefined): DefinitionNode {
  if (!('fields' in found)) return bare(found)
  const list = (found.fields ?? []) as FieldDefinitionNode[]
  const kept = list.filter(({ name }) => fields?.includes(name.value) ?? found.kind === 'InputObjectTypeDefinition')
  return bare({ ...found, interfaces: [], fields: kept.map(bareField) } as DefinitionNode)
}

function bareField(field: FieldDefinitionNode): FieldDefinitionNode {
  return { ...bare(field), ...(field.arguments && { arguments: field.arguments.map(bare) }) }
}

function bare<T>(node: T): T {
  return { ...node, description: undefined, directives: [] }
}

/** Names of the types that a definition refers to. */
function namesIn(part: DefinitionNode): string[] {
  const fields = 'fields' in part ? ((part.fields ?? []) as FieldDefinitionNode[]) : []
  return fields.flatMap(field => [nameOf(field.type), ...(field.arguments ?? []).map(({ type }) => nameOf(type))])
}

function nameOf(type: TypeNode): string {
  return type.kind === 'NamedType' ? type.name.value : nameOf(type.type)
}
