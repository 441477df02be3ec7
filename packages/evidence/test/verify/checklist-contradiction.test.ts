import { expect, test } from '@jest/globals'
import { type GatesDocument, gatesSchema, renderGates } from '../../src/gates/gates-document.ts'
import type { Manifest } from '../../src/manifest/manifest-model.ts'
import { verifyRelease } from '../../src/verify/verify.ts'
import { commit, makeRelease } from '../../testing/release.ts'

const [object, other] = ['a'.repeat(40), 'b'.repeat(40)]
const approver = { name: 'Alice Example', login: 'alice', by: 'tag' as const }
const checklist = (changes: Partial<GatesDocument> = {}, repository = 'https://github.com/acme/widget') =>
  renderGates({
    ...{ schema: gatesSchema, repository, commit, tag: 'v1.2.0', version: '1.2.0', gates: [] },
    ...{ tagObject: object, approver, ...changes },
  })
const named = ({ source, ...rest }: Manifest): Manifest => ({
  ...rest,
  source: { ...source, tagObject: object },
  approver,
})
const advisories =
  'advisories: [{summary: S, description: D, severity: low, packages: [{ecosystem: pip, name: widget, affected: "< 1.2.0"}]}]\n'

/** What `verify` says of the verdict, which no gate stops. */
async function again(files: Record<string, string>, manifest = named, rehearsal = false): Promise<string | undefined> {
  const policy = { 'policy.yaml': 'version: 1\ngates: {required: []}\n' }
  const release = await makeRelease({ files: { ...policy, ...files }, manifest })
  const { checks } = await verifyRelease(release.directory, release.trust, { rehearsal })
  return checks.find(({ name }) => name === 'verdict again')?.detail
}

const same = expect.stringContaining('give the same verdict again, "pass"')

test('the manifest may say what the checklist in the release says', async () => {
  expect(await again({ 'gates.json': checklist() })).toEqual(same)
  expect(await again({ 'gates.json': checklist({ type: 'security' }), 'advisories.yaml': advisories })).toEqual(same)
})

test('a rehearsed release may have the checklist of a rehearsal, if it is meant', async () => {
  expect(await again({ 'gates.json': checklist({ rehearsal: true }) }, named, true)).toEqual(same)
})

test.each<[string, Record<string, string>, string]>([
  [
    'an approver whom nobody saw',
    { 'gates.json': checklist({ approver: { ...approver, name: 'Bob' } }) },
    'The manifest names the approver "Alice Example", and the checklist names "Bob".',
  ],
  [
    'the object of another tag',
    { 'gates.json': checklist({ tagObject: other }) },
    `The manifest names the tag object "${object}", and the checklist names "${other}".`,
  ],
  [
    'an approver without a checklist',
    {},
    `The manifest names the tag object "${object}", and the checklist names none.`,
  ],
  [
    'a rehearsal',
    { 'gates.json': checklist({ rehearsal: true }) },
    'The checklist is that of a rehearsal, which no gate stops.',
  ],
  [
    'another tag',
    { 'gates.json': checklist({ tag: 'v1.2.0-1' }) },
    'The manifest names the tag "v1.2.0", and the checklist names "v1.2.0-1".',
  ],
  [
    'another repository',
    { 'gates.json': checklist({}, 'https://github.com/mallory/widget') },
    'The manifest names the repository "https://github.com/acme/widget", and the checklist names "https://github.com/mallory/widget".',
  ],
  [
    'a security release without advisories',
    { 'gates.json': checklist({ type: 'security' }) },
    'The checklist is that of a security release, which has no advisories.',
  ],
  [
    'a patch with advisories',
    { 'gates.json': checklist({ type: 'patch' }), 'advisories.yaml': advisories },
    'The checklist is that of a patch release, and the release has advisories.',
  ],
])('a release is not verified with %s', async (_, files, detail) => {
  expect(await again(files)).toBe(detail)
})
