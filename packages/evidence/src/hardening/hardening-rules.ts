import type { HardenedPlatform, HardeningDocument } from './hardening-document.ts'

/** What a rule says of an image for one platform: undefined if it is fulfilled, else the end of a sentence. */
type Rule = (platform: HardenedPlatform) => { fails: string } | { unknown: string } | undefined

const none =
  (what: string, of: (platform: HardenedPlatform) => { count: number; paths: string[] }): Rule =>
  platform => {
    const { count, paths } = of(platform)
    const more = count > 3 ? ` and ${count - 3} more` : ''
    return count === 0 ? undefined : { fails: `has ${what}: ${paths.slice(0, 3).join(', ')}${more}` }
  }

/** What a policy can require of images, by its word. */
const rules = {
  'non-root-user': ({ user }) => {
    if (user.uid === undefined) return { unknown: `runs as ${JSON.stringify(user.name)}, whose number is not known` }
    return user.uid === 0 ? { fails: 'runs as root' } : undefined
  },
  'no-setuid': none('files that run as another user', ({ setuid }) => setuid),
  'no-capabilities': none('files with capabilities', ({ capabilities }) => capabilities),
  'no-shell': none('a shell', ({ shells }) => shells),
  'no-package-manager': none('a package manager', ({ packageManagers }) => packageManagers),
  'nothing-writable': platform => {
    const { user } = platform
    if (user.uid === 0) return { fails: 'runs as root, who can write everywhere' }
    // Also if nobody knows the user: what everybody can write to is in the list.
    const listed = none('paths that its user can write to', ({ writable }) => writable)(platform)
    if (listed !== undefined || user.uid !== undefined) return listed
    return { unknown: `runs as ${JSON.stringify(user.name)}, whose number is not known` }
  },
  'no-secrets': ({ secrets }) => {
    if (secrets === undefined) return { unknown: 'was not searched for secrets: trivy was not there' }
    const [first] = secrets
    return first && { fails: `has what looks like a secret in ${first.path} (${first.rule})` }
  },
  healthcheck: ({ healthcheck }) => (healthcheck === 'set' ? undefined : { fails: 'has no HEALTHCHECK' }),
} satisfies Record<string, Rule>

export type HardeningRule = keyof typeof rules
export const hardeningRules = Object.keys(rules) as HardeningRule[]

/** What a rule says against an image, as a sentence. */
export interface HardeningRuling {
  rule: HardeningRule
  text: string
}

/** What is against the rules, and what nobody knows. */
export function judgeHardening(
  documents: readonly HardeningDocument[],
  required: readonly HardeningRule[],
): { failures: HardeningRuling[]; errors: HardeningRuling[] } {
  const found = documents.flatMap(({ image, platforms }) =>
    platforms.flatMap(one =>
      required.map(rule => ({ rule, what: `the image ${image.name} (${one.platform})`, answer: rules[rule](one) })),
    ),
  )
  const ruling = (rule: HardeningRule, what: string, end: string) => ({
    rule,
    text: `The policy requires ${rule}, but ${what} ${end}.`,
  })
  return {
    failures: found.flatMap(({ rule, what, answer }) =>
      answer !== undefined && 'fails' in answer ? [ruling(rule, what, answer.fails)] : [],
    ),
    errors: found.flatMap(({ rule, what, answer }) =>
      answer !== undefined && 'unknown' in answer ? [ruling(rule, what, answer.unknown)] : [],
    ),
  }
}

/** One platform in a sentence: who runs, and what is there that need not be. */
export function hardeningText({
  user,
  setuid,
  capabilities,
  shells,
  packageManagers,
  secrets,
}: HardenedPlatform): string {
  const who = user.uid === 0 ? 'root' : user.name
  const unneeded = [
    ...(shells.count > 0 ? ['a shell'] : []),
    ...(packageManagers.count > 0 ? ['a package manager'] : []),
    ...(setuid.count > 0 ? [`${setuid.count} setuid files`] : []),
    ...(capabilities.count > 0 ? [`${capabilities.count} files with capabilities`] : []),
  ]
  const looked =
    secrets === undefined
      ? '; nobody looked for secrets'
      : secrets.length > 0
        ? `; ${secrets.length} possible secrets`
        : ''
  return `runs as ${who}, ${unneeded.length === 0 ? 'without a shell, a package manager or setuid files' : `with ${unneeded.join(', ')}`}${looked}`
}
