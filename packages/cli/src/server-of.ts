import { apiOfServer } from '@release-tools/github'
import type { Host } from '@release-tools/host'
import { namedGitHub } from '@release-tools/runner'
import type { Given } from './command.ts'
import { githubOf } from './verify/question.ts'

/**
 * The API of a server, and the token for it. In a job, its variables name the API of its server. Another server that is named gets no token
 * of that one.
 */
export function serverOf(given: Given, server: string, { env }: Host): { api: string; token: string | undefined } {
  const { api, token } = githubOf(given, env)
  const own = namedGitHub(env)
  if (
    api === undefined &&
    own.api !== undefined &&
    apiOfServer(server) !== own.api &&
    given.values.repository === undefined
  )
    return { api: own.api, token: own.token }
  return { api: api ?? apiOfServer(server), token: token?.(server) }
}
