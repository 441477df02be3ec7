import { readlinkSync } from 'node:fs'

/**
 * The process of each test file has the number 1 in its namespace. jest's cache makes names of temporary files from that number, so that
 * two processes that compile the same source take the file of each other. Now the number is that of the namespace. test-worker.ts gives
 * it before jest compiles its first source, which is the environment of the tests.
 */
export function giveOwnNumber(of: Pick<NodeJS.Process, 'pid'>): void {
  if (process.env.RELEASE_TOOLS_NETWORK !== 'own') return
  const [number] = /\d+/.exec(readlinkSync('/proc/self/ns/pid')) ?? []
  Object.defineProperty(of, 'pid', { value: Number(number), configurable: true })
}
