/** What a package is for, and which others its sources may import. docs/architecture.md and a test take both from here. */
export interface PackageRule {
  name: string
  /** One line: what it has, not how. */
  purpose: string
  mayImport: string[]
}

/** In the order of dependencies: a package imports only packages above it. */
export const packageRules: PackageRule[] = [
  {
    name: 'base',
    purpose: 'code that knows nothing of releases: errors, shapes, JSON, YAML, tar, digests, files, text for pages',
    mayImport: [],
  },
  {
    name: 'evidence',
    purpose: 'what a release is and whether it is good: files in, verdicts out; no network, no process, no runner',
    mayImport: ['base'],
  },
  {
    name: 'host',
    purpose:
      'the place where code runs: Host, HTTP, retries, proxy, temporary folders, files of the workspace, time of the commit',
    mayImport: ['base'],
  },
  { name: 'tools', purpose: 'programs by digest: lock, install, find', mayImport: ['base', 'host'] },
  {
    name: 'oci',
    purpose: 'images wherever they are: registry, layout, archive, credentials',
    mayImport: ['base', 'host'],
  },
  { name: 'github', purpose: 'the part of the GitHub API that we use', mayImport: ['base', 'host'] },
  {
    name: 'project',
    purpose: 'what a repository says that it releases: name, version, configuration, pinned requirements',
    mayImport: ['base', 'evidence'],
  },
  {
    name: 'build',
    purpose: 'a commit in, distributions and images out, the same bytes each time; what differs, and why',
    mayImport: ['base', 'evidence', 'host', 'tools', 'oci', 'project'],
  },
  {
    name: 'scan',
    purpose: 'targets in, SBOMs and findings out',
    mayImport: ['base', 'evidence', 'host', 'tools', 'oci', 'project'],
  },
  {
    name: 'sign',
    purpose: 'makes signatures, attestations and provenance',
    mayImport: ['base', 'evidence', 'host', 'tools', 'oci'],
  },
  {
    name: 'sonar',
    purpose: 'SonarQube: scanner, API, generic reports, check that the figures arrived',
    mayImport: ['base', 'evidence', 'host', 'tools'],
  },
  {
    name: 'coverage',
    purpose: 'sets up and runs pytest, reads coverage and test reports, maps paths, compares, judges, summarises',
    mayImport: ['base', 'evidence', 'host', 'project', 'sonar'],
  },
  {
    name: 'scaffold',
    purpose: 'files that we write into another project’s repository',
    mayImport: ['base', 'evidence', 'host', 'project', 'build', 'sonar'],
  },
  {
    name: 'release',
    purpose: 'checks, collects, assembles and publishes a release, with its notes and page',
    mayImport: ['base', 'evidence', 'host', 'oci', 'github', 'project', 'sign'],
  },
  {
    name: 'pypi',
    purpose: 'puts distributions into a Python package index: compares, attests, uploads, reads back',
    mayImport: ['base', 'evidence', 'host', 'build', 'sign'],
  },
  {
    name: 'runner',
    purpose: 'the only importer of @actions/*: a Host for the runner of GitHub, inputs, outputs, artifacts',
    mayImport: ['base', 'evidence', 'host', 'oci', 'github', 'project', 'sign', 'release'],
  },
  {
    name: 'releases',
    purpose: 'the signed index of all releases of a project, with their states: makes, signs, publishes and reads it',
    mayImport: ['base', 'evidence', 'host', 'github'],
  },
  {
    name: 'verify',
    purpose:
      'whatever a reader names (files, a release, an image, a package) found, read and verified, with one report',
    mayImport: ['base', 'evidence', 'host', 'oci', 'github', 'pypi', 'releases'],
  },
  {
    name: 'triage',
    purpose: 'the queue of findings that no gate stops: evidence of several runs in, issues and one table out',
    mayImport: ['base', 'evidence', 'host', 'github'],
  },
  {
    name: 'archive',
    purpose: 'keeps releases in stores far away, says what each store promises, and gets them back',
    mayImport: ['base', 'evidence', 'host', 'oci', 'github'],
  },
  {
    name: 'audit',
    purpose: 'the log of all that was signed and published: appends to it, checks it, compares its copies and heads',
    mayImport: ['base', 'evidence', 'host', 'github', 'archive'],
  },
  {
    name: 'rules',
    purpose: 'rules for branches and tags as files: compares them with those of a server, applies and exports them',
    mayImport: ['base', 'github'],
  },
  {
    name: 'watch',
    purpose:
      'looks at every place where a release lives, compares it with what was released, and says what is left to do',
    mayImport: [
      'base',
      'evidence',
      'host',
      'oci',
      'github',
      'project',
      'sign',
      'release',
      'pypi',
      'releases',
      'verify',
      'archive',
      'audit',
      'rules',
    ],
  },
  {
    name: 'source',
    purpose: 'records how each revision came on a branch, keeps the records, and judges them: the Source track of SLSA',
    mayImport: ['base', 'evidence', 'host', 'github', 'sign'],
  },
  {
    name: 'gates',
    purpose: 'the checklist before a release as code: looks at the repository and its server, one table out',
    mayImport: [...['base', 'evidence', 'host', 'github', 'project', 'release', 'source', 'triage', 'pypi']],
  },
  {
    name: 'compliance',
    purpose: 'what a standard asks of a release, and the file and field that shows it',
    mayImport: ['base', 'evidence'],
  },
  {
    name: 'cli',
    purpose: 'the program `release-tools`: one folder per command',
    mayImport: [
      'base',
      'evidence',
      'host',
      'tools',
      'oci',
      'github',
      'project',
      'build',
      'scan',
      'sign',
      'runner',
      'sonar',
      'scaffold',
      'release',
      'releases',
      'triage',
      'verify',
      'archive',
      'audit',
      'rules',
      'gates',
      'compliance',
      'watch',
    ],
  },
  {
    name: 'testbed',
    purpose: 'real servers on loopback, for tests, the demo and act',
    mayImport: ['base', 'host', 'tools', 'runner'],
  },
]
