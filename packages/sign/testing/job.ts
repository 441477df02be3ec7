import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { testbed } from '@release-tools/testbed'
import { withEnv } from './signers.ts'

/** The workspace of a job on GitHub's runner, and its environment. */
export interface Job {
  workspace: string
  releaseDir: string
  /** Runs `body` as this job, with additional variables (undefined: unset). */
  run<T>(body: () => Promise<T>, more?: Record<string, string | undefined>): Promise<T>
}

const noIdentity = { ACTIONS_ID_TOKEN_REQUEST_URL: undefined, ACTIONS_ID_TOKEN_REQUEST_TOKEN: undefined }

/** A new job of `acme/widget` at tag v1.2.3. The repository is public unless `event` says otherwise. */
export async function newJob(event: object = { repository: { private: false } }): Promise<Job> {
  const dir = await mkdtemp(join(testbed().dir, 'job-'))
  const workspace = join(dir, 'workspace')
  await Promise.all([mkdir(workspace), mkdir(join(dir, 'temp'))])
  await writeFile(join(dir, 'event.json'), JSON.stringify(event))
  const env = {
    GITHUB_WORKSPACE: workspace,
    GITHUB_EVENT_PATH: join(dir, 'event.json'),
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_REPOSITORY: 'acme/widget',
    GITHUB_SHA: '0123456789abcdef0123456789abcdef01234567',
    GITHUB_REF: 'refs/tags/v1.2.3',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_RUN_ID: '4242',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_WORKFLOW_REF: 'acme/widget/.github/workflows/release.yml@refs/tags/v1.2.3',
    RUNNER_TEMP: join(dir, 'temp'),
    COSIGN_PRIVATE_KEY: undefined,
    COSIGN_PASSWORD: undefined,
    ...noIdentity,
  }
  return {
    workspace,
    releaseDir: join(workspace, 'release'),
    run: (body, more = {}) => withEnv({ ...env, ...more }, body),
  }
}
