import { StringDecoder } from 'node:string_decoder'

/** A longer line is given in parts, so that output without line breaks is not kept in memory. In characters. */
const lineLimit = 64 * 1024

/** Gives the output of a program line by line. */
export class Lines {
  readonly #line: (text: string) => void
  readonly #decoder = new StringDecoder('utf8')
  #rest = ''

  constructor(line: (text: string) => void) {
    this.#line = line
  }

  add(chunk: Buffer) {
    const [first = '', ...others] = this.#decoder.write(chunk).split(/\r?\n/)
    this.#rest += first
    for (const text of others) {
      this.#give()
      this.#rest = text
    }
    if (this.#rest.length > lineLimit) {
      this.#give()
      this.#rest = ''
    }
  }

  /** The last line may have no line break. */
  end() {
    this.#rest += this.#decoder.end()
    if (this.#rest !== '') this.#give()
    this.#rest = ''
  }

  #give() {
    try {
      this.#line(this.#rest.replace(/\r$/, ''))
    } catch {
      // Showing a line is not the program's matter: the result has the output nevertheless.
    }
  }
}
