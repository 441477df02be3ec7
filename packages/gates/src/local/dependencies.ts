import { count, hoursBetween } from '@release-tools/base'
import { decide, type FindingsDocument, kinds } from '@release-tools/evidence'
import { type Found, type Gate, type GateContext, unknown } from '../gate.ts'
import { audited } from './audited.ts'

const wanted = 'Scanners looked at everything that is locked, and the policy accepts what they found.'

/** The vulnerabilities of everything that is locked are known, and accepted by the policy. */
export const dependencies: Gate = {
  id: 'dependencies',
  title: 'Audit of what is locked',
  offline: true,
  needs: [],
  look,
}

async function look(context: GateContext): Promise<Found> {
  const audit = await audited(context)
  if ('unknown' in audit) return unknown(wanted, audit.unknown, audit.evidence)
  const { documents, locked } = audit
  const document = documents.summaries.vulnerabilities.find(({ target }) => target.kind === 'directory')
  if (document === undefined) {
    const why = documents.whyNot('vulnerabilities')
    const absent = 'there are no findings of the project among the documents: scan-image writes them'
    return unknown(wanted, why ?? absent, audit.evidence)
  }
  const path = kinds.vulnerabilities.files.document.pathOf(document.target)
  const evidence = [...audit.evidence, ...(await documents.asEvidence(path))]
  const old = tooOld(document, context)
  if (old !== undefined) return unknown(wanted, old, evidence)
  const judged = judge(context, document)
  const files = locked.files.length === 0 ? 'no lock file' : locked.files.join(', ')
  const scope = `${count(locked.packages.length, 'package')} of ${files}, by ${scannersOf(document)} on ${document.scanned.slice(0, 10)}`
  return { ...judged, found: `${judged.found} Looked at: ${scope}.`, wanted, evidence }
}

/** A scan knows nothing of what became known since, as its database. */
function tooOld({ scanned }: FindingsDocument, { policy, now }: GateContext): string | undefined {
  const [age, accepted] = [hoursBetween(scanned, now.toISOString()), policy.databases['max-age-hours']]
  if (age !== undefined && age <= accepted) return undefined
  const words = age === undefined ? 'at an unknown time' : `${Math.floor(age)} hours ago`
  return `the project was scanned ${words}; accepted are ${accepted} hours (databases.max-age-hours)`
}

const results = { pass: 'pass', fail: 'fail', review: 'review', error: 'unknown' } as const

/** By the rules of the policy for vulnerabilities, with its exceptions. Licences are another gate. */
function judge({ policy, now }: GateContext, document: FindingsDocument): Pick<Found, 'result' | 'found'> {
  const { licences: _, ...rules } = policy
  const decision = decide(rules, { findings: [document] }, now.toISOString().slice(0, 10))
  const total = document.summary.total
  const found = total === 0 ? 'No vulnerability was found.' : `${count(total, 'finding')}, all accepted by the policy.`
  return { result: results[decision.result], found: decision.reasons.length === 0 ? found : decision.reasons.join(' ') }
}

function scannersOf({ scanners }: FindingsDocument): string {
  return scanners.map(({ name, version }) => `${name} ${version}`).join(' and ')
}
