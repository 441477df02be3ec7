import { defaultTagRule, parsePolicy, previousFinal, requireTag } from '@release-tools/evidence'
import type { GateContext } from '../../src/gate.ts'
import { contextOf, tree } from '../local/gate-context.ts'

/** What a gate sees of a work tree with these files. */
export interface Seen extends Partial<GateContext> {
  /** All tags of the repository, lowest version first. The last one is released. */
  names: string[]
  files?: Record<string, string>
  /** All keys of the policy but the version, as YAML. */
  keys?: string
  /** An existing work tree, into which the files go. */
  root?: string
}

/** What gates see of a release; without tags, no release is known. */
export async function seen({ names, files = {}, keys = '', root, ...more }: Seen): Promise<GateContext> {
  const workspace = tree({ 'pyproject.toml': '[project]\nname = "widget"\nversion = "2.0.0"\n', ...files }, root)
  const tags = names.map(tag => requireTag(tag, defaultTagRule))
  const previous = previousFinal(tags, tags.at(-1))?.tag
  return contextOf(workspace, names.at(-1), { policy: parsePolicy(`version: 1\n${keys}`), tags, previous, ...more })
}
