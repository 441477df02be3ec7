import type { Terminal } from './terminal.ts'

/** True if a person says yes. Nobody is there in a pipe or a job, and nobody says yes. */
export async function isYes(terminal: Terminal, question: string): Promise<boolean> {
  if (terminal.ask === undefined) return false
  return /^y(?:es)?$/i.test((await terminal.ask(question)).trim())
}
