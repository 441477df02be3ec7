import type { Attack } from './attacks-on-archives.ts'

const local = 'packages/gates/test/local'

/** What the checklist before a release withstands: a part of the table in attack-table.test.ts. */
export const attacksOnGates: Attack[] = [
  [
    'a plugin whose sandbox nobody tested',
    `${local}/plugins.test.ts`,
    'blocks the release if the test of a sandbox %s',
    'did not run: a plugin may run without it.',
  ],
  [
    'a plugin that was changed after it was signed',
    `${local}/plugins.test.ts`,
    'fails for a plugin without entry point, without signature, or with the signature of another file',
    'The signature plugins/one.py.sigstore.json is not valid: ',
  ],
  [
    'results of the tests of another commit',
    `${local}/documents.test.ts`,
    'tests and coverage are unknown without a document about this commit, and say why',
    'but the release comes from commit',
  ],
  [
    'the scan of other dependencies than those that are locked',
    `${local}/audit.test.ts`,
    'dependencies: is unknown if the report is about other versions than those that are locked',
    'the SBOM lacks 1 locked package',
  ],
  [
    'an old scan, from before a vulnerability was known',
    `${local}/audit.test.ts`,
    'dependencies: is unknown if the scan is older than the policy accepts of databases',
    'the project was scanned 168 hours ago',
  ],
  [
    'a report about the security of another version',
    `${local}/reports.test.ts`,
    'fails if %s',
    'It is about 0.9.0, and 1.2.0 is released.',
  ],
  [
    'a command of the project that looks for the token of the job',
    `${local}/commands.test.ts`,
    'a command gets no token of the job and an empty home, and runs in its directory',
    'undefined 0 a.txt',
  ],
  [
    'a module that acts when somebody compares the API',
    `${local}/api-docs.integration.test.ts`,
    'a change that breaks users needs docs and a new major version; nothing of the project runs to find it',
    'expect(existsSync(ran)).toBe(false)',
  ],
  [
    'a file of another job that wants to be kept beside the gates',
    'packages/evidence/test/gates/write-gates.test.ts',
    'nothing else is kept: an artifact of another job may have anything',
    'gates keep no such file.',
  ],
]
