import { Problem } from '@release-tools/base'

type Part = Record<string, unknown>

/** What changes how a job or a step runs, and plain processes do not do. */
const unknown = ['container', 'services', 'continue-on-error']

/** Throws a Problem for a workflow of others with something that plain processes would leave out. */
export function refuseUnknown(workflow: string, content: { jobs: Record<string, object> } & Part): void {
  const jobs = Object.values(content.jobs) as Part[]
  const steps = jobs.flatMap(job => (job.steps ?? []) as Part[])
  const defaults = [content, ...jobs].map(part => (part.defaults as { run?: Part } | undefined)?.run ?? {})
  const matrices = jobs.map(job => (job.strategy as Part | undefined)?.matrix ?? {})
  const found = [
    ...[...jobs, ...steps].flatMap(part => unknown.filter(name => part[name] !== undefined && part[name] !== false)),
    ...matrices.flatMap(matrix => ['include', 'exclude'].filter(name => Object.hasOwn(Object(matrix), name))),
    ...defaults.flatMap(run => (run['working-directory'] === undefined ? [] : ['defaults.run.working-directory'])),
    ...[...steps, ...defaults].flatMap(({ shell = 'bash' }) => (shell === 'bash' ? [] : [`shell: ${shell}`])),
  ]
  if (found.length === 0) return
  throw new Problem(`run ${workflow} in plain processes`, {
    found: `they do not know ${[...new Set(found)].join(', ')}.`,
    next: 'Rehearse it on Linux with Go: there, act runs it.',
  })
}
