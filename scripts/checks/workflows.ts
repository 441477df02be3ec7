import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cache, root, trackedFiles } from '../shared/repository.ts'
import { run } from '../shared/run.ts'
import { type Check, complaint } from './check.ts'
import { copyForActionlint, workflows } from './local-workflows.ts'

const requirements = join(root, 'scripts/checks/zizmor.txt')

/** Where zizmor is kept: by version, outside the clone. */
function zizmorHome(): string {
  const version = /zizmor==(\S+)/.exec(readFileSync(requirements, 'utf8'))?.[1] ?? ''
  return join(cache, 'tools/zizmor', version)
}

/** Installs zizmor from its wheel, which scripts/checks/zizmor.txt pins by digests. Needs the network once. */
async function prepareZizmor(): Promise<void> {
  const home = zizmorHome()
  if (existsSync(home)) return
  const staging = `${home}.${process.pid}`
  await must('create a Python environment for zizmor', ['python3', '-m', 'venv', staging])
  const pip = [
    '-m',
    'pip',
    'install',
    '--quiet',
    '--disable-pip-version-check',
    '--require-hashes',
    '--no-deps',
    '--only-binary',
    ':all:',
    '--requirement',
    requirements,
  ]
  await must('install zizmor', [join(staging, 'bin/python'), ...pip])
  rmSync(home, { recursive: true, force: true })
  renameSync(staging, home)
}

async function must(what: string, command: [string, ...string[]]): Promise<void> {
  const { code, output } = await run(command[0], command.slice(1))
  if (code !== 0) throw new Error(`Could not ${what}: ${output.trim()}`)
}

/** Runs actionlint on a copy in which it can follow the references to our own actions and workflows. */
async function lint(bin: string): Promise<string | undefined> {
  const copy = mkdtempSync(join(tmpdir(), 'actionlint-'))
  try {
    copyForActionlint(copy)
    return complaint(await run(join(bin, 'actionlint'), ['-no-color', ...workflows()], { cwd: copy }))
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}

/** Runs actionlint and zizmor on all workflows, templates and actions. `bin` is the folder with actionlint. */
export function workflowChecks(bin: string): Check[] {
  return [
    {
      name: 'actionlint',
      needs: ['tools'],
      run: () => lint(bin),
    },
    {
      name: 'zizmor',
      prepare: prepareZizmor,
      run: async () =>
        complaint(
          await run(join(zizmorHome(), 'bin/zizmor'), [
            '--offline',
            '--pedantic',
            '--strict-collection',
            '--no-progress',
            '--config',
            '.github/zizmor.yml',
            '.',
            ...trackedFiles('workflows-templates/*.yml'),
          ]),
        ),
    },
  ]
}
