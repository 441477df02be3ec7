import { readFileSync } from 'node:fs'
import { Problem } from '@release-tools/base'
import type { SonarSession } from './sonarqube.ts'

/** What the integration tests find running: written by jest's global set-up, read by the tests. */
export interface Session {
  /** Directory with every program; also first on PATH. */
  bin: string
  /** Scratch directory of the whole run, removed at its end. */
  dir: string
  /** Path of the trusted root of the local Sigstore. */
  trustedRoot: string
  /** Path of its signing config. */
  signingConfig: string
  /** URL of its OIDC issuer. */
  issuer: string
  idTokenRequestUrl: string
  /** Gives the sample claims; `requestToken()` of sigstore/claims makes one for others. */
  idTokenRequestToken: string
  /** `127.0.0.1:18017`. */
  registry: string
  /** Environment that leads grype and trivy to the sample databases. Trivy locks its cache: tests that scan side by side copy it. */
  databases: Record<string, string>
  /** Path of a CPython with pytest, coverage and pytest-cov (python/cpython.txt). */
  python: string
  /** Path of a PyPy with the last versions of them for Python 3.9 (python/pypy.txt). */
  pypy: string
  /** SonarQube. It starts when it is first asked for: call `sonarReady(testbed().sonar)` before anything else. */
  sonar: SonarSession
}

/** The running testbed. Throws a Problem outside the integration project. */
export function testbed(): Session {
  const path = process.env.TESTBED
  if (path !== undefined) return JSON.parse(readFileSync(path, 'utf8'))
  throw new Problem('find the testbed', {
    found: 'TESTBED is not set.',
    next: 'Name the test *.integration.test.ts, so that jest starts the servers for it.',
  })
}
