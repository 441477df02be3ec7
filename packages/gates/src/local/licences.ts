import { readdir } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { count, ifThere } from '@release-tools/base'
import { decide, type GateEvidence } from '@release-tools/evidence'
import { type Found, type Gate, type GateContext, unknown } from '../gate.ts'
import { audited } from './audited.ts'
import { filesAsEvidence } from './files.ts'

const wanted = 'The project has a licence file, and the policy accepts the licences of everything that is locked.'

/** The project has a licence, and so has what it installs. */
export const licences: Gate = {
  id: 'licences',
  title: 'Licences',
  offline: true,
  needs: [],
  look,
}

/** https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/licensing-a-repository */
const licenceName = /^(?:licen[cs]es?|copying|unlicense)(?:[.-].*)?$/i

async function look(context: GateContext): Promise<Found> {
  const files = await licenceFiles(context)
  const own = await filesAsEvidence(context.host.workspace, files)
  if (files.length === 0)
    return {
      result: 'fail',
      found: 'There is no licence file, which says under what terms it may be used.',
      wanted,
      evidence: [],
    }
  if (context.policy.licences === undefined) {
    const found = `${files.join(', ')}. The policy has no rules about the licences of dependencies (\`licences\`).`
    return { result: 'pass', found, wanted, evidence: own }
  }
  return judged(context, own)
}

async function licenceFiles({ host, config }: GateContext): Promise<string[]> {
  for (const directory of new Set([config.directory.value, '.'])) {
    const names = (await ifThere(readdir(join(host.workspace, directory)))) ?? []
    const found = names.filter(name => licenceName.test(name)).sort()
    if (found.length > 0) return found.map(name => posix.join(directory, name))
  }
  return []
}

/** By the components of the SBOM. Findings are another gate. */
async function judged(context: GateContext, own: GateEvidence[]): Promise<Found> {
  const audit = await audited(context)
  const evidence = [...own, ...audit.evidence]
  if ('unknown' in audit) return unknown(wanted, audit.unknown, evidence)
  const { target, packages } = audit.sbom
  const today = context.now.toISOString().slice(0, 10)
  const decided = decide(context.policy, { findings: [], components: [{ target, packages }] }, today).licences
  const bad = decided.filter(({ result }) => result === 'fails')
  const open = decided.filter(({ result }) => result === 'review')
  const sentences = [...bad, ...open].map(({ component: { name, version }, why }) => `${name} ${version}: ${why}`)
  const some = sentences.slice(0, 5).join('; ')
  const found =
    sentences.length === 0
      ? `The licences of ${count(decided.length, 'component')} are accepted.`
      : `${some}${sentences.length > 5 ? ` and ${sentences.length - 5} more` : ''}.`
  return { result: bad.length > 0 ? 'fail' : open.length > 0 ? 'review' : 'pass', found, wanted, evidence }
}
