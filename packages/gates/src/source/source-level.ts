import { Problem } from '@release-tools/base'
import {
  evaluateSource,
  publicTrustedRoot,
  readSourceRecords,
  type SourceEvaluation,
  type SourceQuestion,
  sourceText,
  type Trust,
} from '@release-tools/evidence'
import { readTrust, recordersOf } from '@release-tools/release'
import type { Found, Gate, GateContext } from '../gate.ts'
import { unknown } from '../gate.ts'
import { type KeptRecords, keptRecords } from './kept-records.ts'

const id = 'source-level'
/** Without a level in the policy, whoever requires this gate wants a chain of records. */
const usual = 2

const noBranch =
  'it is not known from which branch releases are made: give a token, or run `git remote set-head origin --auto`'

/** The SLSA Source level that the released commit will have, by the records in this clone. */
export const sourceLevel: Gate = {
  id,
  title: 'SLSA Source level',
  // The metadata branch is a branch like others, which a full checkout has.
  offline: true,
  needs: [],
  look: async context => {
    const asked = context.policy.slsa?.['source-level'] ?? usual
    const wanted = `The commit has at least SLSA Source L${asked}.`
    if (context.branch === undefined) return unknown(wanted, noBranch)
    const kept = await keptRecords(context, context.branch)
    if ('unknown' in kept) return unknown(wanted, kept.unknown)
    return judged(await evaluated(context, context.branch, kept), asked, { wanted, evidence: kept.evidence })
  },
}

/** The push of the tag is recorded by a run that begins together with the release: until it is there, only the other tags count. */
async function evaluated(context: GateContext, branch: string, kept: KeptRecords): Promise<SourceEvaluation> {
  const { repository, commit, release } = context
  const { signers, ...trust } = await trustFor(context)
  const known = { ...trust, signers: [...signers, ...(await recordersOf(context.host.workspace, context.policy))] }
  const { records, histories } = readSourceRecords(kept.lines, known, repository)
  const question: SourceQuestion = { repository, commit, branch, previous: kept.previous }
  const isRecorded = records.some(({ record }) => record.ref === `refs/tags/${release?.tag}`)
  return evaluateSource({ ...question, ...(isRecorded && { tag: release?.tag }) }, records, histories)
}

/** What no rule contradicts, but nobody recorded, is unknown. */
function judged(found: SourceEvaluation, asked: number, said: Pick<Found, 'wanted' | 'evidence'>): Found {
  const text = sourceText(found)
  if (found.level >= asked) return { result: 'pass', found: text, ...said }
  const lacks = found.controls.filter(({ detail, control }) => found.reasons.includes(`${control}: ${detail}`))
  return { result: lacks.some(({ state }) => state === 'lapsed') ? 'fail' : 'unknown', found: text, ...said }
}

/** The signers of releases. A project without any may have records that our workflow signed. */
async function trustFor({ host, repository, policy }: GateContext): Promise<Trust> {
  const issuer = 'https://token.actions.githubusercontent.com'
  try {
    return await readTrust({ workspace: host.workspace, issuer, repository, policy })
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return { signers: [], trustedRoot: (await publicTrustedRoot()).root, repository }
  }
}
