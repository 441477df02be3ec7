import type { GatherOptions } from '@release-tools/coverage'
import type { Opened } from './projects.ts'
import type { Run } from './run-context.ts'

/** The sources of the projects' data, from the inputs. */
export function gatherOptions({ inputs, scratch }: Run, opened: Opened[]): GatherOptions {
  return {
    data: inputs['coverage-data'],
    junit: inputs.junit,
    pytestArgs: inputs['pytest-args'],
    measure: inputs.sources,
    expected: inputs['expected-jobs'],
    releaseDir: inputs['release-dir'],
    scratch,
    directories: opened.map(({ project }) => project.directory),
  }
}
