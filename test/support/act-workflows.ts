import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { root } from '../../scripts/shared/repository.ts'

interface Step {
  uses?: string
  with?: unknown
}

/** The steps of examples/act/workflows/NAME.yml. */
function stepsOf(name: string): Step[] {
  const { jobs } = parse(readFileSync(join(root, 'examples/act/workflows', `${name}.yml`), 'utf8'))
  return Object.values<{ steps: Step[] }>(jobs).flatMap(({ steps }) => steps)
}

const isOwn = ({ uses = '' }: Step) => uses.startsWith('org/release-tools/')

/** Our actions in examples/act/workflows/NAME.yml, each with its inputs, as JSON. */
export function actionsOf(name: string): string[] {
  return stepsOf(name)
    .filter(isOwn)
    .map(({ uses, with: inputs = {} }) => JSON.stringify([uses, inputs]))
}

/**
 * The workflows of actions, by their names, without those that another one repeats: it has all of their steps with our actions, with the
 * same inputs. A workflow that ends with a command looks at a result, and stays.
 */
export function withoutRepeated(names: string[]): string[] {
  const actions = new Map(names.map(name => [name, actionsOf(name)]))
  const isIn = (one: string, other: string) => actions.get(one)?.every(step => actions.get(other)?.includes(step))
  const isRepeated = (name: string) => names.some(other => other !== name && isIn(name, other) && !isIn(other, name))
  return names.filter(name => !(isRepeated(name) && isOwn(stepsOf(name).at(-1) ?? {})))
}
