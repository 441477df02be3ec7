// npm run testbed: the servers of the integration tests, for a shell or a command.

import { messageOf } from '@release-tools/base'
import { inNamespace, prepare, setUp, tearDown, testbed } from '@release-tools/testbed'
import { progress } from './shared/progress.ts'
import { root } from './shared/repository.ts'
import { run } from './shared/run.ts'

const help = `npm run testbed [-- COMMAND…]

Starts the servers of the integration tests on loopback (a Sigstore, an OCI registry, and SonarQube when it is first asked for),
runs COMMAND beside them, and ends them. Without COMMAND: a shell. The command finds

  TESTBED   path of a JSON file with addresses, keys and folders (packages/testbed/src/session.ts)
  PATH      with cosign, syft, grype, trivy and the servers' programs
  ACTIONS_ID_TOKEN_REQUEST_URL, ACTIONS_ID_TOKEN_REQUEST_TOKEN   of a job with \`id-token: write\`

  --help    this text, if it comes first`

async function main(args: string[]): Promise<number> {
  if (args[0] === '--help') {
    console.log(help)
    return 0
  }
  if (process.env.RELEASE_TOOLS_PREPARED !== undefined) return serve(args)
  const prepared = await prepare({ coverage: true, log: progress })
  const command = [process.execPath, '--disable-warning=ExperimentalWarning', import.meta.filename, ...args]
  const env = { ...process.env, RELEASE_TOOLS_PREPARED: JSON.stringify(prepared) }
  return inNamespace(command, { env, notice: progress })
}

/** The second stage, which has no network but loopback. */
async function serve([program = process.env.SHELL ?? 'bash', ...args]: string[]): Promise<number> {
  // In a namespace of its own this process may be the first, which no signal ends unless it says so.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(130))
  await setUp()
  try {
    progress(`the testbed is up: ${process.env.TESTBED}`)
    return (await run(program, args, { live: true, cwd: root, env: variables() })).code
  } finally {
    await tearDown()
  }
}

function variables(): NodeJS.ProcessEnv {
  const { RELEASE_TOOLS_PREPARED: _, ...env } = process.env
  const { databases, idTokenRequestUrl, idTokenRequestToken } = testbed()
  const identity = {
    ACTIONS_ID_TOKEN_REQUEST_URL: idTokenRequestUrl,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: idTokenRequestToken,
  }
  return { ...env, ...databases, ...identity }
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  console.error(messageOf(error))
  process.exitCode = 2
}
