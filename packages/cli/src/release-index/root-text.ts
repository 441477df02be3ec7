import { count } from '@release-tools/base'
import { indexKey, keyName, lackingSignatures, type RoleKeys, roles, rolesOf } from '@release-tools/releases'
import { wrap } from '../text.ts'
import type { RootFile } from './root-file.ts'

/** What a root says, and whose signatures it lacks. */
export function rootText({ path, root, previous }: Omit<RootFile, 'bytes'>): string {
  const { version, expires } = root.signed
  const all = rolesOf(root)
  const said = new Map<string, string[]>()
  for (const role of roles) {
    const text = roleText(all[role])
    said.set(text, [...(said.get(text) ?? []), role])
  }
  return [
    wrap(`${path}: root ${version}, accepted until ${expires}.`),
    ...[...said].map(([text, names]) => `${names.join(', ')}: ${text}`),
    ...signaturesText(lackingSignatures(root, previous)),
    '',
  ].join('\n')
}

/** Each key is on a line of its own, whole. */
function roleText({ keys, threshold }: RoleKeys): string {
  const shown = keys.map(pem => `\n  ${keyName(indexKey(pem))}`).join('')
  return `${threshold} of ${count(keys.length, 'key')}${shown}`
}

function signaturesText(lacking: ReturnType<typeof lackingSignatures>): string[] {
  if (lacking.length === 0) return ['It has all signatures.']
  const asked = lacking.flatMap(({ root, had, wanted, keys }) => [
    wrap(`It has ${had} of the ${count(wanted, 'signature')} that root ${root} asks for. Not signed yet by:`),
    ...keys.map(key => `  ${key}`),
  ])
  return [...asked, 'Next: release-tools index sign']
}
