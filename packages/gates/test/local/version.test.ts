import { expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { parsePolicy } from '@release-tools/evidence'
import { version } from '../../src/local/version.ts'
import { contextOf, tree } from './gate-context.ts'

const pyproject = '[project]\nname = "widget"\nversion = "1.2.0"\n'
const every = {
  'pyproject.toml': pyproject,
  'src/widget/__init__.py': '__version__ = "1.2.0"\n',
  'docs/conf.py': 'release = "1.2.0"\nversion = "1.2"\n',
  'package.json': '{"version": "1.2.0"}',
  'Cargo.toml': '[package]\nname = "widget"\nversion = "1.2.0"\n',
  'charts/widget/Chart.yaml': 'version: 7.0.0\nappVersion: "1.2.0"\n',
  'CITATION.cff': 'version: 1.2.0\n',
  Dockerfile:
    'FROM scratch\nLABEL org.opencontainers.image.title=widget \\\n  org.opencontainers.image.version="1.2.0"\n',
}

test('passes if every manifest has the version of the tag, and names them with their digests', async () => {
  const context = await contextOf(tree(every), 'v1.2.0', { previous: 'v1.1.0' })
  const found = await version.look(context)
  const paths = Object.keys(every).sort()
  expect(found).toEqual({
    result: 'pass',
    found: `${paths.join(', ')}: 1.2.0, after v1.1.0.`,
    wanted: 'Every file that states a version has the one of the tag, and it is higher than the release before.',
    evidence: paths.map(path => ({ source: path, sha256: sha256(every[path as keyof typeof every]) })),
  })
})

test('fails for each file that has another version, by name', async () => {
  const files = {
    'pyproject.toml': pyproject,
    'widget/__init__.py': '__version__ = "1.1.0"\n',
    'docs/source/conf.py': 'release = "1.1.0"\nversion = "1.1"\n',
    'package.json': '{"version": "1.2.0-rc.1"}',
    'setup.cfg': '[metadata]\nversion = attr: widget.__version__\n',
    Dockerfile: 'FROM scratch\nLABEL org.opencontainers.image.version=1.1.0\n',
  }
  const found = await version.look(await contextOf(tree(files), 'v1.2.0'))
  expect(found).toMatchObject({
    result: 'fail',
    found:
      'Dockerfile has 1.1.0 (the label org.opencontainers.image.version). docs/source/conf.py has 1.1.0 (release). docs/source/conf.py has 1.1 (version). package.json has 1.2.0-rc.1 (version). widget/__init__.py has 1.1.0 (__version__).',
    wanted: 'Every file that states a version says 1.2.0, which is higher than the release before.',
  })
})

test('fails if the release before has the same version or a higher one', async () => {
  const context = await contextOf(tree({ 'pyproject.toml': pyproject }), 'v1.2.0', { previous: 'v1.3.0' })
  expect(await version.look(context)).toMatchObject({
    result: 'fail',
    found: '1.2.0 is not higher than 1.3.0, the release before.',
  })
})

test('passes if the build computes the version and no file contradicts it', async () => {
  const dynamic = '[project]\nname = "widget"\ndynamic = ["version"]\n[build-system]\nrequires = ["setuptools-scm"]\n'
  expect(await version.look(await contextOf(tree({ 'pyproject.toml': dynamic }), 'v1.2.0'))).toMatchObject({
    result: 'pass',
    found:
      'No file states a version; the build computes it (setuptools-scm), and what it made is compared with the tag before it is released.',
  })
})

test('compares the files with each other if no tag is known, and is unknown if none states a version', async () => {
  const two = tree({ 'pyproject.toml': pyproject, 'widget/__init__.py': '__version__ = "1.1.0"\n' })
  expect(await version.look(await contextOf(two, undefined))).toMatchObject({
    result: 'fail',
    found: 'widget/__init__.py has 1.1.0 (__version__).',
  })
  expect(await version.look(await contextOf(tree({}), undefined))).toMatchObject({
    result: 'unknown',
    found: 'no tag is known, and no file of the project states the version',
  })
})

test('includes the file that the build reads, whatever its name', async () => {
  const hatch =
    '[project]\nname = "widget"\ndynamic = ["version"]\n[build-system]\nbuild-backend = "hatchling.build"\nrequires = ["hatchling"]\n[tool.hatch.version]\npath = "widget/facts.py"\n'
  const root = tree({ 'pyproject.toml': hatch, 'widget/facts.py': '__version__ = "1.2.0"\n' })
  expect(await version.look(await contextOf(root, 'v1.3.0'))).toMatchObject({
    result: 'fail',
    found: 'widget/facts.py has 1.2.0 (which the build reads).',
  })
})

test('the policy names other files, and those that have a version of their own', async () => {
  const files = {
    'pyproject.toml': pyproject,
    'package.json': '{"version": "7.0.0"}',
    'deploy/app.Dockerfile': 'FROM scratch\nLABEL org.opencontainers.image.version=1.1.0\n',
  }
  const settings = 'versions: {also: [deploy/app.Dockerfile], except: [package.json]}'
  const policy = parsePolicy(`version: 1\ngates: {${settings}}\n`)
  expect(await version.look(await contextOf(tree(files), 'v1.2.0', { policy }))).toMatchObject({
    result: 'fail',
    found: 'deploy/app.Dockerfile has 1.1.0 (the label org.opencontainers.image.version).',
  })
})
