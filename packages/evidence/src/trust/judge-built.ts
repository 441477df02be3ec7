import { groupBy } from '@release-tools/base'
import type { BuildDocument } from '../build/build-document.ts'
import type { GatesDocument } from '../gates/gates-document.ts'
import type { Policy } from '../policy/policy.ts'
import type { Ruling } from '../policy/rule-decision.ts'
import { imageOrigin } from './image-origin.ts'
import { type Approving, judgeOrigin } from './judge-origin.ts'

/** What the records of builds say against what went in. */
export type BuiltRulings = Record<'errors' | 'failures' | 'reviews' | 'passed', Ruling[]>

/** One thing that a build took in, judged. */
type Judged = Pick<ReturnType<typeof judgeOrigin>, 'result' | 'why'>

/**
 * Judges what builds really took in, as their records say: every image that a Dockerfile uses, and what was installed to build. The gate `trust`
 * saw only what the source names. `rule` is that by which the policy requires the gate.
 */
export function judgeBuilt(
  policy: Policy,
  documents: BuildDocument[],
  { checklist, today, rule }: { checklist: GatesDocument; today: string; rule: string },
): BuiltRulings {
  const approving = { today, owned: (checklist.policy?.owners ?? []).length > 0 }
  const looked = new Set(
    checklist.gates.filter(({ gate }) => gate === 'trust').flatMap(one => one.evidence.map(({ source }) => source)),
  )
  const all = documents.flatMap(document => [...images(document, policy, approving), ...installed(document, looked)])
  const each = groupBy(all, ({ result }) => result)
  const of = (result: Judged['result']) =>
    [...new Set((each.get(result) ?? []).map(({ why }) => why))].map(text => ({ rule, text: `Of the build: ${text}.` }))
  return { errors: of('unknown'), failures: of('block'), reviews: of('review'), passed: of('accept') }
}

/** An image that only its tag names may be another one on another day, whatever digest it had on this one. */
function images({ image }: BuildDocument, policy: Policy, approving: Approving): Judged[] {
  return (image?.bases ?? []).map(({ reference, digest, floating }) => {
    const named = reference.split('@')[0] ?? reference
    return judgeOrigin(imageOrigin(floating ? named : `${named}@${digest}`, image?.dockerfile ?? ''), policy, approving)
  })
}

/** What was installed must stand in a lock file at which the gate looked. */
function installed({ image, python, requirements, tools, project }: BuildDocument, looked: Set<string>): Judged[] {
  const files = [
    // `uv.lock, group build`
    ...(requirements === undefined ? [] : [requirements.from.replace(/, group .*$/, '')]),
    ...(image?.contexts ?? []).flatMap(one => one.requirements ?? []),
  ]
  const unseen = files.filter(file => !looked.has(file)).map(unseenText)
  if (python === undefined || requirements !== undefined) return unseen
  const open = tools.filter(({ sha256 }) => sha256 === undefined).map(({ name, version }) => `${name} ${version}`)
  if (open.length === 0) return unseen
  const why = `no lock names the digest of ${open.join(', ')}, installed to build ${project.name}`
  return [...unseen, { result: 'block', why }]
}

function unseenText(file: string): Judged {
  return { result: 'unknown', why: `packages were installed by ${file}, at which the gate trust did not look` }
}
