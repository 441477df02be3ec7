/** @needs shell */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, realpathSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, sep } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { git } from '../scripts/act/git.ts'
import { fill } from '../scripts/plain/expressions.ts'
import { root, trackedFiles } from '../scripts/shared/repository.ts'
import {
  type Job,
  mistakesOfCall,
  ownAction,
  readWorkflow,
  reusable,
  type Step,
  unionOf,
  type Workflow,
} from './support/reusable.ts'
import { runJobs } from './support/workflow-run.ts'

const servers = ['tools-source', 'tools-mirror', 'tools-path', 'tools-allow-source-version']
const publicLog = 'allow-public-log-for-private-repository'
const sigstore = ['signer', 'signer-login', 'transparency', publicLog, 'signing-config', 'trusted-root', 'oidc-issuer']
const inputs = [
  ...['project-directory', 'gates', 'environment', ...servers, ...sigstore],
  ...['archive', 'index-signer', 'index-signer-login'],
]
const keys = ['cosign-private-key', 'cosign-password', 'gpg-private-key', 'gpg-passphrase']
const ofStores = ['aws-access-key-id', 'aws-secret-access-key', 'artifactory-token']
const secrets = [...keys, ...ofStores, 'index-private-key', 'index-password']
const outputs = ['tag', 'version', 'url', 'identity']

/** What callers rely on. A permission more would break all of them at once, so that it needs a new major version. */
const contract = {
  '.github/workflows/release.yml': {
    permissions: { contents: 'write', 'id-token': 'write' },
    ...{ inputs, secrets, outputs },
  },
  '.github/workflows/release-prebuilt.yml': {
    permissions: { contents: 'write', 'id-token': 'write' },
    ...{ inputs: ['wheels', 'files', ...inputs], secrets, outputs },
  },
  '.github/workflows/release-with-images.yml': {
    permissions: { contents: 'write', 'id-token': 'write', packages: 'write' },
    inputs: [...inputs, 'build-args', 'registry', 'image-attestations'],
    secrets: [...secrets, 'registry-token', 'registry-user'],
    outputs,
  },
}
// On GitHub Enterprise Server, callers write the same, and may name their runners.
const runners = ['runs-on', 'runs-on-trusted']
const onGhes = Object.entries(contract)
  .filter(([path]) => !path.includes('prebuilt'))
  .map(([path, one]) => [path.replace('.yml', '.ghes.yml'), { ...one, inputs: [...one.inputs, ...runners] }])
const contracts = [...Object.entries(contract), ...onGhes] as [string, { inputs: string[] }][]

const jobsOf = (workflow: Workflow): [string, Job][] => Object.entries(workflow.jobs)
const stepsOf = ({ steps = [] }: Job) => steps

test('the reusable workflows are those of the contract', () => {
  const shown = [...reusable].map(([path, workflow]) => {
    const { inputs = {}, secrets = {}, outputs = {} } = workflow.on.workflow_call ?? {}
    const names = { inputs: Object.keys(inputs).sort(), secrets: Object.keys(secrets), outputs: Object.keys(outputs) }
    return [path, { permissions: unionOf(workflow), ...names }]
  })
  const sorted = (one: { inputs: string[] }) => ({ ...one, inputs: [...one.inputs].sort() })
  const all = contracts.map(([path, one]) => [path, sorted(one)])
  expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(all))
})

describe.each([...reusable])('%s', (path, workflow) => {
  const isPrebuilt = path.endsWith('release-prebuilt.yml')
  const isGhes = path.endsWith('.ghes.yml')

  const text = (job: Job) => JSON.stringify(job)
  const runsProject = (job: Job) =>
    stepsOf(job).some(step =>
      ['build-python', 'build-container', 'setup-tests', 'pytest-coverage-to-sonar'].includes(ownAction(step) ?? ''),
    )
  /** What the jobs of a project with a package and an image return. */
  const made = { build: { 'has-artifacts': 'true', pythons: '[{}]' } }
  // A rehearsal has the steps of a release, and gets none of its secrets.
  const isRehearsal = (job: Job) => job.if?.includes("github.event_name != 'push'") === true
  const isTrusted = (job: Job) =>
    Object.values(job.permissions ?? {}).includes('write') || (text(job).includes('secrets.') && !isRehearsal(job))

  test('names its runners once, and those that sign and publish apart from those that run the project', () => {
    const text = readFileSync(join(root, path), 'utf8')
    const own = [...text.matchAll(/^ {4}runs-on: (.+)$/gm)].map(match => match[1])
    expect(own).toHaveLength(jobsOf(workflow).length)
    const labels = (job: Job) => (isTrusted(job) ? 'inputs.runs-on-trusted || inputs.runs-on' : 'inputs.runs-on')
    const runner = (job: Job) => (isGhes ? `\${{ fromJSON(${labels(job)}) }}` : 'ubuntu-24.04')
    expect(own).toEqual(jobsOf(workflow).map(([, job]) => runner(job)))
  })

  test('requires no secret and no input', () => {
    const { inputs: all = {}, secrets: given = {} } = workflow.on.workflow_call ?? {}
    const required = Object.entries({ ...all, ...given }).filter(([, one]) => one.required)
    expect(required).toEqual([])
  })

  test('each job names its permissions, and none calls another workflow', () => {
    expect(workflow.permissions).toEqual({})
    expect(jobsOf(workflow).filter(([, { permissions, uses }]) => permissions === undefined || uses)).toEqual([])
  })

  test('the guard comes first, has no permission, and each other job waits for it', () => {
    const [[first, guard] = ['', {}], ...rest] = jobsOf(workflow)
    expect([first, guard.permissions]).toEqual(['guard', {}])
    const ends = { guard: 'failure' as const }
    const results = runJobs(workflow.jobs, { event: 'push', ends, outputs: made })
    expect(rest.map(([id]) => results[id])).toEqual(rest.map(() => 'skipped'))
  })

  test('what the project wrote runs where there is nothing but a token that reads', () => {
    const running = jobsOf(workflow).filter(([, job]) => runsProject(job))
    expect(running.length).toBeGreaterThan(0)
    for (const [id, job] of running) {
      expect([id, job.permissions]).toEqual([id, { contents: 'read' }])
      expect([id, text(job).includes('secrets.')]).toEqual([id, false])
    }
  })

  test('where there is an identity, a secret or a token that writes, only our own actions run', () => {
    const trusted = jobsOf(workflow).filter(([, job]) => isTrusted(job))
    expect(trusted.map(([id]) => id)).toEqual(expect.arrayContaining(['sign', 'publish']))
    for (const [id, job] of trusted) {
      const others = stepsOf(job).filter(step => ownAction(step) === undefined)
      // skopeo copies images by digest, and runs nothing of them.
      const copies = (step: Step) =>
        step.run?.includes('skopeo copy') && !/\b(docker|buildah|python3?|bash|sh) /.test(step.run)
      const foreign = others.filter(step => !copies(step))
      expect([id, foreign.map(step => step.uses?.split('@')[0])]).toEqual([id, ['actions/checkout']])
      expect([id, runsProject(job)]).toEqual([id, false])
    }
  })

  test('no checkout leaves the token behind, and nothing is cached', () => {
    const steps = jobsOf(workflow).flatMap(([, job]) => stepsOf(job))
    const checkouts = steps.filter(step => step.uses?.startsWith('actions/checkout@'))
    expect(checkouts.filter(step => String(step.with?.['persist-credentials']) !== 'false')).toEqual([])
    expect(steps.filter(step => step.uses?.includes('cache') || step.with?.cache)).toEqual([])
  })

  test('publishes after a push only, and not if a job before it failed', () => {
    const run = (event: string, ends = {}) => runJobs(workflow.jobs, { event, ends, outputs: made }).publish
    expect([run('push'), run('pull_request'), run('merge_group')]).toEqual(['success', 'skipped', 'skipped'])
    const before = Object.keys(workflow.jobs).filter(id => !['publish', 'rehearse', 'archive', 'index'].includes(id))
    expect(before.map(id => run('push', { [id]: 'failure' }))).toEqual(before.map(() => 'skipped'))
  })

  test('archives what was published, and only if the project names stores', () => {
    const run = (stores: string, ends = {}, event = 'push') => {
      const outputs = { build: { ...made.build, stores } }
      return runJobs(workflow.jobs, { event, ends, outputs }).archive
    }
    expect([run('directory:x'), run('')]).toEqual(['success', 'skipped'])
    expect([run('directory:x', {}, 'pull_request'), run('directory:x', { publish: 'failure' })]).toEqual([
      'skipped',
      'skipped',
    ])
    const step = stepsOf(workflow.jobs.archive ?? {}).find(one => ownAction(one) === 'archive-release')
    const published = stepsOf(workflow.jobs.publish ?? {}).find(one => ownAction(one) === 'publish-release')
    for (const name of ['trusted-root', 'certificate-identity', 'certificate-oidc-issuer'])
      expect([name, step?.with?.[name]]).toEqual([name, published?.with?.[name]])
  })

  test('lists what was published in the index of a project that has one, also if it was not archived', () => {
    const run = (index: string, stores = '', ends = {}, event = 'push') => {
      const outputs = { build: { ...made.build, stores, index } }
      return runJobs(workflow.jobs, { event, ends, outputs }).index
    }
    expect([run('true'), run('true', 'directory:x'), run('true', 'directory:x', { archive: 'failure' })]).toEqual([
      ...['success', 'success', 'success'],
    ])
    expect([run('false'), run('true', '', { publish: 'failure' }), run('true', '', {}, 'pull_request')]).toEqual([
      ...['skipped', 'skipped', 'skipped'],
    ])
    const step = stepsOf(workflow.jobs.index ?? {}).find(one => ownAction(one) === 'update-index')
    const archived = stepsOf(workflow.jobs.archive ?? {}).find(one => ownAction(one) === 'archive-release')
    for (const name of ['trusted-root', 'certificate-identity', 'certificate-oidc-issuer', 'project-directory'])
      expect([name, step?.with?.[name]]).toEqual([name, archived?.with?.[name]])
    // The key of the index is not that of the release, and no other job gets it.
    const others = jobsOf(workflow).filter(([id]) => id !== 'index')
    expect(step?.env).toMatchObject({ COSIGN_PRIVATE_KEY: '${{ secrets.index-private-key }}', ...archived?.env })
    expect(others.filter(([, job]) => text(job).includes('secrets.index-'))).toEqual([])
  })

  test('a project without tests is released, and one whose tests failed, or were not merged, is not', () => {
    const run = (pythons: string, ends = {}) => {
      const outputs = { build: { ...made.build, pythons } }
      return runJobs(workflow.jobs, { event: 'push', ends, outputs })
    }
    expect(run('[]')).toMatchObject({ test: 'skipped', 'merge-tests': 'skipped', publish: 'success' })
    expect(run('[{}]')).toMatchObject({ test: 'success', 'merge-tests': 'success', publish: 'success' })
    for (const id of ['test', 'merge-tests'])
      for (const end of ['failure', 'cancelled', 'skipped'])
        expect(run('[{}]', { [id]: end })).toMatchObject({ sign: 'skipped', publish: 'skipped' })
  })

  test('what is tested is what the build job made, and no test can reach it', () => {
    const steps = ['test', 'merge-tests'].flatMap(id =>
      stepsOf(workflow.jobs[id] ?? {}).filter(step => ownAction(step) === 'setup-tests'),
    )
    expect(steps.map(step => step.with?.subjects)).toEqual(Array(2).fill('${{ needs.build.outputs.subjects }}'))
    const builds = stepsOf(workflow.jobs.build ?? {}).map(ownAction)
    expect(builds).toContain('build-python')
    expect(builds).not.toContain('pytest-coverage-to-sonar')
  })

  test('no other run ends a release, not even a rehearsal by hand on its tag', () => {
    const of = (event: string) => {
      const values = { github: { event_name: event, ref: 'refs/tags/v1.2.0' }, inputs: { 'project-directory': '' } }
      return fill(workflow.concurrency?.group ?? '', values)
    }
    const cancels = (event: string) =>
      fill(workflow.concurrency?.['cancel-in-progress'] ?? '', { github: { event_name: event } })
    expect([cancels('push'), cancels('workflow_dispatch')]).toEqual(['false', 'true'])
    expect(of('push')).not.toBe(of('workflow_dispatch'))
    expect(of('push')).toContain('refs/tags/v1.2.0')
  })

  test('the step that publishes says whether the environment of its job has reviewers', () => {
    const step = stepsOf(workflow.jobs.publish ?? {}).find(one => ownAction(one) === 'publish-release')
    expect(workflow.jobs.publish).toHaveProperty('environment', step?.with?.environment)
    expect(step?.with?.environment).toBe('${{ inputs.environment }}')
  })

  const signing = stepsOf(workflow.jobs.sign ?? {}).filter(({ with: given }) => given?.transparency !== undefined)

  test('private keys reach a release only, and their passwords too; that of GPG reaches the step that assembles', () => {
    const [cosign, gpg] = [
      { 'cosign-private-key': 'KEY', 'cosign-password': 'WORD' },
      { 'gpg-private-key': 'PGP', 'gpg-passphrase': 'PHRASE' },
    ]
    const secrets = { ...cosign, ...gpg }
    const steps = signing.filter(step => ownAction(step) !== 'guard-release')
    const env = (event: string, given: object) =>
      steps.map(step =>
        Object.values(step.env ?? {}).map(value => fill(value, { github: { event_name: event }, secrets: given })),
      )
    const expected = steps.map(step => [
      ...Object.values(cosign),
      ...(ownAction(step) === 'assemble-release' ? Object.values(gpg) : []),
    ])
    const none = expected.map(values => values.map(() => ''))
    expect(env('push', secrets)).toEqual(expected)
    expect(env('push', {})).toEqual(none)
    expect(env('pull_request', secrets)).toEqual(none)
  })

  const signersOf = (action: string, given: object) => {
    const inputs = { 'signer-login': 'role: x', ...given }
    const steps = signing.filter(step => ownAction(step) === action)
    return steps.map(({ with: { signer = '', 'signer-login': login = '' } = {} }) => [
      fill(signer, { inputs }),
      fill(login, { inputs }),
    ])
  }

  test.each([
    ['public', '', isGhes ? 'key' : 'keyless'],
    ['none', '', 'key'],
    ['none', 'own.json', 'keyless'],
    ['private', 'own.json', 'keyless'],
  ])('transparency %s with the config "%s": provenance and images are signed by %s', (transparency, config, who) => {
    const inputs = { transparency, 'signing-config': config, signer: 'auto', 'signer-login': '' }
    for (const action of ['slsa-provenance', 'cosign-sign'])
      for (const [signer, login] of signersOf(action, inputs)) expect([signer, login]).toEqual([who, ''])
    expect(signersOf('assemble-release', inputs)).toEqual([['auto', '']])
  })

  test('a key in a service signs release and images; provenance only if there can be no certificate', () => {
    const signer = 'hashivault://release'
    const own = { transparency: 'private', 'signing-config': 'own.json', signer }
    const none = { transparency: 'none', 'signing-config': '', signer }
    for (const inputs of [own, none])
      for (const action of ['cosign-sign', 'assemble-release'])
        for (const found of signersOf(action, inputs)) expect(found).toEqual([signer, 'role: x'])
    expect(signersOf('slsa-provenance', own)).toEqual([['keyless', '']])
    expect(signersOf('slsa-provenance', none)).toEqual([[signer, 'role: x']])
  })

  test('whoever may name a private repository in the public log says so to each step that looks', () => {
    const looking = jobsOf(workflow).flatMap(([, job]) => stepsOf(job).filter(step => step.with?.transparency))
    expect(new Set(looking.map(step => step.with?.[publicLog]))).toEqual(new Set([`\${{ inputs.${publicLog} }}`]))
    expect(workflow.on.workflow_call?.inputs?.[publicLog]).toMatchObject({ type: 'boolean', default: false })
  })

  test('signatures must have the identity of this file, which the runner names, and not that of the caller', () => {
    const steps = jobsOf(workflow).flatMap(([, job]) => stepsOf(job))
    const given = steps.flatMap(step => step.with?.['certificate-identity'] ?? [])
    const guarded = 'needs.guard.outputs.identity'
    // On GitHub Enterprise Server, only the token of the job that signs names it.
    const [inSign, inPublish] = isGhes
      ? ['steps.attest.outputs.builder', 'needs.sign.outputs.identity']
      : [guarded, guarded]
    expect(given).toEqual([inSign, inSign, inPublish, inPublish, inPublish].map(name => `\${{ ${name} }}`))
    if (isGhes) return expect(workflow.jobs.sign?.outputs?.identity).toBe(given[0])
    const ref = 'org/release-tools/.github/workflows/release.yml@refs/tags/v1.2.0'
    const told = workflow.jobs.guard?.outputs?.identity ?? ''
    const identity = (job: object) => fill(told, { job, github: { server_url: 'https://github.com' } })
    expect(identity({ workflow_ref: ref })).toBe(`https://github.com/${ref}`)
    expect(identity({})).toBe('')
  })

  // guard-release has the rules, and tests of its own.
  test('the guard knows for which level the workflow is made, and each job that builds or signs looks at its own runner first', () => {
    const guards = jobsOf(workflow).flatMap(([id, job]) => {
      const [first] = stepsOf(job)
      return first !== undefined && ownAction(first) === 'guard-release' ? [{ id, given: first.with ?? {} }] : []
    })
    const building = jobsOf(workflow).filter(([, job]) => runsProject(job))
    expect(guards.map(({ id }) => id)).toEqual(['guard', ...building.map(([id]) => id), 'sign', 'rehearse'])
    const common = {
      level: isPrebuilt || isGhes ? '2' : '3',
      transparency: '${{ inputs.transparency }}',
      [publicLog]: `\${{ inputs.${publicLog} }}`,
      'dry-run': '${{ env.DRY_RUN }}',
    }
    const called = {
      ...common,
      ...(isGhes ? {} : { 'workflow-ref': '${{ job.workflow_ref }}' }),
      workflow: basename(path, '.yml').replace('.ghes', ''),
      'project-directory': '${{ inputs.project-directory }}',
    }
    for (const { id, given } of guards) expect(given).toEqual(id === 'guard' ? called : common)
    const dry = (event: string) => fill(workflow.env?.DRY_RUN ?? '', { github: { event_name: event } })
    expect(['push', 'pull_request', 'release', ''].map(dry)).toEqual(['false', 'true', 'true', 'true'])
  })

  test('provenance lists all inputs, and no step reads anything else that a caller can set', () => {
    const step = stepsOf(workflow.jobs.sign ?? {}).find(one => ownAction(one) === 'slsa-provenance')
    expect(step?.with?.['workflow-inputs']).toBe('${{ toJSON(inputs) }}')
    expect(JSON.stringify(workflow.jobs)).not.toMatch(/\bvars\./)
  })
})

test('only the file for what the caller built takes files of the caller', () => {
  const taking = [...reusable].filter(([, workflow]) => JSON.stringify(workflow.jobs).match(/wheels-from|files-from/))
  expect(taking.map(([path]) => path)).toEqual(['.github/workflows/release-prebuilt.yml'])
})

describe('a call', () => {
  const good: Job = {
    uses: 'org/release-tools/.github/workflows/release.yml@v1.0.0',
    permissions: { contents: 'write', 'id-token': 'write' },
    secrets: { 'cosign-private-key': 'x' },
    with: { environment: 'pypi' },
  }
  test.each<[string, object, string]>([
    ['a key that GitHub refuses', { environment: 'release' }, "a job that calls a workflow can't have environment"],
    ['no permissions', { permissions: undefined }, 'the job does not grant contents: write'],
    ['too few', { permissions: { contents: 'write' } }, 'the job does not grant id-token: write'],
    ['an input that there is not', { with: { python: '3.13' } }, 'there is no input python'],
    ['an input of another type', { with: { environment: 3 } }, 'the input environment is a number, not a string'],
    ['a secret that there is not', { secrets: { token: 'x' } }, 'there is no secret token'],
    ['another file', { uses: 'org/release-tools/.github/workflows/ci.yml@v1.0.0' }, 'there is no reusable workflow'],
  ])('with %s is found', (_, change, message) => {
    expect(mistakesOfCall(good)).toEqual([])
    expect(mistakesOfCall({ ...good, ...change }).join()).toContain(message)
  })
})

/** Calls in templates, and in the YAML of pages. */
const calls = trackedFiles('workflows-templates/*.yml', '*.md').flatMap(path => {
  const text = readFileSync(join(root, path), 'utf8')
  const blocks = path.endsWith('.md')
    ? [...text.matchAll(/^ *```ya?ml\n(.*?)^ *```$/gms)].map(match => match[1] ?? '')
    : [text]
  const called = blocks.filter(block => block.includes('uses: org/release-tools/.github/workflows/'))
  return called.flatMap(block =>
    Object.values<Job>(parse(block).jobs).flatMap(job => (job.uses ? [{ path, job }] : [])),
  )
})

test('every call in templates and pages is one that GitHub accepts, by the version of this repository', () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  expect(calls.map(({ path }) => path)).toEqual(expect.arrayContaining(['workflows-templates/python-release.yml']))
  expect(calls.flatMap(({ path, job }) => mistakesOfCall(job).map(mistake => `${path}: ${mistake}`))).toEqual([])
  expect(calls.filter(({ job }) => job.uses?.split('@')[1] !== `v${version}`)).toEqual([])
})

test('the page names every input, secret and output', () => {
  const page = readFileSync(join(root, 'docs/tasks/release-in-one-job.md'), 'utf8')
  const names = Object.values(contract).flatMap(one => [...one.inputs, ...one.secrets, ...one.outputs])
  expect(names.filter(name => !page.includes(`\`${name}\``))).toEqual([])
})

test('inputs that two workflows have are the same in both', () => {
  const differ = ['transparency', 'signing-config', 'oidc-issuer']
  const all = [...reusable].map(([path, { on }]) => {
    const kept = ([name]: [string, unknown]) => !path.endsWith('.ghes.yml') || !differ.includes(name)
    return Object.fromEntries(Object.entries(on.workflow_call?.inputs ?? {}).filter(kept))
  })
  const byName = (name: string) => new Set(all.flatMap(one => (one[name] ? [JSON.stringify(one[name])] : [])))
  expect(inputs.filter(name => byName(name).size !== 1)).toEqual([])
})

const templates = trackedFiles(':(glob)workflows-templates/*.yml')

test('a template with one job has at most 22 lines, and that for a Python package 9', () => {
  const lines = (path: string) =>
    readFileSync(join(root, path), 'utf8')
      .split('\n')
      .filter(line => !/^\s*(#|$)/.test(line)).length
  const jobs = (path: string) => Object.values(readWorkflow(path).jobs ?? {})
  const calling = templates.filter(path => jobs(path).some(job => job.uses))
  const single = calling.filter(path => jobs(path).length === 1)
  expect(single.length).toBeGreaterThan(2)
  expect(single.filter(path => lines(path) > 22)).toEqual([])
  expect(calling.filter(path => lines(path) > 30)).toEqual([])
  expect(lines('workflows-templates/python-release.yml')).toBe(9)
})

test('each template says what it is, in the way that GitHub offers it', () => {
  for (const path of templates) {
    const properties = JSON.parse(readFileSync(join(root, path.replace(/yml$/, 'properties.json')), 'utf8'))
    const shape = { name: expect.any(String), description: expect.any(String), iconName: expect.any(String) }
    expect(properties).toMatchObject(shape)
    for (const pattern of properties.filePatterns ?? []) expect(() => new RegExp(pattern)).not.toThrow()
  }
})

/** Symbolic links that git has in a repository and that lead nowhere, or out of it. */
function brokenLinks(repository: string): string[] {
  const listed = spawnSync('git', ['ls-files', '--stage'], { cwd: repository, encoding: 'utf8' }).stdout.split('\n')
  const links = listed.filter(line => line.startsWith('120000 ')).map(line => line.split('\t')[1] ?? '')
  const inside = `${realpathSync(repository)}${sep}`
  return links.filter(path => {
    const there = statSync(join(repository, path), { throwIfNoEntry: false }) !== undefined
    return !there || !realpathSync(join(repository, path)).startsWith(inside)
  })
}

// One stops every consumer while GitHub sets up the job, wherever it is: https://github.com/actions/runner/issues/4626
test('no symbolic link of the repository leads nowhere, or out of it', () => {
  const repository = mkdtempSync(join(tmpdir(), 'links-'))
  git(repository, 'init', '--quiet')
  const links = { good: '.gitignore', gone: 'nowhere', out: '/etc/passwd' }
  writeFileSync(join(repository, '.gitignore'), '')
  for (const [name, to] of Object.entries(links)) symlinkSync(to, join(repository, name))
  git(repository, 'add', '--all')
  expect(brokenLinks(repository)).toEqual(['gone', 'out'])
  expect(brokenLinks(root)).toEqual([])
})

test('the workflow that releases release-tools is no reusable one', () => {
  expect(readWorkflow('.github/workflows/self-release.yml').on).toEqual({ push: { tags: ['v[0-9]+.[0-9]+.[0-9]+'] } })
})

describe.each(['check', 'check.ghes'])('%s.yml, which only looks', name => {
  const workflow = readWorkflow(`.github/workflows/${name}.yml`)
  const jobs = jobsOf(workflow)
  const checks = jobs.map(([, job]) => stepsOf(job).find(step => ownAction(step) === 'check-release'))

  test('asks callers for nothing but reading, and gives the digest of its document', () => {
    const reading = ['contents', 'checks', 'statuses', 'pull-requests', 'issues', 'actions']
    expect(unionOf(workflow)).toEqual(Object.fromEntries(reading.map(scope => [scope, 'read'])))
    const { inputs = {}, secrets, outputs = {} } = workflow.on.workflow_call ?? {}
    const own = name.endsWith('ghes') ? ['runs-on'] : []
    expect(Object.keys(inputs)).toEqual(['project-directory', 'environment', 'evidence-artifacts', ...own])
    expect([secrets, Object.keys(outputs)]).toEqual([undefined, ['gates', 'result']])
  })

  test('the job that waits for reviewers does the same as the one whose table they read, and is asked for its result', () => {
    expect(checks).toHaveLength(2)
    expect(checks[1]).toEqual(checks[0])
    expect(checks[0]?.with).toMatchObject({ 'share-gates': true, 'evidence-dir': '.checked/release' })
    const [, [, signOff] = []] = jobs
    expect(signOff).toMatchObject({ needs: 'check', environment: '${{ inputs.environment }}' })
    expect(signOff?.if).toBe("inputs.environment != '' && github.event_name == 'push'")
    const gateOf = (environment: string, job: string) =>
      fill(String(checks[0]?.with?.gate), { inputs: { environment }, github: { job } })
    expect([gateOf('', 'check'), gateOf('sign-off', 'check'), gateOf('sign-off', 'sign-off')]).toEqual([
      ...['true', 'false', 'true'],
    ])
  })
})
