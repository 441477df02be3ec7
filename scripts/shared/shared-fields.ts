import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Document, isMap, isScalar, type Pair, parse, parseDocument, Scalar, type YAMLMap } from 'yaml'
import type { InputField } from './action-file.ts'
import type { GeneratedFile } from './generated.ts'
import { root } from './repository.ts'

/** A field that several actions have: described once, or with the reason why each action describes it itself. */
export type SharedField = InputField | { differs: string }

type Section = 'inputs' | 'outputs'

const lineWidth = 120

/** actions/_shared/fields.yml. */
export function sharedFields(): Record<Section, Record<string, SharedField>> {
  return parse(readFileSync(join(root, 'actions/_shared/fields.yml'), 'utf8'))
}

/** action.yml of an action with the shared fields in it, and in the one layout that all have. */
export function actionYml(name: string): GeneratedFile {
  const path = `actions/${name}/action.yml`
  const document = parseDocument(readFileSync(join(root, path), 'utf8'))
  const shared = sharedFields()
  for (const section of ['inputs', 'outputs'] as const) takeShared(document, section, shared[section])
  for (const { value } of pairsOf(document.contents)) if (isMap(value)) layOut(value)
  layOut(document.contents as YAMLMap)
  return { path, text: document.toString({ lineWidth, flowCollectionPadding: true }) }
}

function takeShared(document: Document, section: Section, shared: Record<string, SharedField>): void {
  for (const { key } of pairsOf(document.get(section))) {
    const field = shared[String(key)]
    if (field !== undefined && !('differs' in field)) document.setIn([section, String(key)], document.createNode(field))
  }
}

/** Block style; a description that does not fit on its line is folded. */
function layOut(map: YAMLMap): void {
  map.flow = false
  for (const { key, value } of pairsOf(map)) {
    if (isMap(value)) layOut(value)
    if (isScalar(value) && String(key) === 'description') fold(value)
  }
}

function fold(description: Scalar): void {
  const text = String(description.value).trim()
  description.value = text
  const fits = text.length + '    description: ""'.length <= lineWidth
  description.type = fits ? Scalar.PLAIN : Scalar.BLOCK_FOLDED
}

function pairsOf(node: unknown): Pair[] {
  return isMap(node) ? node.items : []
}
