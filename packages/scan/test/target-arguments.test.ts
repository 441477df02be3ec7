import { expect, test } from '@jest/globals'
import type { TargetSource } from '@release-tools/oci'
import { syftLogin, syftSource } from '../src/sbom/syft.ts'
import { trivyLogin, trivySource } from '../src/scanners/trivy.ts'

const told: [TargetSource, string, string][] = [
  [{ kind: 'directory', path: '/a b' }, 'dir:/a b', 'fs /a b'],
  [{ kind: 'layout', path: '/l' }, 'oci-dir:/l', 'image --input /l'],
  [{ kind: 'docker-archive', path: '/i.tar' }, 'docker-archive:/i.tar', 'image --input /i.tar'],
  [
    { kind: 'registry', reference: 'ghcr.io/acme/widget@sha256:0' },
    'registry:ghcr.io/acme/widget@sha256:0',
    'image --image-src remote ghcr.io/acme/widget@sha256:0',
  ],
  [{ kind: 'sbom', path: '/r/sbom.json' }, 'file:/r/sbom.json', 'sbom /r/sbom.json'],
]

test.each(told)('syft and trivy are told of %j', (source, syft, trivy) => {
  expect(syftSource(source)).toBe(syft)
  const { command, rest } = trivySource(source)
  expect([command, ...rest].join(' ')).toBe(trivy)
})

test('both get the credentials of one registry only', () => {
  const login = { registry: 'ghcr.io', credentials: { username: 'u', password: 'p' }, dockerConfig: '/scratch/docker' }
  expect(syftLogin(login)).toEqual({
    SYFT_REGISTRY_AUTH_AUTHORITY: 'ghcr.io',
    SYFT_REGISTRY_AUTH_USERNAME: 'u',
    SYFT_REGISTRY_AUTH_PASSWORD: 'p',
  })
  expect(trivyLogin(login)).toEqual({ DOCKER_CONFIG: '/scratch/docker' })
  expect([syftLogin(undefined), trivyLogin(undefined)]).toEqual([{}, {}])
})
