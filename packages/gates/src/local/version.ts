import { posix } from 'node:path'
import { matchesSome } from '@release-tools/base'
import {
  compareVersions,
  parseTag,
  parseVersion,
  type ReleaseTag,
  sameVersion,
  schemeWords,
  type Version,
} from '@release-tools/evidence'
import { type StatedVersion, statedVersions } from '@release-tools/project'
import type { Found, Gate, GateContext } from '../gate.ts'
import { unknown } from '../gate.ts'
import { filesAsEvidence } from './files.ts'

const wanted = 'Every file that states a version has the one of the tag, and it is higher than the release before.'

/** The version of the tag stands in every manifest, and follows the release before. */
export const version: Gate = {
  id: 'version',
  title: 'Version in every manifest',
  offline: true,
  needs: [],
  async look(context) {
    const { host, config, project, release } = context
    const dockerfiles = config.images.map(({ dockerfile }) => dockerfile.value)
    const { also, except } = context.policy.gates?.versions ?? { also: [], except: [] }
    const all = await statedVersions(host.workspace, config.directory.value, [...dockerfiles, ...also])
    const isExcepted = matchesSome(except)
    const stated = withBuilt(all, context).filter(({ path }) => !isExcepted(path))
    const expected = release?.version ?? project.version
    if (expected === undefined) return unknown(wanted, 'no tag is known, and no file of the project states the version')
    const evidence = await filesAsEvidence(
      host.workspace,
      stated.map(({ path }) => path),
    )
    const wrong = stated.filter(one => !agrees(one, expected, project.scheme))
    const found = [...wrong.map(one => sentence(one)), ...orderOf(context)]
    if (found.length > 0) return { result: 'fail', found: found.join(' '), wanted: wantedOf(expected), evidence }
    return { ...passed(context, stated, expected), wanted, evidence }
  },
}

/** With the version that the build reads, which may be in any file. */
function withBuilt(stated: StatedVersion[], { project, config }: GateContext): StatedVersion[] {
  const [from] = project.versionFrom?.split(', ') ?? []
  if (project.version === undefined || from === undefined) return stated
  const path = posix.join(config.directory.value, from)
  if (stated.some(one => one.path === path)) return stated
  return [...stated, { path, where: 'which the build reads', version: project.version }]
}

function wantedOf(expected: string): string {
  return `Every file that states a version says ${expected}, which is higher than the release before.`
}

function sentence({ path, where, version: other }: StatedVersion): string {
  return `${path} has ${other} (${where}).`
}

/** A short version must be the beginning of the wanted one, part by part. */
function agrees({ version: stated, short }: StatedVersion, expected: string, scheme: Version['scheme']): boolean {
  if (sameVersion(stated, expected, scheme) || sameVersion(stated, expected)) return true
  return short === true && /^\d+(?:\.\d+)*$/.test(stated) && `${expected}.`.startsWith(`${stated}.`)
}

/** What is wrong with the version beside the one before. */
function orderOf({ release, previous, project }: GateContext): string[] {
  if (release === undefined) return []
  if (parseVersion(release.version, project.scheme) === undefined)
    return [`${release.version} is not a ${schemeWords(project.scheme).name}.`]
  const before = beforeOf(release, previous)
  if (before === undefined || compareVersions(release.read, before.read) > 0) return []
  return [`${release.version} is not higher than ${before.version}, the release before.`]
}

function beforeOf(release: ReleaseTag, previous: string | undefined): ReleaseTag | undefined {
  return previous === undefined ? undefined : parseTag(previous, release.rule)
}

function passed(
  { release, previous, project: { computedBy } }: GateContext,
  stated: StatedVersion[],
  expected: string,
): Pick<Found, 'result' | 'found'> {
  const places = [...new Set(stated.map(({ path }) => path))]
  const after = release !== undefined && previous !== undefined ? `, after ${previous}` : ''
  const said = places.length === 0 ? `No file states a version` : `${places.join(', ')}: ${expected}${after}`
  const computed =
    computedBy === undefined
      ? ''
      : `; the build computes it (${computedBy}), and what it made is compared with the tag before it is released`
  return { result: 'pass', found: `${said}${computed}.` }
}
