import { execFile } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { startServer } from './child.ts'
import { loopback, ports } from './ports.ts'

const execute = promisify(execFile)

/** The artifact service of GitHub Enterprise Server, as act has it. */
export interface ActArtifacts {
  /** The environment of a job of the run. */
  env: Record<'GITHUB_SERVER_URL' | 'GITHUB_RUN_ID' | 'ACTIONS_RUNTIME_URL' | 'ACTIONS_RUNTIME_TOKEN', string>
  /** Directory with the files of an artifact. */
  kept(name: string): string
  stop(): Promise<void>
}

// The service is there for as long as a workflow runs.
const workflow = 'on: push\njobs:\n  wait:\n    runs-on: mine\n    steps:\n      - run: sleep 3600\n'

/** Starts act with its artifact service, for one run. `bin` is the folder with act. */
export async function startActArtifacts(dir: string, bin: string, runId = '7'): Promise<ActArtifacts> {
  const [repository, served] = [join(dir, 'repository'), join(dir, 'served')]
  await mkdir(join(repository, '.github/workflows'), { recursive: true })
  await writeFile(join(repository, '.github/workflows/wait.yml'), workflow)
  await execute('git', ['init', '--quiet'], { cwd: repository })
  // act answers only for runs that it knows.
  await mkdir(join(served, runId), { recursive: true })
  const url = loopback(ports.artifacts)
  const { hostname, port } = new URL(url)
  const server = await startServer({
    name: 'act',
    program: join(bin, 'act'),
    args: [
      ...['push', '--directory', repository, '--platform', 'mine=-self-hosted', '--no-cache-server'],
      ...['--artifact-server-path', served, '--artifact-server-addr', hostname, '--artifact-server-port', port],
    ],
    log: join(dir, 'act.log'),
    healthUrl: `${url}/_apis/pipelines/workflows/${runId}/artifacts`,
    env: { HOME: dir },
  })
  const token = 'aTokenOfTheRun'
  return {
    env: {
      ...{ GITHUB_SERVER_URL: 'https://github.example.org', GITHUB_RUN_ID: runId },
      ...{ ACTIONS_RUNTIME_URL: `${url}/`, ACTIONS_RUNTIME_TOKEN: token },
    },
    kept: name => join(served, runId, name),
    stop: () => server.stop(),
  }
}
