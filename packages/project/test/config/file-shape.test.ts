import { mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { parseYaml, writeFileAtomic } from '@release-tools/base'
import { ourSchema, schemaErrors } from '@release-tools/evidence/testing'
import { configPath, readConfig } from '../../src/index.ts'

const schema = ourSchema('config.v1.json')

let workspace: string
beforeEach(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'config-'))
  await writeFileAtomic(join(workspace, 'setup.py'), 'setup()')
})
afterEach(() => rm(workspace, { recursive: true }))

async function read(file: string) {
  await writeFileAtomic(join(workspace, configPath), file)
  return readConfig(workspace, { tag: 'web-1.2.0' })
}

const next = 'Correct it as https://github.com/org/release-tools/blob/v1/docs/configuration.md describes it.'
const wrong = (line: number) => `Could not read ${configPath}, line ${line}: `

describe('what is wrong is an error with its line, here and by the schema', () => {
  test.each<[string, string]>([
    ['nmae: x\n', `${wrong(1)}it has the unknown key "nmae" (did you mean "name"?). ${next}`],
    ['project: []\n', `${wrong(1)}it has the unknown key "project" (did you mean "projects"?).`],
    [
      'name: x\npython:\n  prove: true\n  versoins: []\n',
      `${wrong(4)}"python" has the unknown key "versoins" (did you mean "versions"?).`,
    ],
    [
      'images:\n  - name: app\n    file: x\n',
      `${wrong(3)}"images[0]" has the unknown key "file"; known are name, dockerfile, context, platforms, requirements, repository.`,
    ],
    ['[name]\n', `${wrong(1)}it is a list, which is not a mapping.`],
    ['\nname: [x]\n', `${wrong(2)}"name" is a list, which is not a name of at most 200 characters.`],
    ['name: ""\n', `${wrong(1)}"name" is "", which is not a name`],
    [
      'directory: ../x\n',
      `${wrong(1)}"directory" is "../x", which is not a path from the root of the repository, such as services/web.`,
    ],
    ['directory: /x\n', `${wrong(1)}"directory" is "/x", which is not a path`],
    ['directory: a\\b\n', `${wrong(1)}"directory" is "a\\\\b", which is not a path`],
    [
      'tag-pattern: v*\n',
      `${wrong(1)}"tag-pattern" is "v*", which is not a tag with {version} once in it, such as v{version}.`,
    ],
    ['version-scheme: calver\n', `${wrong(1)}"version-scheme" is "calver", which is not one of pep440, semver.`],
    ['changelog: {}\n', `${wrong(1)}"changelog" is a mapping, which is not a path`],
    [
      'notes-from: tag\n',
      `${wrong(1)}"notes-from" is "tag", which is not one of auto, changelog, tag-message, generated, file:PATH.`,
    ],
    ['notes-from: file:../x\n', `${wrong(1)}"notes-from" is "../x", which is not a path`],
    ['python: true\n', `${wrong(1)}"python" is true, which is not a mapping.`],
    [
      'python:\n  cc: " "\n',
      `${wrong(2)}"python.cc" is " ", which is not a command such as gcc -ffile-prefix-map=/a=b.`,
    ],
    [
      'python:\n  versions: [3.10]\n',
      `${wrong(2)}"python.versions[0]" is a number: YAML reads 3.10 as 3.1. Put it in quotes.`,
    ],
    [
      'python:\n  versions:\n    - "3.13"\n    - "3.99"\n',
      `${wrong(4)}"python.versions[1]" is "3.99", which is not a known version of Python such as "3.13" (3.8 to 3.16), "3.13t" or "pypy3.11".`,
    ],
    ['python:\n  versions: ["2.7"]\n', `${wrong(2)}"python.versions[0]" is "2.7", which is not a known version`],
    ['python:\n  versions: 3.13\n', `${wrong(2)}"python.versions" is 3.13, which is not a list.`],
    ['python:\n  normalise: yes\n', `${wrong(2)}"python.normalise" is "yes", which is not one of auto, always, never.`],
    ['python:\n  prove: "true"\n', `${wrong(2)}"python.prove" is "true", which is not true or false.`],
    ['python:\n  build-requirements: ../x\n', `${wrong(2)}"python.build-requirements" is "../x", which is not a path`],
    ['images: {}\n', `${wrong(1)}"images" is a mapping, which is not a list.`],
    ['images:\n  - name: App\n', `${wrong(2)}"images[0].name" is "App", which is not a name of lower-case letters`],
    ['images:\n  - platforms: []\n', `${wrong(2)}"images[0].platforms" is an empty list.`],
    [
      'images:\n  - platforms:\n    - amd64\n',
      `${wrong(3)}"images[0].platforms[0]" is "amd64", which is not a platform like linux/amd64.`,
    ],
    [
      'images:\n  - repository: ghcr.io/acme/app:v1\n',
      `${wrong(2)}"images[0].repository" is "ghcr.io/acme/app:v1", which is not a repository such as ghcr.io/acme/widget, without tag or digest.`,
    ],
    ['archives:\n  - files: [x]\n', `${wrong(2)}"archives[0].name" is missing.`],
    [
      'archives:\n  - name: a/b\n    files: [x]\n',
      `${wrong(2)}"archives[0].name" is "a/b", which is not the name of a file without its extension`,
    ],
    ['archives:\n  - name: x\n', `${wrong(2)}"archives[0].files" is missing.`],
    ['archives:\n  - name: x\n    files: []\n', `${wrong(3)}"archives[0].files" is an empty list.`],
    [
      'archives:\n  - name: x\n    files: [a, ../b]\n',
      `${wrong(3)}"archives[0].files[1]" is "../b", which is not a path from the root of the repository, such as docs/**.`,
    ],
    [
      'archives:\n  - name: x\n    files: [a]\n    format: tar\n',
      `${wrong(4)}"archives[0].format" is "tar", which is not one of tar.gz, zip.`,
    ],
    ['tests: pytest\n', `${wrong(1)}"tests" is "pytest", which is not a list.`],
    ['tests: [a, 3]\n', `${wrong(1)}"tests[1]" is 3, which is not text.`],
    ['models: x\n', `${wrong(1)}"models" is "x", which is not a list.`],
    [
      'registries:\n  - https://ghcr.io\n',
      `${wrong(2)}"registries[0]" is "https://ghcr.io", which is not a registry such as ghcr.io/acme.`,
    ],
    [
      'registries:\n  - ghcr.io/acme\n  - quay.io/acme\n',
      `${wrong(3)}"registries" has 2 entries, and an image goes to one. Keep one, and copy the image with its signatures from there (\`oras copy -r\`). ${next}`,
    ],
    [
      'stores:\n  - s3://key:hunter2@bucket\n',
      `${wrong(2)}"stores[0]" has an @ before its first slash, as if it had a password. ${next}`,
    ],
    ['audit-log: true\n', `${wrong(1)}"audit-log" is true, which is not a mapping.`],
    [
      'audit-log:\n  encrypt-to: ../key.pem\n',
      `${wrong(2)}"audit-log.encrypt-to" is "../key.pem", which is not a path`,
    ],
    [
      'image-tags: [version, patch]\n',
      `${wrong(1)}"image-tags[1]" is "patch", which is not one of tag, version, minor, major, latest.`,
    ],
    ['projects: []\n', `${wrong(1)}"projects" is an empty list.`],
    ['projects:\n  - directory: web\n', `${wrong(2)}"projects[0].tag-pattern" is missing.`],
    ['projects:\n  - tag-pattern: v{version}\n', `${wrong(2)}"projects[0].directory" is missing.`],
    [
      'projects:\n  - directory: web\n    tag-pattern: v{version}\n    projects: []\n',
      `${wrong(4)}"projects[0]" has the unknown key "projects"`,
    ],
    [
      'registries: []\nname: x\nprojects:\n  - directory: web\n    tag-pattern: v{version}\n',
      `${wrong(2)}"name" stands beside "projects", so that nobody knows which project it is of. ${next}`,
    ],
  ])('%j', async (file, message) => {
    await expect(read(file)).rejects.toThrow(message)
    expect(schemaErrors(schema, parseYaml(file, configPath))).not.toEqual([])
  })
})

test.each([
  ['name: &x a\nchangelog: *x\n', 'it has an anchor at line 1.'],
  ['name: a\nname: b\n', 'it has the key "name" twice in the mapping at line 1.'],
  ['name: "a\n', 'Missing closing "quote at line 2, column 1.'],
  ['name: a\n---\nname: b\n', 'it contains 2 YAML documents.'],
])('%j, which parsers read differently, is refused', async (file, message) => {
  await expect(read(file)).rejects.toThrow(`Could not read ${configPath}: ${message}`)
})

test('a file that is too large or a link is refused', async () => {
  await expect(read(`# ${'x'.repeat(1024 ** 2)}`)).rejects.toThrow(/release-tools\.yaml.* 1048576/)
  await rm(join(workspace, configPath))
  await symlink(join(workspace, 'setup.py'), join(workspace, configPath))
  await expect(readConfig(workspace)).rejects.toThrow('it is a symbolic link or a special file.')
})

test.each([
  'images: []\nmodels: []\narchives: []\nregistries: ["localhost:5000/a/b"]\nimage-tags: []\n',
  'stores: ["s3://bucket/a@b?region=x&lock=governance", "directory:/mnt/tape", "branch:release-metadata"]\n',
  'notes-from: file:docs/news/{version}.md\npython: { versions: [], prove: false }\n',
  'audit-log: { keep: false }\n',
  'projects:\n  - { directory: ., tag-pattern: "web-{version}", name: Web }\nregistries: [ghcr.io/acme]\n',
])('the schema accepts what is read: %j', async file => {
  await expect(read(file)).resolves.toBeDefined()
  expect(schemaErrors(schema, parseYaml(file, configPath))).toEqual([])
})
