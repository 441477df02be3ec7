import type { GeneratedFile } from '../shared/generated.ts'
import { afterLast, edited, type NewPart, packageJson, tsconfig, withReference } from './part.ts'

const uses = ['base', 'host', 'runner']

/** An action that counts the files of the release directory, until somebody says what it is for. */
export function newAction(name: string): NewPart {
  if (!/^[a-z]+(-[a-z]+)*$/.test(name)) throw new Error(`"${name}" is not words in lower case, joined by "-"`)
  const folder = `actions/${name}`
  const own = Object.entries(contents(name)).map(([file, text]): GeneratedFile => ({ path: `${folder}/${file}`, text }))
  const row = `| [${name}](${folder}/README.md) | ${purpose} |`
  const readme = edited('README.md', text => afterLast(text, /^\| \[[a-z-]+\]\(actions\//, row))
  return {
    folder,
    files: [
      ...own,
      { path: `examples/act/workflows/${name}.yml`, text: actWorkflow(name) },
      withReference(folder),
      readme,
    ],
    firstTest: `${folder}/test/run.test.ts`,
    build: ['scripts/build.ts', name],
  }
}

const purpose = 'says in one line what it does'

function contents(name: string): Record<string, string> {
  return {
    'action.yml': actionYml(name),
    'package.json': packageJson(name, uses),
    'tsconfig.json': tsconfig(uses),
    'README.md': readmeText(name),
    'src/main.ts': main,
    'src/inputs.ts': inputs,
    'src/run.ts': run,
    'test/inputs.test.ts': inputsTest(name),
    'test/run.test.ts': runTest(name),
  }
}

function actionYml(name: string): string {
  const words = name.split('-').map(word => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
  return `
name: ${words.join(' ')}
description: Counts the files of the release directory. Say here in one sentence what the action does.
author: release-tools
branding: { icon: box, color: blue }
inputs:
  release-dir: {}
outputs:
  count:
    description: Number of files in the release directory.
runs: { using: node24, main: dist/index.js, post: dist/index.js }
`.trimStart()
}

function readmeText(name: string): string {
  return `# ${name}

Say here what the action does and when to use it.

\`\`\`yaml
permissions:
  contents: read
steps:
  - uses: org/release-tools/actions/${name}@v1
\`\`\`

## Permissions

- \`contents: read\`: say here what for.

## Inputs

<!-- inputs -->

<!-- /inputs -->

## Outputs

<!-- outputs -->

<!-- /outputs -->
`
}

/** What `npm run act -- NAME` runs. */
function actWorkflow(name: string): string {
  return `
# npm run act -- ${name}: says in one line what it does.
name: ${name}
on: push

permissions: {}

concurrency:
  group: ${name}-\${{ github.ref }}
  cancel-in-progress: true

jobs:
  ${name}:
    name: ${name}
    runs-on: ubuntu-24.04
    timeout-minutes: 5
    permissions:
      contents: read # check out the tag
    steps:
      - uses: actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2
        with:
          persist-credentials: false
      - name: Make something to release
        run: |
          mkdir -p release/artifacts
          git archive --format zip --output release/artifacts/source.zip HEAD
      - uses: org/release-tools/actions/${name}@v1
`.trimStart()
}

const main = `import { action } from '@release-tools/runner'
import { type Inputs, read } from './inputs.ts'
import type { OutputName } from './names.ts'

await action<Inputs, OutputName>(read, () => import('./run.ts'))
`

const inputs = `import { readInputs, releaseDir, type Spec } from '@release-tools/runner'
import type { InputName } from './names.ts'

export const spec = {
  'release-dir': releaseDir,
} satisfies Spec<InputName>

/** Reads the inputs. */
export function read() {
  return readInputs(spec)
}

export type Inputs = ReturnType<typeof read>
`

const run = `import { listFiles } from '@release-tools/base'
import type { Host, Outputs } from '@release-tools/host'
import type { Inputs } from './inputs.ts'
import type { OutputName } from './names.ts'

/** Counts the files of the release directory. */
export async function run(inputs: Inputs, host: Host): Promise<Outputs<OutputName>> {
  const files = await listFiles(inputs['release-dir'])
  host.info(\`\${files.length} files\`)
  return { count: String(files.length) }
}
`

function inputsTest(name: string): string {
  return `import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { givenInputs } from '@release-tools/runner/testing'
import { read } from '../src/inputs.ts'

const { workspace, give } = givenInputs('${name}', read)

test('the defaults', () => {
  expect(give()).toEqual({ 'release-dir': join(workspace, 'release') })
})

test.each<[Record<string, string>, string]>([
  [{ 'release-dir': '../elsewhere' }, 'Could not use the input "release-dir": "../elsewhere" leads out of the workspace'],
  [{ 'releaze-dir': 'release' }, 'Could not read the inputs: there is no input "releaze-dir".'],
])('refuses %j', (inputs, message) => {
  expect(() => give(inputs)).toThrow(message)
})
`
}

function runTest(name: string): string {
  return `import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { givenInputs } from '@release-tools/runner/testing'
import { testHost } from '@release-tools/testbed'
import { read } from '../src/inputs.ts'
import { run } from '../src/run.ts'

const { workspace, give } = givenInputs('${name}', read)
mkdirSync(join(workspace, 'release'))
writeFileSync(join(workspace, 'release/a.txt'), 'a')

// It fails on purpose: say first what the action gives, and then make it so.
test('does what it is for', async () => {
  const host = testHost({ workspace })
  expect(await run(give(), host)).toEqual({ count: 'Say here what ${name} gives.' })
})
`
}
