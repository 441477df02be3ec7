import { readFileSync } from 'node:fs'
import { Problem } from '@release-tools/base'
import type { S3Session } from './s3.ts'
import type { SonarSession } from './sonarqube.ts'

/** What an integration test file gets for its `@needs` (jest/needs.ts). Written by jest/environment.ts. */
export interface Session {
  /** Directory with every program that was prepared; also first on PATH. */
  bin: string
  /** Scratch directory of the file, removed at its end. */
  dir: string
  /** Path of the trusted root of the local Sigstore. */
  trustedRoot: string
  /** Path of its signing config. */
  signingConfig: string
  /** URL of its OIDC issuer. */
  issuer: string
  idTokenRequestUrl: string
  /** For the sample claims. `requestToken()` of sigstore/claims makes tokens for other claims. */
  idTokenRequestToken: string
  /** `127.0.0.1:18017`. */
  registry: string
  /** A store with the API of S3. */
  s3: S3Session
  /** Path of a CPython with pytest, coverage and pytest-cov (python/cpython.txt). */
  python: string
  /** Path of a PyPy with the last versions for Python 3.9 (python/pypy.txt). */
  pypy: string
  /** Path of a CPython with the official validators of SPDX and CycloneDX (python/validators.txt). */
  validators: string
  /** Directory with the wheels of well-known projects and of all that they install (python/projects.txt). */
  realWheels: string
  /** Directory with the wheels of griffe, and of pip-audit with all that it needs. */
  auditWheels: string
  /** Path of a CPython with twine, pypiserver, pypi-attestations and model-signing (python/index.txt). */
  indexTools: string
  /** Path of a CPython with what plays key services of clouds (python/kms.txt): for startAwsKms. */
  keyServices: string
  /** Path of Vault's description of its API (OpenAPI). */
  vaultApi: string
  /** Directory with images that others made (prepare/images.ts). */
  images: string
  /** OCI layout with an image of Debian 12, made of Debian's current packages (prepare/base.ts). */
  baseLayout: string
  /** SonarQube, which starts on demand: call `sonarReady(testbed().sonar)` before anything else. */
  sonar: SonarSession
}

/** The running testbed. Throws a Problem outside the integration project, and for servers that the test file did not ask for. */
export function testbed(): Session {
  const path = process.env.TESTBED
  if (path !== undefined) return guarded(JSON.parse(readFileSync(path, 'utf8')))
  throw new Problem('find the testbed', {
    found: 'TESTBED is not set.',
    next: 'Name the test *.integration.test.ts, so that jest starts the servers for it.',
  })
}

function guarded(session: Session): Session {
  return new Proxy(session, {
    get(target, name) {
      if (typeof name === 'symbol' || Object.hasOwn(target, name)) return Reflect.get(target, name)
      throw new Problem(`use "${name}" of the testbed`, {
        found: 'the test file does not ask for it.',
        next: 'Begin the file with a comment that asks for it: /** @needs sigstore registry */ (packages/testbed/README.md).',
      })
    },
  })
}
