import { tagOf } from '@release-tools/evidence'
import {
  kindOf,
  permissionsOf,
  serverOf,
  startsFor,
  type WorkflowCall,
  type WorkflowSurvey,
} from '@release-tools/scaffold'
import { type Finding, ok, type Patient } from '../model.ts'

const run = 'Run `release-tools init`: it writes the workflow that fits.'

/** The jobs that call a workflow of ours, each with its file. */
function callsOf({ survey }: Pick<Patient, 'survey'>): { file: WorkflowSurvey; call: WorkflowCall }[] {
  return survey.workflows.flatMap(file => file.calls.map(call => ({ file, call })))
}

/** Some workflow makes the releases. */
export function workflow(patient: Patient): Finding[] {
  const calls = callsOf(patient)
  const { workflows } = patient.survey
  const broken = workflows
    .filter(({ readable }) => !readable)
    .map(
      ({ path }): Finding => ({
        ...{ id: 'workflow', status: 'unknown', about: path },
        found: 'It could not be read as YAML without anchors: it may be a link, or larger than 1 MB.',
        next: 'If it makes releases, check it yourself.',
      }),
    )
  const own = workflows.find(({ actions }) => actions.some(({ name }) => name === 'assemble-release'))
  if (calls.length > 0)
    return [
      ...broken,
      ok('workflow', `${[...new Set(calls.map(({ file, call }) => `${file.path} calls ${call.file}`))].join('; ')}.`),
    ]
  if (own !== undefined)
    return [
      ...broken,
      {
        ...{ id: 'workflow', status: 'unknown', about: own.path },
        found: 'It makes releases with single actions of release-tools, in jobs of its own.',
        next: 'Open a pull request: it rehearses those jobs.',
      },
    ]
  return [
    ...broken,
    {
      id: 'workflow',
      status: 'fails',
      found: 'No workflow calls release-tools, so that a tag releases nothing.',
      next: run,
    },
  ]
}

/** GitHub compares permissions before it starts any job: a run with too few ends without a line of ours. */
export function permissions(patient: Patient): Finding[] {
  return callsOf(patient).map(({ file, call }) => {
    const needed = permissionsOf(call.file)
    const about = `${file.path}, job ${call.job}`
    if (needed === undefined)
      return {
        ...{ id: 'permissions', status: 'unknown' as const, about },
        found: `What ${call.file} asks for is not known here.`,
        next: 'Compare with the documentation of the version that you call.',
      }
    const missing = needed.filter(scope => !grants(call.permissions, scope))
    if (missing.length === 0) return ok('permissions', `It grants ${needed.join(', ')}.`, about)
    const what = missing.map(scope => `"${scope}: write"`).join(' and ')
    return {
      ...{ id: 'permissions', status: 'fails' as const, about },
      found: `It does not grant ${what}. GitHub will end the run before it starts: "The nested job … is requesting '${missing[0]}: write', but is only allowed '${missing[0]}: ${levelOf(call.permissions, missing[0] ?? '')}'."`,
      next: `Give the job the line \`permissions: { ${needed.map(scope => `${scope}: write`).join(', ')} }\`.`,
    }
  })
}

function grants(given: WorkflowCall['permissions'], scope: string): boolean {
  return levelOf(given, scope) === 'write'
}

/** Without `permissions`, the default of the repository never has `id-token`. */
function levelOf(given: WorkflowCall['permissions'], scope: string): string {
  if (given === 'write-all') return 'write'
  if (given === 'read-all') return 'read'
  return typeof given === 'object' ? (given[scope] ?? 'none') : 'none'
}

/** Version, commit or a moving name. */
export function reference(patient: Patient): Finding[] {
  return callsOf(patient).map(({ file, call }) => {
    const about = `${file.path}, job ${call.job}`
    if (/^(?:v\d+\.\d+\.\d+|[0-9a-f]{40})$/.test(call.ref)) return ok('reference', `It names ${call.ref}.`, about)
    return {
      ...{ id: 'reference', status: 'warns' as const, about },
      found: `It calls ${call.file}@${call.ref}, which moves: nobody can tell later which version ran, so that the release can't reach SLSA Build L3.`,
      next: 'Name an exact version, such as v1.0.0, or its commit. Dependabot raises it.',
    }
  })
}

/** The tag of each project starts a workflow of ours, and a pull request rehearses it. */
export function trigger(patient: Patient): Finding[] {
  const calling = patient.survey.workflows.filter(({ calls }) => calls.length > 0)
  if (calling.length === 0) return []
  const findings = patient.survey.projects.map((project): Finding => {
    const pattern = project.config['tag-pattern'].value
    const tag = tagOf(project.declared.version ?? '1.2.3', pattern)
    if (calling.some(({ tags }) => tags === undefined || startsFor(tag, tags)))
      return ok('trigger', `The tag ${tag} starts a release.`, project.name)
    return {
      ...{ id: 'trigger', status: 'fails', about: project.name },
      found: `The tag ${tag} starts no workflow: the filters are ${JSON.stringify(calling.flatMap(({ tags }) => tags ?? []))}.`,
      next: `Write a filter for ${JSON.stringify(pattern)} below \`on: push: tags:\` of ${calling[0]?.path}, or correct "tag-pattern" in .github/release-tools.yaml.`,
    }
  })
  const rehearses = calling.some(({ events }) => events.includes('pull_request'))
  return rehearses
    ? findings
    : [
        ...findings,
        {
          ...{ id: 'trigger', status: 'warns', about: calling[0]?.path ?? '' },
          found: 'A pull request does not start it, so that nothing rehearses the release before the tag.',
          next: 'Add `pull_request:` below `on:`.',
        },
      ]
}

/** The workflow that is called fits what there is to release. */
export function fit(patient: Patient): Finding[] {
  const files = new Set(callsOf(patient).map(({ call }) => call.file))
  if (files.size === 0) return []
  const kind = kindOf(patient.survey.projects)
  const images = kind === 'images' || kind === 'pythonAndImages'
  if (images && ![...files].some(name => name.startsWith('release-with-images.')))
    return [
      {
        ...{ id: 'fit', status: kind === 'images' ? 'fails' : 'warns' },
        found: `There is a Dockerfile, and ${[...files].join(', ')} makes no image.`,
        next: 'Call release-with-images.yml, with `packages: write`. Or let `images: []` in .github/release-tools.yaml say that there is none.',
      },
    ]
  if (kind === 'compiledWheels' && files.has('release.yml'))
    return [
      {
        ...{ id: 'fit', status: 'warns' },
        found: `The wheel has compiled code (${patient.survey.projects[0]?.python?.build.compiler}). release.yml builds it for one platform and one Python, and PyPI refuses it.`,
        next: 'Build the wheels with cibuildwheel and call release-prebuilt.yml: `release-tools init --force` writes that.',
      },
    ]
  return [ok('fit', `${[...files].join(', ')} fits what there is to release.`)]
}

/** On GHES there are no workflows of github.com. */
export function server({ survey: { origin, workflows } }: Patient): Finding[] {
  if (origin === undefined)
    return [
      {
        ...{ id: 'server', status: 'unknown' },
        found: 'git has no remote `origin`, so that the server is not known.',
        next: 'On GitHub Enterprise Server, other workflows are needed (docs/tasks/github-enterprise-server.md).',
      },
    ]
  const kind = serverOf({ origin, workflows })
  if (kind === 'github.com') return [ok('server', 'The repository is on github.com.')]
  if (kind === 'unknown')
    return [
      {
        ...{ id: 'server', status: 'unknown' },
        found: `git names the server ${origin.host}, and whether that is GitHub is unknown.`,
        next: 'GitHub alone runs these workflows. On GitHub Enterprise Server, others are needed (docs/tasks/github-enterprise-server.md).',
      },
    ]
  const calls = workflows.flatMap(file => file.calls.map(call => call.file))
  if (calls.length > 0 && calls.every(file => file.endsWith('.ghes.yml')))
    return [ok('server', `The repository is on ${origin.host}, and ${[...new Set(calls)].join(', ')} is for GHES.`)]
  return [
    {
      ...{ id: 'server', status: calls.length > 0 ? 'fails' : 'unknown' },
      found: `The repository is on ${origin.host}. GitHub Enterprise Server has no workflows of github.com, no \`$/\` and no workflow artifacts of version 4.`,
      next: 'Call release.ghes.yml or release-with-images.ghes.yml: docs/tasks/github-enterprise-server.md of release-tools.',
    },
  ]
}
