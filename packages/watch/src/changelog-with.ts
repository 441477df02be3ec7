/** What the new section of a changelog is about. */
export interface NewSection {
  version: string
  /** `2026-11-30` */
  today: string
  /** What it fixes, in one line. */
  reason: string | undefined
}

/**
 * A changelog with a section for a new version above that of `before`, whose heading it copies, in Markdown or reStructuredText. Undefined if no
 * heading has that version.
 */
export function changelogWith(text: string, before: string, section: NewSection): string | undefined {
  const lines = text.split('\n')
  const at = lines.findIndex((line, index) => hasVersion(line, before) && isHeading(line, lines[index + 1]))
  const heading = lines[at]
  if (heading === undefined) return undefined
  const own = heading.replace(before, () => section.version).replace(/\d{4}-\d\d-\d\d/, section.today)
  const underline = lines[at + 1] ?? ''
  const isRst = !heading.startsWith('#')
  const head = isRst ? [own, underline.charAt(0).repeat(own.length)] : [own]
  const fixed = isRst ? [] : [`${/^#+/.exec(heading)?.[0]}# Fixed`, '']
  const entry = `- ${section.reason ?? 'Say what was wrong, and for whom.'}`
  return [...lines.slice(0, at), ...head, '', ...fixed, entry, '', ...lines.slice(at)].join('\n')
}

function isHeading(line: string, next = ''): boolean {
  return /^#{1,4} /.test(line) || (line.trim() !== '' && /^([=\-~^"'`#*+])\1{2,}\s*$/.test(next))
}

function hasVersion(line: string, version: string): boolean {
  const at = line.indexOf(version)
  return (
    at !== -1 &&
    !/[0-9.]/.test(line.charAt(at - 1)) &&
    !/[0-9a-z]|\.[0-9]/i.test(line.slice(at + version.length, at + version.length + 2))
  )
}
