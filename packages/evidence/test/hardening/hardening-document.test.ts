import { describe, expect, test } from '@jest/globals'
import { parseHardening, renderHardening } from '../../src/hardening/hardening-document.ts'
import { hardeningRules, hardeningText, judgeHardening } from '../../src/hardening/hardening-rules.ts'
import { hardened, hardenedPlatform, none } from '../../testing/hardening.ts'
import { ourSchema, schemaErrors } from '../../testing/schema.ts'

const schema = ourSchema('hardening.v1.json')

describe('hardening.json', () => {
  test('is read as it was written, and fulfils its schema', () => {
    const text = renderHardening(hardened())
    expect(renderHardening(parseHardening(text, 'hardening.json'))).toBe(text)
    expect(schemaErrors(schema, JSON.parse(text))).toEqual([])
  })

  test('has the same bytes in whatever order platforms are given', () => {
    const platforms = [hardenedPlatform({ platform: 'linux/arm64' }), hardenedPlatform()]
    expect(renderHardening({ ...hardened(), platforms })).toBe(
      renderHardening({ ...hardened(), platforms: platforms.toReversed() }),
    )
  })

  test.each<[string, object]>([
    ['another schema', { schema: 'https://example.org' }],
    ['an image without a digest', { image: { name: 'app' } }],
    ['a key that nobody knows', { time: 1 }],
    ['a user below 0', { platforms: [hardenedPlatform({ user: { name: 'a', uid: -1 } })] }],
    ['a relative path', { platforms: [hardenedPlatform({ shells: { count: 1, paths: ['bin/sh'] } })] }],
    ['an unknown healthcheck', { platforms: [{ ...hardenedPlatform(), healthcheck: 'maybe' }] }],
    [
      'more paths than it may list',
      { platforms: [hardenedPlatform({ setuid: { count: 101, paths: Array(101).fill('/a') } })] },
    ],
  ])('refuses %s, as its schema does', (_, change) => {
    const broken = { ...hardened(), ...change }
    expect(() => parseHardening(JSON.stringify(broken), 'hardening.json')).toThrow('Could not read hardening.json: ')
    expect(schemaErrors(schema, broken)).not.toEqual([])
  })
})

describe('what a policy requires of an image', () => {
  const judged = (own: Parameters<typeof hardenedPlatform>[0]) => {
    const { failures, errors } = judgeHardening([hardened(own)], hardeningRules)
    return [...failures, ...errors].map(({ text }) =>
      text.replace('The policy requires ', '').replace(' the image app', ''),
    )
  }

  test('is fulfilled by one with nothing in it but its program', () => {
    expect(judged({})).toEqual([])
  })

  test.each<[Parameters<typeof hardenedPlatform>[0], ...string[]]>([
    [
      { user: { name: '', uid: 0 } },
      'non-root-user, but (linux/amd64) runs as root.',
      'nothing-writable, but (linux/amd64) runs as root, who can write everywhere.',
    ],
    [
      { user: { name: 'app' } },
      'non-root-user, but (linux/amd64) runs as "app", whose number is not known.',
      'nothing-writable, but (linux/amd64) runs as "app", whose number is not known.',
    ],
    [
      { user: { name: 'app' }, writable: { count: 1, paths: ['/tmp'] } },
      'nothing-writable, but (linux/amd64) has paths that its user can write to: /tmp.',
      'non-root-user, but (linux/amd64) runs as "app", whose number is not known.',
    ],
    [
      { setuid: { count: 5, paths: ['/a', '/b', '/c', '/d', '/e'] } },
      'no-setuid, but (linux/amd64) has files that run as another user: /a, /b, /c and 2 more.',
    ],
    [
      { capabilities: { count: 1, paths: ['/usr/bin/ping'] } },
      'no-capabilities, but (linux/amd64) has files with capabilities: /usr/bin/ping.',
    ],
    [{ shells: { count: 1, paths: ['/bin/sh'] } }, 'no-shell, but (linux/amd64) has a shell: /bin/sh.'],
    [
      { packageManagers: { count: 1, paths: ['/usr/bin/apt'] } },
      'no-package-manager, but (linux/amd64) has a package manager: /usr/bin/apt.',
    ],
    [
      { writable: { count: 1, paths: ['/tmp'] } },
      'nothing-writable, but (linux/amd64) has paths that its user can write to: /tmp.',
    ],
    [
      { secrets: [{ path: '/etc/key', line: 1, rule: 'private-key', severity: 'HIGH' }] },
      'no-secrets, but (linux/amd64) has what looks like a secret in /etc/key (private-key).',
    ],
    [{ secrets: undefined }, 'no-secrets, but (linux/amd64) was not searched for secrets: trivy was not there.'],
    [{ healthcheck: 'disabled' }, 'healthcheck, but (linux/amd64) has no HEALTHCHECK.'],
  ])('%j is against it', (own, ...sentences) => {
    expect(judged(own)).toEqual(sentences)
  })

  test('what nobody knows is an error, and no failure', () => {
    const { errors, failures } = judgeHardening([hardened({ user: { name: 'app' } })], ['non-root-user'])
    expect([errors.length, failures.length]).toEqual([1, 0])
  })
})

test('one platform in a sentence', () => {
  expect(hardeningText(hardenedPlatform())).toBe(
    'runs as 65534:65534, without a shell, a package manager or setuid files',
  )
  expect(
    hardeningText(
      hardenedPlatform({
        user: { name: '', uid: 0 },
        shells: { count: 1, paths: ['/bin/sh'] },
        setuid: none,
        capabilities: { count: 2, paths: ['/a', '/b'] },
        secrets: undefined,
      }),
    ),
  ).toBe('runs as root, with a shell, 2 files with capabilities; nobody looked for secrets')
})
