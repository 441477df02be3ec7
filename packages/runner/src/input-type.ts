/**
 * Type of an input, as action-types.yml publishes it for programs that write workflows.
 * https://github.com/typesafegithub/github-actions-typing
 */
export type InputType =
  | { type: 'string' | 'boolean' | 'integer' | 'float' }
  | { type: 'enum'; 'allowed-values': readonly string[] }
  | { type: 'list'; separator: string; 'list-item': InputType }

const string: InputType = { type: 'string' }

/** One value per line. */
export const lineList: InputType = { type: 'list', separator: '\n', 'list-item': string }

/** Values separated by commas. */
export function commaList(item: InputType = string): InputType {
  return { type: 'list', separator: ',', 'list-item': item }
}

/** One of the given words. */
export function oneOf(words: readonly string[]): InputType {
  return { type: 'enum', 'allowed-values': words }
}

/** Turns the text of one input into its value. Throws a Problem that names the input. Without `type`, it reads any text. */
export interface Reader<T> {
  (text: string, name: string): T
  readonly type?: InputType
}

/** A reader that says which type it reads. */
export function ofType<T>(type: InputType | undefined, read: (text: string, name: string) => T): Reader<T> {
  return type === undefined ? read : Object.assign(read, { type })
}
