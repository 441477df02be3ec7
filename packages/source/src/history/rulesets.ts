import { number, type Shape, text } from '@release-tools/base'
import type { SourceHistory } from '@release-tools/evidence'
import { fieldsOf, type Inquiry, orAbsent } from '@release-tools/github'
import { serverTime } from '../gather/fields.ts'
import { type Seen, seen, seenAll } from '../gather/seen.ts'
import { rulesetState } from './ruleset-state.ts'

/** A ruleset of a history. */
export type Ruleset = NonNullable<SourceHistory['rulesets']>[number]
type Version = NonNullable<Ruleset['versions']>[number]

const needs = 'administration: write'
const id = number(0, Number.MAX_SAFE_INTEGER)
const one = '/repos/{owner}/{repo}/rulesets/{ruleset_id}'

/** All rulesets as they are now, those of the organisation included. https://docs.github.com/en/rest/repos/rules#get-all-repository-rulesets */
export async function readRulesets(inquiry: Inquiry): Promise<Seen<Ruleset[]>> {
  const listed = await inquiry.all({
    what: 'list the rulesets',
    route: 'GET /repos/{owner}/{repo}/rulesets',
    shape: (raw, place) => fieldsOf(raw, place)('id', id),
    needs: 'metadata: read',
  })
  if (!('value' in listed)) return seen(listed)
  return seenAll(listed.value, async ruleset =>
    seen(
      await inquiry.one({
        what: `read the ruleset ${ruleset}`,
        route: `GET ${one}`,
        parameters: { ruleset_id: ruleset },
        shape: rulesetShape,
        needs: 'metadata: read',
      }),
    ),
  )
}

/**
 * The versions that a ruleset had, the newest first. What it was is read of those that were made since a time, and of the one before them.
 * https://docs.github.com/en/rest/repos/rules#get-repository-ruleset-history
 */
export async function readVersions(ruleset: number, since: Date, inquiry: Inquiry): Promise<Seen<Version[]>> {
  const listed = await inquiry.all({
    what: `list the versions of the ruleset ${ruleset}`,
    route: `GET ${one}/history`,
    parameters: { ruleset_id: ruleset },
    shape: versionShape,
    needs,
    onlyGitHubCom: true,
  })
  if (!('value' in listed)) return seen(listed)
  const versions = [...listed.value].sort((a, b) => b.id - a.id)
  const older = versions.findIndex(({ updatedAt }) => Date.parse(updatedAt) < since.getTime())
  const recent = older < 0 ? versions : versions.slice(0, older + 1)
  const states = await seenAll(recent, async version =>
    seen(
      await inquiry.one({
        what: `read the version ${version.id} of the ruleset ${ruleset}`,
        route: `GET ${one}/history/{version_id}`,
        parameters: { ruleset_id: ruleset, version_id: version.id },
        shape: (raw, place) => fieldsOf(raw, place)('state', rulesetState),
        needs,
      }),
    ),
  )
  if (!('value' in states)) return states
  return {
    value: versions.map((version, index) => {
      const state = states.value[index]
      return { ...version, ...(state === undefined ? {} : { state }) }
    }),
  }
}

const rulesetShape: Shape<Ruleset> = (raw, place) => {
  const field = fieldsOf(raw, place)
  const [createdAt, updatedAt] = [field('created_at', orAbsent(serverTime)), field('updated_at', orAbsent(serverTime))]
  return {
    ...{ id: field('id', id), name: field('name', text), source: field('source', text) },
    target: field('target', orAbsent(text)) ?? 'branch',
    ...(createdAt === undefined ? {} : { createdAt }),
    ...(updatedAt === undefined ? {} : { updatedAt }),
    state: rulesetState(raw, place),
  }
}

const versionShape: Shape<Version> = (raw, place) => {
  const field = fieldsOf(raw, place)
  const actor = field(
    'actor',
    orAbsent((value, at) => {
      const own = fieldsOf(value, at)
      return { id: own('id', orAbsent(id)), type: own('type', orAbsent(text)) }
    }),
  )
  return {
    ...{ id: field('version_id', id), updatedAt: field('updated_at', serverTime) },
    ...(actor?.id === undefined || actor.type === undefined ? {} : { actor: { id: actor.id, type: actor.type } }),
  }
}
