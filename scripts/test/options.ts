import { parseArgs } from 'node:util'

export const help = `npm test [-- WORD…] [--unit] [--watch]
npm run watch [-- WORD…]

Without a WORD it runs everything: types, lint, generated docs, dist, workflows
(actionlint, zizmor), start time, the demo, then unit and integration tests with
coverage. It installs the tools and starts the servers that this needs.

  WORD      run only the checks whose name, and the test files whose path,
            contain it. If there are none, run the tests that import the source
            file of that name: "severity" stands for severity.ts
  --unit    run unit tests only: nothing is prepared, no check runs
  --watch   run unit tests again whenever a file changes; without a WORD, the
            tests of what changed since the last commit
  --help    show this text

Unit tests need nothing but the sources. Checks and integration tests have two
stages: "prepare" uses the network and fills a cache outside the clone, "run"
has loopback only.

The last line is "N passed, N failed". The exit code is 0 if nothing failed, 1
if something failed, and 2 if the tests could not run.`

export interface Options {
  /** Run what contains one of these; everything if there are none. */
  words: string[]
  unit: boolean
  watch: boolean
  help: boolean
}

/** Reads the command line. Throws an error that names an unknown option. */
export function readOptions(args: string[]): Options {
  const flag = { type: 'boolean', default: false } as const
  const options = { unit: flag, watch: flag, help: flag }
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
  return { ...values, words: positionals }
}
