import { isObject, Problem, type Table, tableAt } from '@release-tools/base'
import { pythonName } from '@release-tools/evidence'
import { parseRequirement, type Requirement } from './requirement.ts'

/** The group that holds the build requirements, unless the configuration names another. */
export const defaultGroup = 'build'

/** The value of a table for a name in any spelling. */
export function byName(table: Table | undefined, name: string): unknown {
  return Object.entries(table ?? {}).find(([key]) => pythonName(key) === pythonName(name))?.[1]
}

/**
 * The requirements of a dependency group (PEP 735), with those of the groups that it includes; undefined if there is no such group.
 * Throws a Problem for groups that include each other in a circle. `file` names the pyproject.toml.
 */
export function groupRequirements(pyproject: Table, group: string, file: string): Requirement[] | undefined {
  const groups = tableAt(pyproject, 'dependency-groups')
  return byName(groups, group) === undefined ? undefined : requirementsOf(groups, group, [], file)
}

function requirementsOf(groups: Table | undefined, group: string, open: string[], file: string): Requirement[] {
  const name = pythonName(group)
  const where = `[dependency-groups] ${group} of ${file}`
  const items = byName(groups, name)
  if (open.includes(name))
    throw wrongGroup(where, `it includes itself: ${[...open, name].join(' → ')}.`, 'Remove one `include-group`.')
  if (!Array.isArray(items))
    throw wrongGroup(
      where,
      items === undefined ? 'the group does not exist.' : 'it is not a list.',
      'Correct the group.',
    )
  return items.flatMap((item: unknown) => {
    if (typeof item === 'string') return [parseRequirement(item, where)]
    const included = isObject(item) && Object.keys(item).length === 1 ? item['include-group'] : undefined
    if (typeof included === 'string') return requirementsOf(groups, included, [...open, name], file)
    throw wrongGroup(
      where,
      `${JSON.stringify(item)} in it is no requirement.`,
      'Write a text or `{ include-group = "…" }`.',
    )
  })
}

function wrongGroup(where: string, found: string, next: string): Problem {
  return new Problem(`read ${where}`, { found, next })
}
