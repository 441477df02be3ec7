import { defaultPolicy, type Finding } from '@release-tools/evidence'
import type { ReleaseFacts } from '../src/notes/release-facts.ts'

const hex = (digit: string) => digit.repeat(64)

/** A finding on which the scanners disagree. */
export const finding: Finding = {
  id: 'CVE-2024-22195',
  aliases: ['GHSA-h5c8-rqwp-cp95'],
  package: { name: 'jinja2', version: '3.1.2', type: 'python', purl: 'pkg:pypi/jinja2@3.1.2' },
  severity: 'HIGH',
  fix: { state: 'fixed', versions: ['3.1.3'] },
  locations: ['requirements.txt'],
  opinions: [
    {
      scanner: 'grype',
      id: 'GHSA-h5c8-rqwp-cp95',
      severity: 'HIGH',
      source: 'github',
      fix: { state: 'fixed', versions: ['3.1.3'] },
      url: 'https://example.org/GHSA-h5c8-rqwp-cp95',
    },
    {
      scanner: 'trivy',
      id: 'CVE-2024-22195',
      severity: 'MEDIUM',
      source: 'nvd',
      fix: { state: 'fixed', versions: ['3.1.3'] },
    },
  ],
  disagreement: 'severity',
}

const second: Finding = {
  ...finding,
  id: 'CVE-2023-45853',
  aliases: [],
  package: { name: 'zlib1g', version: '1:1.2.13.dfsg-1', type: 'deb' },
  severity: 'MEDIUM',
  fix: { state: 'wont-fix', versions: [] },
  opinions: [
    {
      scanner: 'grype',
      id: 'CVE-2023-45853',
      severity: 'MEDIUM',
      source: 'debian',
      fix: { state: 'wont-fix', versions: [] },
    },
  ],
  disagreement: 'presence',
}

const scanners = [
  {
    name: 'grype',
    version: '0.119.0',
    sha256: hex('1'),
    status: 'ok' as const,
    database: { built: '2026-11-20T00:00:00Z', sample: true },
  },
  {
    name: 'trivy',
    version: '0.59.1',
    sha256: hex('2'),
    status: 'ok' as const,
    database: { built: '2026-11-20T00:00:00Z', sample: true },
  },
]

const counts = { UNKNOWN: 0, NEGLIGIBLE: 0, LOW: 0, MEDIUM: 1, HIGH: 1, CRITICAL: 0 }

const identity = {
  kind: 'identity' as const,
  identity: 'https://github.com/acme/widget/.github/workflows/release.yml@refs/tags/v1.2.0',
  issuer: 'https://token.actions.githubusercontent.com',
}

/** A release with every kind of evidence. */
export const facts: ReleaseFacts = {
  project: { name: 'widget', version: '1.2.0' },
  tag: 'v1.2.0',
  source: {
    repository: 'https://github.com/acme/widget',
    commit: 'a1b2c3d4'.repeat(5),
    commitTime: '2026-11-21T09:30:00Z',
  },
  builder: {
    id: 'https://github.com/acme/widget/.github/workflows/release.yml@refs/tags/v1.2.0',
    run: 'https://github.com/acme/widget/actions/runs/42',
  },
  changes: {
    directory: '',
    text: '### Added\n\n- `widget --json` prints **machine-readable** output.\n- Names in [IDNA](https://www.rfc-editor.org/rfc/rfc5891) are shown as people write them,\n  also in errors.\n\n### Fixed\n\n- A crash on an empty file.',
  },
  artifacts: [
    { name: 'widget-1.2.0-py3-none-any.whl', size: 48_213, sha256: hex('a'), reproducible: 'bytes' },
    { name: 'widget-1.2.0.tar.gz', size: 1_532_901, sha256: hex('b'), reproducible: 'unverified' },
  ],
  images: [
    {
      name: 'widget',
      repository: 'ghcr.io/acme/widget',
      digest: `sha256:${hex('c')}`,
      platforms: [
        { platform: 'linux/amd64', digest: `sha256:${hex('d')}` },
        { platform: 'linux/arm64', digest: `sha256:${hex('e')}` },
      ],
      signature: { signer: identity, logged: true },
    },
  ],
  assets: [
    { name: 'sbom.cyclonedx.json', kind: 'sbom' },
    { name: 'sbom.spdx.json', kind: 'sbom' },
    { name: 'policy.yaml', kind: 'policy' },
    { name: 'manifest.yaml', kind: 'manifest' },
    { name: 'manifest.yaml.sigstore.json', kind: 'manifest' },
    { name: 'release-v1.2.0.tar.gz', kind: 'tarball' },
    { name: 'release-v1.2.0.tar.gz.sig', kind: 'tarball' },
  ],
  previous: {
    tag: 'v1.1.0',
    components: [
      { name: 'idna', version: '3.6', type: 'pypi', licences: [] },
      { name: 'jinja2', version: '3.1.2', type: 'pypi', licences: [] },
      { name: 'six', version: '1.16.0', type: 'pypi', licences: [] },
      { name: 'widget', version: '1.1.0', type: 'pypi', licences: [] },
    ],
  },
  evidence: {
    build: [],
    'signing-events': undefined,
    'release-index': undefined,
    gates: undefined,
    advisories: [],
    'source-summary': undefined,
    'penetration-test': undefined,
    'security-review': undefined,
    vex: [],
    hardening: [],
    tools: undefined,
    sbom: [
      {
        target: { kind: 'directory', name: 'widget' },
        ofDirectory: false,
        components: 4,
        packages: [
          { name: 'idna', version: '3.7', type: 'pypi', licences: [] },
          { name: 'jinja2', version: '3.1.2', type: 'pypi', licences: [] },
          { name: 'markupsafe', version: '3.0.2', type: 'pypi', licences: [] },
          { name: 'widget', version: '1.2.0', type: 'pypi', licences: [] },
        ],
        licences: [
          ['MIT', 2],
          ['BSD-3-Clause', 1],
        ],
        unlicensed: 1,
      },
      {
        target: { kind: 'image', name: 'widget', platform: 'linux/amd64' },
        ofDirectory: false,
        components: 143,
        packages: [
          { name: 'jinja2', version: '3.1.2', type: 'pypi', licences: [] },
          { name: 'zlib1g', version: '1:1.2.13.dfsg-1', type: 'deb', licences: [] },
        ],
        licences: [
          ['GPL-2.0-or-later', 61],
          ['LGPL-2.1-or-later', 33],
          ['MIT', 21],
          ['BSD-3-Clause', 12],
          ['GPL-3.0-only WITH GCC-exception-3.1', 9],
          ['public-domain', 8],
          ['Apache-2.0', 5],
          ['ISC', 3],
          ['Zlib', 1],
        ],
        unlicensed: 7,
      },
    ],
    vulnerabilities: [
      {
        schema: 'https://github.com/org/release-tools/blob/v1/docs/schema/findings.v1.json',
        target: { kind: 'directory', name: 'widget' },
        scanned: '2026-11-21T10:00:00Z',
        scanners,
        summary: { total: 0, severities: { ...counts, MEDIUM: 0, HIGH: 0 }, fixable: 0, disagreements: 0 },
        findings: [],
      },
      {
        schema: 'https://github.com/org/release-tools/blob/v1/docs/schema/findings.v1.json',
        target: { kind: 'image', name: 'widget', platform: 'linux/amd64', digest: `sha256:${hex('d')}` },
        scanned: '2026-11-21T10:00:00Z',
        scanners,
        summary: { total: 2, severities: counts, fixable: 1, disagreements: 2 },
        findings: [second, finding],
      },
    ],
    'test-results': undefined,
    coverage: undefined,
  },
  exceptions: [
    {
      exception: {
        id: 'CVE-2024-22195',
        reason: 'Only trusted templates are rendered; the update is planned for 1.3.',
        expires: '2027-01-31',
      },
      expired: false,
      findings: [finding],
    },
  ],
  vex: new Map(),
  provenance: [
    {
      builder: 'https://github.com/acme/widget/.github/workflows/release.yml@refs/tags/v1.2.0',
      buildType: 'https://github.com/org/release-tools/blob/v1/docs/buildtypes/workflow-v1.md',
      subjects: 4,
      dependencies: 2,
      signature: { signer: identity, logged: true },
    },
  ],
  level: {
    level: 2,
    reason:
      'It was not built by a reusable workflow of release-tools, so that nothing shows that build and signing were apart.',
  },
  policy: defaultPolicy,
  verdict: { result: 'pass', reasons: [] },
  signature: {
    signer: { kind: 'key', sha256: hex('f') },
    publicKey:
      '-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEbdEVL49KMEG0vlKWuRIdb7FEPm8e\nP08tIIflR78uwbVkgAelmSAkccL55nK01PPyVC4c5WZmXZkjeJ4fC/3RBw==\n-----END PUBLIC KEY-----\n',
    logged: false,
  },
  keyUrl: 'https://github.com/acme/widget/blob/HEAD/.github/cosign.pub',
  ownTrustedRoot: false,
  dryRun: false,
}

/** What built the sample, and an image of which a second build gave other bytes. */
export const builds: ReleaseFacts['evidence']['build'] = [
  {
    schema: 'https://github.com/org/release-tools/blob/v1/docs/schema/build.v1.json',
    project: { name: 'widget', version: '1.2.0', directory: '.' },
    source: { commit: hex('c').slice(0, 40), commitTime: '2026-11-21T09:00:00Z' },
    python: { implementation: 'CPython', version: '3.11.2', platform: 'linux-x86_64' },
    tools: [
      { name: 'build', version: '1.6.1' },
      { name: 'flit_core', version: '3.12.0' },
    ],
    environment: { SOURCE_DATE_EPOCH: 1_795_251_600 },
    artifacts: [
      {
        path: 'artifacts/widget-1.2.0.tar.gz',
        sha256: hex('a'),
        size: 1,
        proof: 'no',
        causes: [{ member: 'widget-1.2.0/a.so', field: 'content', cause: 'a path' }],
      },
      { path: 'artifacts/widget-1.2.0-py3-none-any.whl', sha256: hex('b'), size: 1, proof: 'bytes' },
    ],
  },
  {
    schema: 'https://github.com/org/release-tools/blob/v1/docs/schema/build.v1.json',
    project: { name: 'widget', version: '1.2.0', directory: '.' },
    source: { commit: hex('c').slice(0, 40), commitTime: '2026-11-21T09:00:00Z' },
    tools: [{ name: 'buildah', version: '1.28.2' }],
    environment: { SOURCE_DATE_EPOCH: 1_795_251_600 },
    image: {
      dockerfile: 'Dockerfile',
      context: '.',
      platforms: ['linux/amd64'],
      buildArgs: [],
      bases: [],
      digest: `sha256:${hex('d')}`,
      proof: 'no',
    },
    artifacts: [],
  },
]
