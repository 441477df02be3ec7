import type { ChildProcess } from 'node:child_process'
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { Variables } from '@release-tools/host'
import { secretForms } from './leaks/forms.ts'
import { publicFiles } from './leaks/public-files.ts'

/** A text that others can read: a log, a summary, the arguments of a program, a file of a release. */
interface Public {
  where: string
  text: string
}

const shortest = 8
const secretName = /(?:PASSWORD|PASSPHRASE|TOKEN|SECRET|SECRET_ACCESS_KEY|PRIVATE_KEY)$/

/**
 * The secrets that a test file hands out, and what others can read of its runs. Shorter ones than eight characters are not looked for, because
 * they would be found by chance.
 */
export class Leaks {
  /** What each secret is, by the secret. */
  readonly #secrets = new Map<string, string>()
  readonly #sources: (() => Public[])[] = []
  readonly #processes: ChildProcess[] = []
  readonly #started = (message: unknown) => void this.#processes.push((message as { process: ChildProcess }).process)

  /** Remembers a secret, and gives it back. `what` is for the message: `the password of the key`. */
  handOut<T extends string>(secret: T, what: string): T {
    if (secret.length >= shortest) this.#secrets.set(secret, what)
    return secret
  }

  /** Remembers the secrets in an environment, by the names of the variables. */
  handOutVariables(env: Variables): void {
    for (const [name, value = ''] of Object.entries(env)) if (secretName.test(name)) this.handOut(value, name)
  }

  /** Looks into these texts as well. They are read at the end of the file. */
  watch(where: string, texts: () => string[]): void {
    this.#sources.push(() => texts().map(text => ({ where, text })))
  }

  /** From now on, keeps the arguments of all programs that this process starts. */
  watchPrograms(): void {
    subscribe('child_process', this.#started)
  }

  /** Ends watchPrograms. Returns one sentence for each secret that others can read: its place, and what it is. */
  found(folder: string | undefined): string[] {
    unsubscribe('child_process', this.#started)
    const programs = this.#processes.map(one => ({ where: 'the arguments of a program', text: argumentsOf(one) }))
    const files = folder === undefined ? [] : publicFiles(folder)
    const all = [...this.#sources.flatMap(source => source()), ...programs, ...files]
    return [...new Set(all.flatMap(one => this.#in(one)))]
  }

  #in({ where, text }: Public): string[] {
    const known = [...this.#secrets].filter(([secret]) => formsOf(secret).some(form => text.includes(form)))
    return [...known.map(([, what]) => what), ...secretForms(text)].map(what => `${where}: ${what}`)
  }
}

/** As programs print and send it. */
function formsOf(secret: string): string[] {
  return [secret, Buffer.from(secret).toString('base64'), encodeURIComponent(secret)]
}

/** Node tells of a process before it is started, and sets its arguments then. */
function argumentsOf({ spawnargs = [] }: ChildProcess): string {
  return spawnargs.join('\n')
}

const key = Symbol.for('release-tools.leaks')

/** That of this test file, or of this process outside of a test. */
export function leaks(): Leaks {
  const holder = globalThis as { [key]?: Leaks }
  holder[key] ??= new Leaks()
  return holder[key]
}

/** Remembers a secret that a test hands out: a key, a password, a token. If others can read it at the end, the test file fails. */
export function handOut<T extends string>(secret: T, what: string): T {
  return leaks().handOut(secret, what)
}
