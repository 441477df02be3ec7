import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Problem } from '@release-tools/base'
import type { GitHubDouble } from '@release-tools/testbed'
import { emptyFiles, inputVariables } from '../debug/action.ts'
import { root } from '../shared/repository.ts'
import { run } from '../shared/run.ts'
import { stepPath } from './environment.ts'
import { claimsOf, identityOf, type Occasion, payloadOf, runnerEnv } from './event.ts'
import { shown } from './task.ts'
import type { World } from './world.ts'

/** A published release, and where it is. */
export interface OnGitHub {
  github: GitHubDouble
  occasion: Occasion
  world: World
  /** The work tree of the project. */
  project: string
  /** Directory for scratch. */
  work: string
}

/**
 * Publishes the release on the package index of the demo as Trusted Publisher, as the job with publish-pypi in the caller's own file does,
 * and installs it from there into an empty directory. Returns what shows that. Throws a Problem.
 */
export async function publishAndInstall(release: OnGitHub): Promise<string> {
  const outputs = await publish(release)
  const name = /^project<<(.+)\n(?<project>.+)\n\1$/m.exec(outputs)?.groups?.project ?? ''
  return install(name, release)
}

/** Runs the bundle as GitHub's runner does. Returns the text of its outputs. */
async function publish({ github, occasion, world, project, work }: OnGitHub): Promise<string> {
  const folder = join(work, 'publish-pypi')
  const files = emptyFiles(folder)
  const event = join(folder, 'event.json')
  writeFileSync(event, JSON.stringify(payloadOf(occasion)))
  // The job is in the file of the caller, also if that calls a reusable workflow.
  world.sigstore.setClaims(claimsOf({ ...occasion, called: undefined }))
  const { repository, tag } = occasion.consumer
  const env = {
    ...{ PATH: stepPath, HOME: folder, LANG: 'C.UTF-8', RUNNER_TEMP: join(folder, 'temp') },
    ...{ GITHUB_EVENT_NAME: occasion.event, GITHUB_EVENT_PATH: event, GITHUB_WORKSPACE: project },
    ...{ GITHUB_REPOSITORY: repository, GITHUB_REF: `refs/tags/${tag}`, GITHUB_SHA: occasion.commit },
    ...{ ...runnerEnv(occasion), ...github.env, ...world.sigstore.env, ...files },
    ...inputVariables('publish-pypi', [
      `github-token=${github.env.GITHUB_TOKEN}`,
      `repository-url=${world.index.uploadUrl}`,
      'signing-config=.sigstore/signing_config.json',
      'trusted-root=.sigstore/trusted_root.json',
      `certificate-identity=${identityOf(occasion)}`,
      `certificate-oidc-issuer=${world.sigstore.issuer}`,
    ]),
  }
  const bundle = join(root, 'actions/publish-pypi/dist/index.js')
  await must('publish the release on the package index', process.execPath, [bundle], { cwd: project, env })
  return readFileSync(files.GITHUB_OUTPUT, 'utf8')
}

async function install(name: string, { occasion, world, work }: OnGitHub): Promise<string> {
  const target = join(work, 'installed')
  mkdirSync(target, { recursive: true })
  const flags = [
    '--isolated',
    '--no-deps',
    '--no-cache-dir',
    '--disable-pip-version-check',
    '--index-url',
    world.index.simpleUrl,
  ]
  const command = ['-m', 'pip', 'install', '--target', target, ...flags, name]
  const env = { PATH: stepPath, HOME: work, LANG: 'C.UTF-8', PIP_ROOT_USER_ACTION: 'ignore' }
  const output = await must('install the release from the package index', 'python3', command, { env })
  const installed = /^Successfully installed (.+)$/m.exec(output)?.[1]
  return `published on a package index as ${occasion.consumer.repository}, and installed from there: ${installed}`
}

async function must(
  what: string,
  program: string,
  args: string[],
  options: Parameters<typeof run>[2],
): Promise<string> {
  const { code, output } = await run(program, args, options)
  if (code === 0) return output
  throw new Problem(what, { found: output.trim(), next: `See ${shown('log.txt')}.` })
}
