import { openProject, type Project } from '@release-tools/coverage'
import { statedTests } from '@release-tools/runner'
import { readProjectFile, scopeSettings } from '@release-tools/sonar'
import type { Run } from './run-context.ts'

/** A project of this run, with its sonar-project.properties. */
export interface Opened {
  project: Project
  /** The project key in Sonar; undefined if unknown. */
  key: string | undefined
  properties: Map<string, string>
  /** Arguments of pytest in `.github/release-tools.yaml`. */
  tests: string[]
}

/** Opens all projects of the run. */
export async function openProjects({ inputs, host }: Run): Promise<Opened[]> {
  const opened: Opened[] = []
  for (const { directory, key } of inputs.projects) {
    const properties = await readProjectFile(directory)
    const settings = scopeSettings(properties, new Map(inputs.properties))
    const project = await openProject({ directory, python: inputs.python, settings }, host)
    const written = new Map([...properties, ...inputs.properties]).get('sonar.projectKey')
    const tests = await statedTests(directory, inputs['pytest-args'], host)
    opened.push({ project, key: key ?? written, properties, tests })
  }
  return opened
}
