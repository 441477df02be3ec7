import { groupBy, Problem } from '@release-tools/base'
import { type GateRecord, type GatesDocument, gateNameOf } from '@release-tools/evidence'

/**
 * The document of a job, in which what it could not decide is as an earlier job of the same run found it: that one had other permissions.
 * Of a gate that found several things, each is taken over by its name; all of them, if this job decided none.
 * A gate that this job decided stays as it is, so that no earlier pass replaces a failure. Throws a Problem if the earlier document is
 * about something else.
 */
export function takeOver(own: GatesDocument, earlier: GatesDocument): GatesDocument {
  refuseOther(own, earlier)
  const known = groupBy(earlier.gates, ({ gate }) => gateNameOf(gate))
  const gates = [...groupBy(own.gates, ({ gate }) => gateNameOf(gate))].flatMap(([name, records]) =>
    records.every(isUnknown) ? (known.get(name) ?? records) : records.map(record => decided(record, known.get(name))),
  )
  const { approver } = own.approver === undefined && own.gates.filter(isSignOff).every(isUnknown) ? earlier : own
  return { ...own, ...(approver && { approver }), gates }
}

/** A record as the earlier job found it, if this one could not decide it. */
function decided(own: GateRecord, earlier: GateRecord[] = []): GateRecord {
  return isUnknown(own) ? (earlier.find(({ gate }) => gate === own.gate) ?? own) : own
}

function isSignOff({ gate }: GateRecord): boolean {
  return gate === 'sign-off'
}

function isUnknown({ result }: GateRecord): boolean {
  return result === 'unknown'
}

function refuseOther(own: GatesDocument, earlier: GatesDocument): void {
  const facts = ['repository', 'commit', 'tag', 'rehearsal'] as const
  // A job may not know these two.
  const known = (['run', 'tagObject'] as const).filter(fact => own[fact] !== undefined && earlier[fact] !== undefined)
  const other = [...facts, ...known].find(fact => own[fact] !== earlier[fact])
  if (other === undefined) return
  const say = (document: GatesDocument) => document[other] ?? 'none'
  const name = other === 'tagObject' ? 'object of the tag' : other
  throw new Problem('take over the gates of an earlier job', {
    found: `they are about another ${name}: ${say(earlier)}, and this job is about ${say(own)}.`,
    next: 'Give the input `gates` the output of a job of the same run, with the same inputs.',
  })
}
