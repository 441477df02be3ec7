import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import type { Host } from '@release-tools/host'
import { loggedIn } from '../src/docker-login.ts'
import { loginBeside, registryLogin } from '../src/registry-login.ts'

const base64 = (text: string) => Buffer.from(text).toString('base64')
const fresh = () => mkdtempSync(join(tmpdir(), 'docker-'))

function env(config: unknown) {
  const directory = fresh()
  writeFileSync(join(directory, 'config.json'), typeof config === 'string' ? config : JSON.stringify(config))
  return { DOCKER_CONFIG: directory }
}

describe('the credentials of docker login', () => {
  const auth = base64('u:p:q')
  const user = { username: 'u', password: 'p:q' }

  test.each([
    ['ghcr.io', 'ghcr.io'],
    ['https://ghcr.io', 'ghcr.io'],
    ['https://ghcr.io/', 'ghcr.io'],
    ['https://ghcr.io/v2/', 'ghcr.io'],
    ['http://127.0.0.1:5000/v1/', '127.0.0.1:5000'],
    ['https://index.docker.io/v1/', 'docker.io'],
    ['https://index.docker.io/v1', 'docker.io'],
    ['index.docker.io', 'docker.io'],
    ['docker.io', 'docker.io'],
    ['https://registry-1.docker.io/v2/', 'docker.io'],
    ['registry-1.docker.io', 'docker.io'],
  ])('stored under %s are those of %s', async (key, registry) => {
    expect(await loggedIn(registry, { env: env({ auths: { [key]: { auth } } }) })).toEqual(user)
    expect(await loggedIn('quay.io', { env: env({ auths: { [key]: { auth } } }) })).toBeUndefined()
  })

  test('are the first with a password, and never those of another registry', async () => {
    const auths = {
      'quay.io': {},
      'https://index.docker.io/v1/access-token': { auth: base64('u:token') },
      'docker.io': { username: 'u', password: 'p:q' },
      'https://index.docker.io/v1/': {},
      'evil.io/ghcr.io': { auth },
    }
    expect(await loggedIn('docker.io', { env: env({ auths }) })).toEqual(user)
    expect(await loggedIn('quay.io', { env: env({ auths }) })).toBeUndefined()
    expect(await loggedIn('ghcr.io', { env: env({ auths }) })).toBeUndefined()
    expect(await loggedIn('ghcr.io', { env: { DOCKER_CONFIG: join(fresh(), 'none') } })).toBeUndefined()
  })

  test.each([
    null,
    [],
    { auths: null },
    { auths: [] },
    { auths: { 'ghcr.io': null } },
    { auths: { 'ghcr.io': { auth: 1 } } },
  ])('are none in %j', async config => {
    const found = loggedIn('ghcr.io', { env: env(config) })
    if (config === null || Array.isArray(config)) await expect(found).rejects.toThrow('it is not a JSON object.')
    else expect(await found).toBeUndefined()
  })

  test('are not quoted if the file is damaged', async () => {
    const found = loggedIn('ghcr.io', { env: env('{"auths":{"ghcr.io":{"auth":"c2VjcmV0') })
    await expect(found).rejects.toThrow(/config\.json: it is not a JSON object\. Log in to the registry again\.$/)
  })
})

describe('a credential helper', () => {
  const calls: unknown[] = []
  const answers: Record<string, string> = {
    'docker-credential-gcr': JSON.stringify({ Username: 'oauth2accesstoken', Secret: 's' }),
    'docker-credential-desktop': JSON.stringify({ Username: 'me', Secret: 't' }),
    'docker-credential-token': JSON.stringify({ Username: '<token>', Secret: 't' }),
    'docker-credential-broken': 'no JSON with s3cret',
  }
  const exec: Host['exec'] = async (program, args, options) => {
    calls.push([program, args, options?.input?.toString()])
    const stdout = answers[program]
    if (program.endsWith('missing')) throw new Error('not installed')
    return { exitCode: stdout === undefined ? 1 : 0, stdout: stdout ?? '', stderr: '' }
  }
  const config = {
    credHelpers: {
      'gcr.io': 'gcr',
      'quay.io': 'missing',
      'a.io': 'token',
      'b.io': 'broken',
      'c.io': '../../evil',
      'd.io': 'none',
    },
    credsStore: 'desktop',
    auths: { 'quay.io': { auth: base64('file:f') } },
  }

  test('is asked for the registry that it is for, under the name that docker login stored', async () => {
    expect(await loggedIn('gcr.io', { env: env(config), exec })).toEqual({
      username: 'oauth2accesstoken',
      password: 's',
    })
    expect(await loggedIn('docker.io', { env: env(config), exec })).toEqual({ username: 'me', password: 't' })
    expect(calls).toEqual([
      ['docker-credential-gcr', ['get'], 'gcr.io'],
      ['docker-credential-desktop', ['get'], 'https://index.docker.io/v1/'],
    ])
  })

  test('that is missing, has no password, or has another name than a program, is passed over', async () => {
    expect(await loggedIn('quay.io', { env: env(config), exec })).toEqual({ username: 'file', password: 'f' })
    for (const registry of ['a.io', 'c.io', 'd.io'])
      expect(await loggedIn(registry, { env: env(config), exec })).toBeUndefined()
    expect(calls.flat()).not.toContain('docker-credential-../../evil')
    await expect(loggedIn('b.io', { env: env(config), exec })).rejects.toThrow(
      /^Could not use the answer of docker-credential-broken: it is not a JSON object\. Log in to the registry again\.$/,
    )
  })

  test('is not run if we cannot run programs', async () => {
    expect(await loggedIn('gcr.io', { env: env(config) })).toBeUndefined()
  })
})

describe('given credentials', () => {
  const credentials = { username: 'u', password: 'p' }

  test.each([
    ['ghcr.io/acme/widget:v1', 'ghcr.io', 'ghcr.io'],
    ['acme/widget:v1', 'index.docker.io', 'https://index.docker.io/v1/'],
    ['docker.io/library/python:3.12', 'index.docker.io', 'https://index.docker.io/v1/'],
  ])('for %s are for that registry only, as programs spell it', async (value, registry, key) => {
    const login = await registryLogin({ kind: 'image', value }, credentials, fresh())
    expect(login).toMatchObject({ registry, credentials })
    const file = join(login?.dockerConfig ?? '', 'config.json')
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ auths: { [key]: { auth: base64('u:p') } } })
    expect(statSync(file).mode & 0o077).toBe(0)
  })

  test('are for images in a registry', async () => {
    expect(await registryLogin({ kind: 'dir', value: '/x' }, credentials, fresh())).toBeUndefined()
    expect(await registryLogin({ kind: 'image', value: 'ghcr.io/a/b:v1' }, undefined, fresh())).toBeUndefined()
  })

  test('stand beside the logins of the user, in the place of a helper for that registry', async () => {
    const own = {
      auths: { 'https://ghcr.io/': { auth: 'old' }, 'quay.io': { auth: 'kept' } },
      credHelpers: { 'ghcr.io': 'gh', 'gcr.io': 'gcloud' },
      credsStore: 'desktop',
      proxies: { default: {} },
    }
    const user = env(own)
    const directory = await loginBeside('ghcr.io/acme/widget', credentials, fresh(), user)
    const file = join(directory, 'config.json')
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
      auths: { 'ghcr.io': { auth: base64('u:p') }, 'quay.io': { auth: 'kept' } },
      credHelpers: { 'gcr.io': 'gcloud' },
      proxies: { default: {} },
    })
    expect(statSync(file).mode & 0o077).toBe(0)
    expect(JSON.parse(readFileSync(join(user.DOCKER_CONFIG, 'config.json'), 'utf8'))).toEqual(own)
  })

  test('are refused beside a configuration that cannot be read', async () => {
    await expect(loginBeside('ghcr.io/a/b', credentials, fresh(), env('{ "auths": secret'))).rejects.toThrow(
      'it is not a JSON object. Log in to the registry again.',
    )
  })
})
