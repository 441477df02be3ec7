import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { cache, root, trackedFiles } from '../shared/repository.ts'
import { run } from '../shared/run.ts'
import { type Check, complaint } from './check.ts'

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

/** Workflows and templates that people run. */
function workflows(): string[] {
  return trackedFiles('.github/workflows/*.yml', 'workflows-templates/*.yml')
}

/** Runs actionlint and zizmor on all workflows, templates and actions. `bin` is the folder with actionlint. */
export function workflowChecks(bin: string): Check[] {
  return [
    {
      name: 'actionlint',
      needs: ['tools'],
      run: async () => complaint(await run(join(bin, 'actionlint'), ['-no-color', ...workflows()])),
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
