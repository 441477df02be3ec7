import { Problem } from '@release-tools/base'
import type { Copy, From, Instruction, ModifiableInstruction, Dockerfile as Parsed } from 'dockerfile-ast'
import { BadVariable, badVariable, expanded, platformArgs, unquoted, type Values } from './dockerfile-arguments.ts'
import type { DockerfileFacts, DockerfileSetting } from './dockerfile-facts.ts'
import { hidesFrom, isInstruction, namesSyntax } from './dockerfile-traps.ts'

/**
 * Reads a Dockerfile, with the build arguments that are given for it, for one platform. Throws a Problem that names the line if the
 * name of an image cannot be known before the build.
 * https://docs.docker.com/reference/dockerfile/
 */
export async function readDockerfile(
  text: string,
  path: string,
  { buildArgs, platform, machine, contexts = [] }: DockerfileSetting,
): Promise<DockerfileFacts> {
  // The parser that the language server for Dockerfiles uses.
  const { DockerfileParser } = await import(/* webpackMode: "eager" */ 'dockerfile-ast')
  const globals = new Map([...platformArgs(platform, machine)])
  const reader = new Reader(DockerfileParser.parse(text), text, path, { globals, contexts })
  return reader.read(buildArgs)
}

class Reader {
  readonly #parsed: Parsed
  readonly #text: string
  readonly #path: string
  /** Offsets at which lines start. */
  readonly #lines: number[]
  /** Arguments before the first FROM, which names of images may use. */
  readonly #globals: Map<string, string>
  readonly #contexts: string[]
  readonly #stages: (string | null)[] = []
  readonly #facts: DockerfileFacts = { uses: [], contexts: [], runs: [], downloads: [] }
  #onMachine = false

  constructor(
    parsed: Parsed,
    text: string,
    path: string,
    { globals, contexts }: { globals: Map<string, string>; contexts: string[] },
  ) {
    this.#parsed = parsed
    this.#text = text
    this.#path = path
    this.#globals = globals
    this.#contexts = contexts
    this.#lines = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map(({ index, 0: end }) => index + end.length)]
  }

  read(buildArgs: Values): DockerfileFacts {
    this.#syntax()
    for (const instruction of this.#parsed.getInstructions()) {
      const keyword = instruction.getKeyword().toUpperCase()
      if (keyword === 'ARG' && this.#stages.length === 0) this.#argument(instruction, buildArgs)
      if (keyword === 'FROM') this.#from(instruction as From)
      if (keyword === 'COPY' || keyword === 'ADD') this.#copy(instruction as Copy, keyword)
      if (keyword === 'RUN') this.#run(instruction as ModifiableInstruction)
    }
    if (this.#stages.length > 0) return this.#facts
    throw this.#problem(undefined, 'it has no FROM instruction.', 'Begin it with FROM and an image.')
  }

  /** BuildKit runs the image that this directive names, and it decides what the rest of the file means. */
  #syntax() {
    const directive = this.#parsed.getDirectives().find(one => one.getName().toLowerCase() === 'syntax')
    const range = directive?.getValueRange()
    const value = directive?.getValue()
    if (range && value) this.#use(range, value)
    else if (namesSyntax(this.#text))
      throw this.#problem(1, 'it names the program that reads it, and not as the first directive.', syntaxPlace)
    else this.#requireKnown()
  }

  /** Another program that reads the file may know more. */
  #requireKnown() {
    const other = this.#parsed.getInstructions().find(one => !isInstruction(one.getKeyword().toUpperCase()))
    if (other === undefined) return
    throw this.#problem(
      lineOf(other),
      `${JSON.stringify(other.getKeyword().slice(0, 100))} is not an instruction.`,
      'Correct it.',
    )
  }

  #argument(instruction: Instruction, buildArgs: Values) {
    for (const argument of instruction.getArguments()) {
      const [, name = '', value] = /^([^=]+)(?:=(.*))?$/s.exec(argument.getValue()) ?? []
      const given =
        buildArgs.get(name) ?? (value === undefined ? undefined : this.#expanded(unquoted(value), instruction))
      if (given !== undefined) this.#globals.set(name, given)
    }
  }

  #from(from: From) {
    const [image, range] = [from.getImage(), from.getImageRange()]
    if (!image || !range) throw this.#problem(lineOf(from), 'FROM names no image.', 'Name one, by digest.')
    const reference = this.#expanded(unquoted(image), from)
    if (reference === '')
      throw this.#problem(
        lineOf(from),
        `FROM ${image} names no image: its arguments are empty.`,
        'Give the build argument.',
      )
    const platform = this.#expanded(from.getPlatformFlag()?.getValue() ?? '', from)
    this.#onMachine = platform !== '' && platform === this.#globals.get('BUILDPLATFORM')
    if (reference !== 'scratch' && !this.#isStage(reference)) this.#use(range, reference)
    const stage = from.getBuildStage()?.toLowerCase() ?? null
    // Builders would take the context for the stage, too.
    if (stage !== null && this.#facts.contexts.includes(stage))
      throw this.#problem(
        lineOf(from),
        `the stage "${stage}" has the name of a context that is used above.`,
        'Rename it.',
      )
    this.#stages.push(stage)
  }

  #copy(instruction: Copy, keyword: string) {
    const flag = instruction.getFlags().find(one => one.getName() === 'from')
    this.#other(flag?.getValue(), flag?.getValueRange())
    const isChecked = instruction.getFlags().some(one => one.getName() === 'checksum')
    const isRemote = instruction
      .getArguments()
      .some(one => /^(?:https?:\/\/|git@|ssh:\/\/)/i.test(unquoted(one.getValue())))
    if (keyword === 'ADD' && isRemote && !isChecked) this.#facts.downloads.push(lineOf(instruction))
  }

  #run(instruction: ModifiableInstruction) {
    if (!this.#onMachine) this.#facts.runs.push(lineOf(instruction))
    for (const flag of instruction.getFlags().filter(one => one.getName().toLowerCase() === 'mount')) {
      if (hidesFrom(flag.getValue() ?? ''))
        throw this.#problem(lineOf(instruction), 'the image of a mount is not written as from=IMAGE.', mountForm)
      const from = flag.getOption('from')
      this.#other(from?.getValue(), from?.getValueRange())
    }
  }

  /** An image, unless it is a stage above, by its name or number, or a context. */
  #other(name: string | null | undefined, range: Range | null | undefined) {
    if (!name || !range) return
    const value = unquoted(name)
    if (value.includes('$'))
      throw this.#problem(
        range.start.line + 1,
        `"from=${value}" has a variable.`,
        'Name the image as a stage: FROM … AS name.',
      )
    const isNumber = /^\d+$/.test(value) && Number(value) < this.#stages.length
    if (isNumber || this.#isStage(value)) return
    if (!this.#contexts.includes(value)) this.#use(range, value)
    else if (!this.#facts.contexts.includes(value)) this.#facts.contexts.push(value)
  }

  #use(range: Range, reference: string) {
    const offset = ({ line, character }: Position) => (this.#lines[line] ?? 0) + character
    this.#facts.uses.push({ line: range.start.line + 1, reference, start: offset(range.start), end: offset(range.end) })
  }

  #isStage(name: string): boolean {
    return this.#stages.includes(name.toLowerCase())
  }

  #expanded(text: string, instruction: Instruction): string {
    try {
      return expanded(text, instruction, this.#globals)
    } catch (error) {
      throw error instanceof BadVariable ? this.#problem(lineOf(instruction), error.message, badVariable) : error
    }
  }

  #problem(line: number | undefined, found: string, next: string): Problem {
    const where = line === undefined ? this.#path : `${this.#path}, line ${line}`
    return new Problem(`read ${where}`, { found, next })
  }
}

const syntaxPlace = 'Write `# syntax=IMAGE` into its first line.'
const mountForm = 'Write from=IMAGE once, in lower-case letters, without quotes.'

interface Position {
  line: number
  character: number
}
interface Range {
  start: Position
  end: Position
}

function lineOf(instruction: Instruction): number {
  return instruction.getRange().start.line + 1
}
