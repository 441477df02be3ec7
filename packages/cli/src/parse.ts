import { parseArgs } from 'node:util'
import { suggestion } from '@release-tools/base'
import type { Command, Given, Option } from './command.ts'
import { WrongUse } from './wrong-use.ts'

const help: Option = { help: 'Show this help.' }

/** The options of a command, including those that every command has. */
export function allOptions({ options }: Command): Record<string, Option> {
  return { ...options, help }
}

/** Parses a command line. Throws WrongUse for an unknown option, and suggests the nearest known one. */
export function parse(command: Command, args: string[]): Given {
  const options = allOptions(command)
  const types = Object.entries(options).map(
    ([name, { value }]) => [name, { type: value === undefined ? 'boolean' : 'string', multiple: true }] as const,
  )
  const { tokens } = parseArgs({
    args,
    options: { ...Object.fromEntries(types), h: { type: 'boolean' } },
    strict: false,
    tokens: true,
  })
  const given: Given = { command, operands: [], values: {}, switches: new Set() }
  for (const token of tokens) {
    if (token.kind === 'positional') given.operands.push(token.value)
    if (token.kind === 'option') addOption(given, options, token, command.name)
  }
  return given
}

interface OptionToken {
  name: string
  rawName: string
  value: string | undefined
  inlineValue: boolean | undefined
}

function addOption(
  given: Given,
  options: Record<string, Option>,
  { name, rawName, value, inlineValue }: OptionToken,
  command: string,
) {
  if (rawName === '-h') return void given.switches.add('help')
  const option = Object.hasOwn(options, name) ? options[name] : undefined
  if (!option)
    throw new WrongUse(
      `there is no option ${rawName}${suggestion(name, Object.keys(options)).replace(/"(.+)"/, '--$1')}.`,
      more(command),
    )
  if (option.style === 'slsa-verifier') return addTheirs(given, option, { name, rawName, value }, command)
  if (option.value === undefined) {
    if (value !== undefined) throw new WrongUse(`${rawName} takes no value.`, more(command))
    return void given.switches.add(name)
  }
  // In `--key --json` the value was forgotten. A file with such a name can be given as `--key=--json`.
  if (value === undefined || value === '' || (inlineValue === false && value.startsWith('-')))
    throw new WrongUse(`${rawName} needs a value.`, `Write ${rawName} ${option.value}.`)
  const values = given.values[name] ?? []
  if (values.length > 0 && !option.repeats) throw new WrongUse(`${rawName} is given twice.`, 'Give it once.')
  given.values[name] = [...values, value]
}

/** The words for yes and no that Go’s flags know. */
const [yes, no] = [
  ['1', 't', 'T', 'true', 'TRUE', 'True'],
  ['0', 'f', 'F', 'false', 'FALSE', 'False'],
]

/** Adds an option that is read as slsa-verifier reads it. */
function addTheirs(
  given: Given,
  option: Option,
  { name, rawName, value }: Pick<OptionToken, 'name' | 'rawName' | 'value'>,
  command: string,
) {
  if (option.value !== undefined) {
    if (value === undefined) throw new WrongUse(`flag needs an argument: ${rawName}.`, more(command))
    given.values[name] = [...((option.repeats && given.values[name]) || []), value]
    return
  }
  if (value === undefined || yes.includes(value)) return void given.switches.add(name)
  if (!no.includes(value))
    throw new WrongUse(`invalid argument ${JSON.stringify(value)} for ${rawName}.`, more(command))
  given.switches.delete(name)
}

/** The operand of a command that needs exactly one. */
export function oneOperand(given: Given): string {
  const operand = optionalOperand(given)
  if (operand === undefined || operand === '')
    throw new WrongUse(`${given.command.operand} is missing.`, more(given.command.name))
  return operand
}

/** The operands of a command that needs one or more, each once. */
export function operandsOf({ operands, command: { name, operand } }: Given): string[] {
  const given = [...new Set(operands)].filter(text => text !== '')
  if (given.length === 0) throw new WrongUse(`${operand.replace('…', '')} is missing.`, more(name))
  return given
}

/** The operand of a command that takes at most one. */
export function optionalOperand({ operands, command: { name, operand } }: Given): string | undefined {
  const [first, second] = operands
  if (second !== undefined)
    throw new WrongUse(`only one ${operand} is accepted, and ${JSON.stringify(second)} is a second one.`, more(name))
  return first
}

/** Refuses the operand of a command that takes none. */
export function noOperand({ operands: [first], command: { name } }: Given): void {
  if (first !== undefined)
    throw new WrongUse(`nothing is accepted beside the options, and ${JSON.stringify(first)} is there.`, more(name))
}

function more(command: string): string {
  return `See release-tools ${command} --help.`
}
