/** @needs shell */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { fill } from '../scripts/plain/expressions.ts'
import { type Job, readWorkflow, type Step, type Workflow } from './support/reusable.ts'

const stepsOf = ({ steps = [] }: Job) => steps

describe('the token of the job', () => {
  const server = { GITHUB_SERVER_URL: 'https://github.example.org' }
  /** What a step would log in with, by registry. A shell function is in the place of skopeo, so that nothing is pushed. */
  function logins(step: Step, contexts: object, home = mkdtempSync(join(tmpdir(), 'home-'))): string[] {
    const env = Object.entries(step.env ?? {}).map(([name, value]) => [name, fill(value, contexts)])
    const skopeo = 'skopeo() { if [[ "$1" == login ]]; then echo "${!#} $(cat)"; fi; }'
    const runner = { RUNNER_TEMP: join(home, 'temp'), GITHUB_ENV: join(home, 'env'), HOME: home }
    const { stdout, stderr, status } = spawnSync('bash', ['-eo', 'pipefail', '-c', `${skopeo}\n${step.run}`], {
      env: { PATH: process.env.PATH, ...runner, GITHUB_REF_NAME: 'v1.2.0', ...server, ...Object.fromEntries(env) },
      encoding: 'utf8',
    })
    expect([stderr, status]).toEqual(['', 0])
    return stdout.split('\n').filter(line => line !== '')
  }
  const images = readWorkflow('.github/workflows/release-with-images.yml')
  const template = readWorkflow('workflows-templates/release.yml')
  const copies = ({ jobs }: Workflow) =>
    Object.values(jobs).flatMap(job => stepsOf(job).filter(step => step.run?.includes('skopeo copy')))
  const copying = [images, template].flatMap(copies)
  const onGhes = copies(readWorkflow('.github/workflows/release-with-images.ghes.yml'))

  /** What a step knows that pushes an image. */
  function pushing(repository: string, secrets: object) {
    const reference = `${repository}@sha256:${'a'.repeat(64)}`
    const outputs = { images: `app=${reference}`, image: reference }
    return {
      ...{ github: { actor: 'jane', token: 'JOB', event_name: 'push' }, secrets },
      ...{ needs: { build: { outputs }, sign: { outputs } }, steps: { attest: { outputs } } },
    }
  }

  test.each([
    ['ghcr.io/acme/widget', {}, ['ghcr.io JOB']],
    ['docker.io/acme/widget', {}, []],
    ['ghcr.io.example/acme/widget', {}, []],
    ['docker.io/acme/widget', { 'registry-token': 'OWN', REGISTRY_TOKEN: 'OWN' }, ['docker.io OWN']],
    ['ghcr.io/acme/widget', { 'registry-token': 'OWN', REGISTRY_TOKEN: 'OWN' }, ['ghcr.io OWN']],
  ])('is for the registry of GitHub alone: %s, %j', (repository, secrets, expected) => {
    const contexts = pushing(repository, secrets)
    expect(copying).toHaveLength(4)
    for (const step of copying) expect(logins(step, contexts)).toEqual(expected)
  })

  test.each([
    ['containers.github.example.org/acme/widget', ['containers.github.example.org JOB']],
    ['ghcr.io/acme/widget', []],
    ['containers.github.example.org.evil.example/acme/widget', []],
  ])('is for the registry of the server alone on GitHub Enterprise Server: %s', (repository, expected) => {
    expect(onGhes).toHaveLength(2)
    for (const step of onGhes) expect(logins(step, pushing(repository, {}))).toEqual(expected)
  })

  test.each([
    ['has a login of its own', '{"auths":{"own":{}}}'],
    ['has none', undefined],
  ])('stays on no machine: it %s', (_, own) => {
    for (const step of [...onGhes, ...copying]) {
      const home = mkdtempSync(join(tmpdir(), 'home-'))
      const kept = join(home, '.docker/config.json')
      if (own !== undefined) {
        mkdirSync(join(home, '.docker'))
        writeFileSync(kept, own)
      }
      logins(step, pushing('containers.github.example.org/acme/widget', {}), home)
      expect(existsSync(kept) ? readFileSync(kept, 'utf8') : undefined).toBe(own)
      expect(readFileSync(join(home, 'temp/docker/config.json'), 'utf8').trim()).toBe(own ?? '{}')
      // For the steps after it, which sign the images.
      expect(readFileSync(join(home, 'env'), 'utf8')).toBe(`DOCKER_CONFIG=${join(home, 'temp/docker')}\n`)
      expect(step.run?.match(/--authfile "\$auth"/g)?.length).toBe(step.run?.match(/skopeo (?:login|copy)/g)?.length)
    }
  })
})
