import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { networkEnv, withLinks } from '../../scripts/rehearse/machine.ts'
import { timesOfJobs, timesTable } from '../../scripts/rehearse/times.ts'

test('a run with a network gets the indexes, certificates and proxy of the user, and no secret', () => {
  const env = {
    PIP_INDEX_URL: 'https://mirror.example/simple',
    SSL_CERT_FILE: '/c.pem',
    HTTPS_PROXY: 'http://p:1',
    HOME: '/h',
    GITHUB_TOKEN: 't',
  }
  expect(networkEnv(env, '/nowhere')).toEqual({
    ...{ PIP_INDEX_URL: 'https://mirror.example/simple', SSL_CERT_FILE: '/c.pem', HTTPS_PROXY: 'http://p:1' },
    ...{ NO_PROXY: '127.0.0.1,localhost', no_proxy: '127.0.0.1,localhost' },
  })
})

test('it gets no token to publish with, and nothing that names a directory of the user to write into', () => {
  const mirror = { PIP_EXTRA_INDEX_URL: 'https://m.example', UV_INDEX_FIRM_PASSWORD: 'p', UV_HTTP_TIMEOUT: '9' }
  const others = ['UV_PUBLISH_TOKEN', 'UV_PUBLISH_PASSWORD', 'UV_GITHUB_TOKEN', 'UV_PROJECT_ENVIRONMENT', 'PIP_TARGET']
  const more = ['PIP_PREFIX', 'PIP_LOG', 'PIP_REQUIRE_VIRTUALENV', 'SSH_AUTH_SOCK', 'AWS_SECRET_ACCESS_KEY']
  const env = { ...mirror, ...Object.fromEntries([...others, ...more].map(name => [name, 'x'])) }
  const { NO_PROXY: _, no_proxy: __, ...given } = networkEnv(env, '/nowhere')
  expect(given).toEqual(mirror)
})

test('it gets the settings of pip in the home directory of the user, unless a variable names others', () => {
  const home = mkdtempSync(join(tmpdir(), 'home-'))
  mkdirSync(join(home, '.config/pip'), { recursive: true })
  writeFileSync(join(home, '.config/pip/pip.conf'), '[global]\n')
  expect(networkEnv({ NO_PROXY: '.corp' }, home)).toMatchObject({
    PIP_CONFIG_FILE: join(home, '.config/pip/pip.conf'),
    NO_PROXY: '.corp,127.0.0.1,localhost',
  })
  expect(networkEnv({ PIP_CONFIG_FILE: '/etc/other' }, home).PIP_CONFIG_FILE).toBe('/etc/other')
})

test('it gets the compiler of rustup from the home directory of the user', () => {
  const home = mkdtempSync(join(tmpdir(), 'home-'))
  expect(networkEnv({}, home).RUSTUP_HOME).toBeUndefined()
  mkdirSync(join(home, '.rustup'))
  expect(networkEnv({}, home).RUSTUP_HOME).toBe(join(home, '.rustup'))
  expect(networkEnv({ RUSTUP_HOME: home }, '/nowhere').RUSTUP_HOME).toBe(home)
})

test('the times are those of the jobs, in their order, and how long all of it took beside each other', () => {
  const step = (job: string, seconds: number) => ({ job, step: 'x', seconds, result: 'success' })
  const steps = [step('build', 40.25), step('test', 7), step('sign', 2), step('build', 1), step('test', 8)]
  const names = { build: 'Build and check', test: 'Test with ${{ matrix.python.name }}' }
  const times = timesOfJobs({ steps }, new Map(Object.entries(names)))
  expect(times).toEqual([
    { name: 'Build and check', seconds: 41.25 },
    { name: 'Test with …', seconds: 15 },
    { name: 'sign', seconds: 2 },
  ])
  expect(timesTable(times, 52.04)).toEqual([
    '  Build and check       41.3 s',
    '  Test with …           15.0 s',
    '  sign                   2.0 s',
    '  from start to end     52.0 s',
  ])
})

test('wheels of the same repository are one more place in which pip looks', () => {
  expect(withLinks({ PIP_FIND_LINKS: '/mine' }, 'file:///theirs')).toEqual({ PIP_FIND_LINKS: '/mine file:///theirs' })
  expect(withLinks({}, 'file:///theirs')).toEqual({ PIP_FIND_LINKS: 'file:///theirs' })
  expect(withLinks({ PIP_FIND_LINKS: '/mine' }, undefined)).toEqual({ PIP_FIND_LINKS: '/mine' })
})
