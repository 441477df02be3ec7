import type { Instruction, Variable } from 'dockerfile-ast'

/** Arguments by name. */
export type Values = ReadonlyMap<string, string>

/** A variable whose value is not known before the build. The message says which, as a sentence. */
export class BadVariable extends Error {}

/** The next step for a BadVariable. */
export const badVariable = 'Use ${NAME}, ${NAME:-default} or ${NAME:+instead}.'

/** https://docs.docker.com/reference/dockerfile/#automatic-platform-args-in-the-global-scope */
export function* platformArgs(target: string, machine: string): Generator<[string, string]> {
  for (const [prefix, platform] of [
    ['TARGET', target],
    ['BUILD', machine],
  ]) {
    const [os = '', architecture = '', variant = ''] = platform?.split('/') ?? []
    yield [`${prefix}PLATFORM`, platform ?? '']
    yield [`${prefix}OS`, os]
    yield [`${prefix}ARCH`, architecture]
    yield [`${prefix}VARIANT`, variant]
  }
}

/** The text with the variables that the parser found in the instruction. Throws BadVariable. */
export function expanded(text: string, instruction: Instruction, values: Values): string {
  return instruction
    .getVariables()
    .reduce((done, variable) => done.replaceAll(variable.toString(), () => valueOfVariable(variable, values)), text)
}

/** `${NAME}`, `${NAME:-default}`, `${NAME:+instead}`. */
function valueOfVariable(variable: Variable, values: Values): string {
  const value = values.get(variable.getName()) ?? ''
  const [modifier, parameter] = [variable.getModifier(), variable.getSubstitutionParameter() ?? '']
  if (modifier === null) return value
  if (modifier === '-') return value === '' ? parameter : value
  if (modifier === '+') return value === '' ? '' : parameter
  throw new BadVariable(`${variable.toString()} has a modifier that is not supported in the name of an image.`)
}

/** Without the quotes around it. */
export function unquoted(text: string): string {
  return /^(["']).*\1$/s.test(text) ? text.slice(1, -1) : text
}
