// npm run testbed: the servers of the integration tests, for a shell or a command.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { messageOf } from '@release-tools/base'
import {
  allParts,
  inNamespace,
  type Need,
  offerSharedSonar,
  openBed,
  type Prepared,
  prepare,
  testbed,
} from '@release-tools/testbed'
import { progress } from './shared/progress.ts'
import { root } from './shared/repository.ts'
import { run } from './shared/run.ts'

const help = `npm run testbed [-- COMMAND…]

Starts the servers of the integration tests on loopback (a Sigstore, an OCI registry, a MinIO, and SonarQube on demand), runs COMMAND, and
ends them. COMMAND defaults to a shell. It gets these variables:

  TESTBED   path of a JSON file with addresses, keys and folders (packages/testbed/src/session.ts)
  PATH      with cosign, syft, grype, trivy and the servers' programs
  ACTIONS_ID_TOKEN_REQUEST_URL, ACTIONS_ID_TOKEN_REQUEST_TOKEN   of a job with \`id-token: write\`

  --help    this text, if it comes first`

async function main(args: string[]): Promise<number> {
  if (args[0] === '--help') {
    console.log(help)
    return 0
  }
  const handed = process.env.RELEASE_TOOLS_PREPARED
  if (handed !== undefined) return serve(args, JSON.parse(handed))
  const prepared = await prepare(allParts, { log: progress })
  const command = [process.execPath, '--disable-warning=ExperimentalWarning', import.meta.filename, ...args]
  const env = { ...process.env, RELEASE_TOOLS_PREPARED: JSON.stringify(prepared) }
  return inNamespace(command, { env, notice: progress })
}

const needs: Need[] = ['tools', 'databases', 'python', 'sigstore', 'registry', 's3', 'sonar']

/** The second stage, which has no network but loopback. */
async function serve(command: string[], prepared: Prepared): Promise<number> {
  // In its own namespace, this process may be the first one, which signals end only with a handler.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(130))
  const scratch = mkdtempSync(join(tmpdir(), 'testbed-sonarqube-'))
  const sonar = await offerSharedSonar(prepared.sonar, scratch)
  process.env.RELEASE_TOOLS_SONAR = JSON.stringify(sonar.shared)
  try {
    return await runBeside(command, prepared)
  } finally {
    await sonar.stop()
    rmSync(scratch, { recursive: true, force: true })
  }
}

async function runBeside(
  [program = process.env.SHELL ?? 'bash', ...args]: string[],
  prepared: Prepared,
): Promise<number> {
  const bed = await openBed(needs, prepared)
  try {
    Object.assign(process.env, bed.env)
    progress(`the testbed is ready: ${process.env.TESTBED}`)
    return (await run(program, args, { live: true, cwd: root, env: variables() })).code
  } finally {
    await bed.close()
  }
}

function variables(): NodeJS.ProcessEnv {
  const { RELEASE_TOOLS_PREPARED: _, ...env } = process.env
  const { idTokenRequestUrl, idTokenRequestToken } = testbed()
  return {
    ...env,
    ACTIONS_ID_TOKEN_REQUEST_URL: idTokenRequestUrl,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: idTokenRequestToken,
  }
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  console.error(messageOf(error))
  process.exitCode = 2
}
