import { messageOf, Problem, readLimited } from '@release-tools/base'
import { type CoverageCounts, countsByFile, parseCoverage, sumCounts } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import { Forbidden, fileMeasures, projectMeasures, type SonarSession, type TargetQuery } from '@release-tools/sonar'
import { inProject, type Project } from './project.ts'

/** Coverage of an earlier state of a project. */
export interface Baseline {
  counts: CoverageCounts
  /** By path from the root of the repository; empty if only the total is known. */
  files: Map<string, CoverageCounts>
  /** `baseline.json`, `Sonar, branch main` */
  from: string
}

const limit = 64 * 1024 * 1024

/** The coverage of a project in the `coverage.json` of an earlier run. */
export async function readBaseline(path: string, shown: string, { directory }: Project): Promise<Baseline> {
  const document = parseCoverage((await readLimited(path, limit)).toString('utf8'), shown)
  return baselineOf(
    [...countsByFile(document)].filter(([file]) => inProject(directory, file) !== undefined),
    shown,
  )
}

/** Sonar's figures before this run. They are only for comparison, so it is not a failure if the server does not answer. */
export async function askBaseline(
  session: SonarSession,
  key: string,
  project: Project,
  host: Host,
): Promise<Baseline | undefined> {
  try {
    const own = await askOne(session, key, session.baseline, project)
    // A new branch has no earlier analysis, but the main branch may have one.
    return own ?? (session.baseline.branch === undefined ? undefined : await askOne(session, key, {}, project))
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    host.info(`No baseline from Sonar: ${messageOf(error)}`)
    return undefined
  }
}

async function askOne(
  { api }: SonarSession,
  key: string,
  query: TargetQuery,
  { directory }: Project,
): Promise<Baseline | undefined> {
  const from = query.branch === undefined ? 'Sonar' : `Sonar, branch ${query.branch}`
  try {
    const files = await fileMeasures(api, key, query)
    if (files === undefined) return undefined
    const prefix = directory === '.' ? '' : `${directory}/`
    const python = [...files].filter(([path]) => path.endsWith('.py'))
    return baselineOf(
      python.map(([path, counts]) => [`${prefix}${path}`, counts]),
      from,
    )
  } catch (error) {
    if (!(error instanceof Forbidden)) throw error
    // Tokens that may only analyse may read the total.
    const total = await projectMeasures(api, key, query)
    return total === undefined ? undefined : { counts: total, files: new Map(), from }
  }
}

function baselineOf(files: [string, CoverageCounts][], from: string): Baseline {
  return { counts: sumCounts(files.map(([, counts]) => counts)), files: new Map(files), from }
}
