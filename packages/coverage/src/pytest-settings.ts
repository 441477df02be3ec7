import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { boolean, object, optional, parseJson, readShape, text } from '@release-tools/base'
import type { Host } from '@release-tools/host'
import type { Python } from './python.ts'
import { testEnv } from './test-env.ts'

/** The settings of pytest from its arguments and the configuration of a project. */
export interface PytestSettings {
  /** True if coverage is measured (`--cov`). */
  covers: boolean
  /** True if they define what to measure: by `--cov=X`, or in the configuration of coverage.py. */
  names: boolean
  /** Absolute path of the configuration of coverage.py, if one is named (`--cov-config`). */
  config?: string
  /** Absolute path of the JUnit report, if one is requested (`--junitxml`). */
  junit?: string
}

// Python program that lets pytest read its arguments and configuration, and stops it before it loads test code.
const program = `
import json, os, sys

if sys.path[0] == "":
    sys.path[0] = os.getcwd()

import coverage, pytest


class Read(Exception):
    pass


class Reader:
    @pytest.hookimpl(hookwrapper=True)
    def pytest_load_initial_conftests(self, early_config):
        raise Read(early_config.known_args_namespace)
        yield


def names(config):
    try:
        read = coverage.Coverage(config_file=config).get_option
        # run:source_dirs exists since coverage.py 7.8.
        return any(map(read, ("run:source", "run:source_pkgs", "run:include", "run:source_dirs")))
    except coverage.exceptions.ConfigError:
        return False


def settings(known):
    config = getattr(known, "cov_config", ".coveragerc")
    junit = getattr(known, "xmlpath", None)
    sources = getattr(known, "cov_source", None) or []
    # Without a value, it is True.
    named = any(source is not True for source in sources) or names(config)
    found = {"covers": bool(sources), "names": named}
    if config != ".coveragerc":
        found["config"] = os.path.abspath(config)
    if junit:
        found["junit"] = os.path.abspath(os.path.expanduser(os.path.expandvars(junit)))
    return found


try:
    pytest.main(sys.argv[2:], plugins=[Reader()])
except Read as read:
    with open(sys.argv[1], "w", encoding="utf-8") as stream:
        json.dump(settings(read.args[0]), stream)
`

const shape = object({ covers: boolean, names: boolean, config: optional(text), junit: optional(text) })

/** Reads the settings of pytest for `args`. If pytest cannot read them, it reports that when it runs. */
export async function pytestSettings(
  python: Python,
  args: string[],
  { directory, out }: { directory: string; out: string },
  host: Host,
): Promise<PytestSettings> {
  const answer = join(out, 'settings.json')
  await host.exec(python.program, ['-c', program, answer, ...args], { cwd: directory, env: testEnv(host.env) })
  const json = await readFile(answer, 'utf8').catch(() => '{"covers":false,"names":true}')
  return readShape(shape, parseJson(json, answer), answer)
}
