import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { survey } from '@release-tools/scaffold'
import { git, pinnedProject, repositoryWith } from '@release-tools/scaffold/testing'
import * as gateChecks from '../../src/doctor/checks/gates.ts'
import * as gpgChecks from '../../src/doctor/checks/gpg.ts'
import * as policyChecks from '../../src/doctor/checks/policy.ts'
import * as releaseChecks from '../../src/doctor/checks/release.ts'
import * as indexChecks from '../../src/doctor/checks/release-index.ts'
import * as requirementChecks from '../../src/doctor/checks/requirements.ts'
import * as settingChecks from '../../src/doctor/checks/settings.ts'
import * as signerChecks from '../../src/doctor/checks/signer.ts'
import * as sourceChecks from '../../src/doctor/checks/source.ts'
import * as storeChecks from '../../src/doctor/checks/stores.ts'
import * as transparencyChecks from '../../src/doctor/checks/transparency.ts'
import * as workflowChecks from '../../src/doctor/checks/workflow.ts'
import type { Check } from '../../src/doctor/model.ts'
import { terminalHost } from '../../src/reproduce/terminal-host.ts'

export const template = (name: string) =>
  readFileSync(join(import.meta.dirname, '../../../../workflows-templates', name), 'utf8')
export const release = '.github/workflows/release.yml'
/** A repository that `init` prepared. */
export const adopted = {
  ...pinnedProject,
  [release]: template('python-release.yml'),
  '.github/dependabot.yml': template('dependabot/dependabot.yml'),
}

/** A repository with a commit of these files, and tags on it. */
export function repository(
  files: Record<string, string>,
  tags: string[] = [],
  origin = 'https://github.com/acme/widget',
) {
  const root = repositoryWith(files, origin)
  git(root, 'add', '.')
  git(root, 'commit', '--quiet', '--message', 'all')
  for (const tag of tags) git(root, 'tag', tag)
  return root
}

const checks = {
  ...gateChecks,
  ...gpgChecks,
  ...indexChecks,
  ...policyChecks,
  ...releaseChecks,
  ...requirementChecks,
  ...settingChecks,
  ...signerChecks,
  ...sourceChecks,
  ...storeChecks,
  ...transparencyChecks,
  ...workflowChecks,
}
const byId = new Map<string, Check>(
  Object.entries(checks).map(([name, one]) => [name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`), one]),
)
const terminal = { out: () => undefined, err: () => undefined, colors: false }

/** What one check says about a repository: its status, and the sentence with what to do. */
export async function check(
  id: string,
  files: Record<string, string>,
  tags: string[] = [],
  origin = 'https://github.com/acme/widget',
) {
  const root = tags.length > 0 ? repository(files, tags, origin) : repositoryWith(files, origin)
  const host = terminalHost(terminal, root)
  const patient = {
    survey: await survey(root, host),
    host,
    unseen: 'Not asked.',
    today: new Date().toISOString().slice(0, 10),
  }
  const findings = (await byId.get(id)?.(patient)) ?? []
  return findings.map(({ status, found, next }) => [status, found, ...(next === undefined ? [] : [next])].join(' | '))
}

export const without = (name: string, files: Record<string, string> = adopted) =>
  Object.fromEntries(Object.entries(files).filter(([path]) => path !== name))
export const edited = (from: string | RegExp, to: string) => ({
  ...adopted,
  [release]: adopted[release].replace(from, to),
})
