import { mkdirSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from '@jest/globals'
import { projectsIn } from '../src/rehearse/projects.ts'
import { cloneOf } from '../src/rehearse/run.ts'
import { version } from '../src/version.ts'
import { cli } from '../testing/run.ts'

const scratch = () => realpathSync(mkdtempSync(join(tmpdir(), 'rehearse-')))

test('the clone is the one that the program is in', () => {
  const clone = scratch()
  for (const path of ['scripts/bootstrap.mjs', 'scripts/demo.ts', 'actions/check-release/action.yml']) {
    mkdirSync(dirname(join(clone, path)), { recursive: true })
    writeFileSync(join(clone, path), '')
  }
  expect(cloneOf(join(clone, 'packages/cli/dist/release-tools.mjs'))).toBe(clone)
})

test('the file of a release alone has no actions, and says where they are', () => {
  expect(() => cloneOf(join(scratch(), 'release-tools.mjs'))).toThrow(
    `is not in a clone of release-tools, which has the actions that the jobs run. Clone it (\`git clone --branch v${version} https://github.com/org/release-tools\`), and run`,
  )
})

const two =
  'projects:\n  - { directory: ".", tag-pattern: "v{version}" }\n  - { directory: packages/core, tag-pattern: "core-v{version}" }\n'

test('of a repository with several projects, all are rehearsed, unless a tag picks one', async () => {
  const root = scratch()
  expect(await projectsIn(root, undefined)).toEqual(['.'])
  const write = (text: string) => writeFileSync(join(root, '.github/release-tools.yaml'), text)
  for (const path of ['.github', 'packages/core']) mkdirSync(join(root, path), { recursive: true })
  write('tag-pattern: "v{version}"\n')
  expect(await projectsIn(root, undefined)).toEqual(['.'])
  write(two)
  writeFileSync(join(root, 'packages/core/pyproject.toml'), '')
  expect(await projectsIn(root, undefined)).toEqual(['.', 'packages/core'])
  expect(await projectsIn(root, 'core-v1.0')).toEqual(['.'])
  expect(await projectsIn(join(root, 'packages/core'), undefined)).toEqual(['.'])
  write('projects: 3\n')
  await expect(projectsIn(root, undefined)).rejects.toThrow('Could not read .github/release-tools.yaml')
})

test('each of several projects has its own results, and all are summed up', async () => {
  const root = scratch()
  const clone = join(root, 'clone')
  const program = join(clone, 'packages/cli/dist/release-tools.mjs')
  const script = (text: string) => `import { appendFileSync } from 'node:fs'\n${text}\n`
  const files = {
    [join(clone, 'scripts/bootstrap.mjs')]: script(
      `const at = process.argv.indexOf('--project')\nappendFileSync('${join(root, 'log')}', process.argv[at + 1] + ' ' + process.env.RELEASE_TOOLS_RESULTS + '\\n')\nprocess.exit(process.argv[at + 1].endsWith('core') ? 1 : 0)`,
    ),
    [join(clone, 'scripts/demo.ts')]: '',
    [join(clone, 'actions/check-release/action.yml')]: '',
    [program]: '',
    [join(root, 'p/.github/release-tools.yaml')]: two,
    [join(root, 'p/packages/core/pyproject.toml')]: '',
  }
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
  const [node = '', own = ''] = process.argv
  process.argv = [node, program]
  const { out, code } = await cli(['rehearse', join(root, 'p'), '--out', join(root, 'out')])
  process.argv = [node, own]
  expect(code).toBe(1)
  expect(readFileSync(join(root, 'log'), 'utf8')).toBe(
    `${join(root, 'p')} ${join(root, 'out/root')}\n${join(root, 'p/packages/core')} ${join(root, 'out/packages-core')}\n`,
  )
  expect(out).toBe(
    '\n.: project 1 of 2\n\n\npackages/core: project 2 of 2\n\n\n  released and verified: .\n  NOT RELEASED: packages/core\n',
  )
})
