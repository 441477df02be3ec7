import { expect, test } from '@jest/globals'
import { execute } from '@release-tools/runner'
import { configText } from '../../src/init/config-file.ts'
import { isDockerfile } from '../../src/survey/image-files.ts'
import { survey } from '../../src/survey/survey.ts'
import { repositoryWith } from '../../testing/projects.ts'

/** The lines that the configuration of a repository gets for its images. */
async function lines(files: Record<string, string>): Promise<string[]> {
  const found = await survey(repositoryWith(files, 'https://github.com/acme/shop'), { exec: execute })
  return (configText(found) ?? '').split('\n').slice(1, -1)
}

const scratch = 'FROM scratch\n'

test('one Dockerfile needs no configuration', async () => {
  expect(await lines({ Dockerfile: scratch, 'Dockerfile.dev': scratch, 'docs/Dockerfile': scratch })).toEqual([])
})

test('several Dockerfiles are several images, that of the project first', async () => {
  expect(
    await lines({
      'api/Dockerfile': scratch,
      'Dockerfile.worker': scratch,
      Dockerfile: scratch,
      'cron.Dockerfile': scratch,
      'old/api/Dockerfile': scratch,
    }),
  ).toEqual([
    'images:',
    '  - { name: shop, dockerfile: Dockerfile }',
    '  - { name: worker, dockerfile: Dockerfile.worker }',
    '  - { name: api, dockerfile: api/Dockerfile, context: api }',
    '  - { name: cron, dockerfile: cron.Dockerfile }',
    '  - { name: old-api-dockerfile, dockerfile: old/api/Dockerfile, context: old/api }',
  ])
})

test('a Dockerfile with another name has to be named, too', async () => {
  expect(await lines({ 'Dockerfile.worker': scratch })).toEqual([
    'images:',
    '  - { name: worker, dockerfile: Dockerfile.worker }',
  ])
})

test.each([
  ['what is beside it', 'COPY app.py lib /app/\nADD --chown=1:1 ["conf*", "/etc/"]\n', true],
  ['everything', 'COPY . .\n', true],
  ['what another stage has', 'COPY --from=base hello.txt /\nCOPY <<EOF /x\nhello.txt /\nEOF\n', true],
  ['what it downloads', 'ADD https://example.org/x.tgz $FILE /\n', true],
  ['what is at the root', 'COPY --chmod=644 \\\n  hello.txt /\n', false],
  ['its own folder, from the root', 'COPY worker/app.py /app/\nCOPY hello.txt /\n', false],
  ['what is nowhere', 'COPY hello.txt missing.txt /\n', true],
])('the build of a Dockerfile in a folder that copies %s may read the right directory', async (_, text, isOwn) => {
  const files = { 'worker/app.py': '', 'worker/lib/a.py': '', 'worker/conf.d': '', 'hello.txt': '' }
  const [, , line] = await lines({ ...files, Dockerfile: scratch, 'worker/Dockerfile': `${scratch}${text}` })
  expect(line).toBe(`  - { name: worker, dockerfile: worker/Dockerfile${isOwn ? ', context: worker' : ''} }`)
})

test('images of a package stay with those that its directory shows', async () => {
  const python = {
    'pyproject.toml': '[build-system]\nrequires = ["flit_core"]\n[project]\nname = "shop"\nversion = "1"\n',
  }
  expect(await lines({ ...python, Dockerfile: scratch, 'worker/Dockerfile': scratch })).toEqual([])
})

test('what is no image to release is none', () => {
  const no = [
    'tests/Dockerfile',
    '.devcontainer/Dockerfile',
    'Dockerfile.test',
    'Dockerfile.dockerignore',
    'dockerfile.py',
  ]
  expect(no.filter(isDockerfile)).toEqual([])
  expect(['Containerfile', 'a/b/Dockerfile', 'Containerfile.web'].every(isDockerfile)).toBe(true)
})
