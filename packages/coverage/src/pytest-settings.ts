import { join } from 'node:path'
import { boolean, limits, object, optional, parseJson, readIfThere, readShape, text } from '@release-tools/base'
import type { Host } from '@release-tools/host'
import { readPytestSettings } from './python/read-pytest-settings.ts'
import type { Python } from './python.ts'
import { testEnv } from './test-env.ts'

/** The settings of pytest from its arguments and the configuration of a project. */
export interface PytestSettings {
  /** True if coverage is measured (`--cov`). */
  covers: boolean
  /** True if they define what to measure: by `--cov=X`, or in the configuration of coverage.py. */
  names: boolean
  /** True if the docstrings of modules are tested (`--doctest-modules`). */
  doctests: boolean
  /** Absolute path of the configuration of coverage.py, if one is named (`--cov-config`). */
  config?: string
  /** Absolute path of the JUnit report, if one is requested (`--junitxml`). */
  junit?: string
}

const shape = object({
  covers: boolean,
  names: boolean,
  doctests: boolean,
  config: optional(text),
  junit: optional(text),
})

/** Reads the settings of pytest for `args`. If pytest cannot read them, it reports that when it runs. */
export async function pytestSettings(
  python: Python,
  args: string[],
  { directory, out }: { directory: string; out: string },
  host: Host,
): Promise<PytestSettings> {
  const answer = join(out, 'settings.json')
  await host.exec(python.program, ['-c', readPytestSettings, answer, ...args], {
    cwd: directory,
    env: testEnv(host.env),
  })
  const json = (await readIfThere(answer, limits.note))?.toString() ?? '{"covers":false,"names":true,"doctests":false}'
  return readShape(shape, parseJson(json, answer), answer)
}
