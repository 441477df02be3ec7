import type { Host } from './host.ts'

/** A host that hides what is masked in its own lines, as a runner does, and by `hide` in files. */
export interface Remembering {
  host: Host
  /** The text with `***` in place of everything that was masked by this host so far. */
  hide(text: string): string
}

/** A shorter text is not a secret, and would hide parts of words. In characters. */
const shortest = 6

/** What servers answer stands in our errors, and a server may repeat a secret that it got. */
export function rememberMasked(host: Host): Remembering {
  const masked = new Set<string>()
  // The longest first: one secret may be a part of another.
  const hide = (text: string) =>
    [...masked].sort((a, b) => b.length - a.length).reduce((done, one) => done.replaceAll(one, '***'), text)
  const remembering: Host = {
    ...host,
    info: line => host.info(hide(line)),
    notice: line => host.notice(hide(line)),
    warning: line => host.warning(hide(line)),
    summary: (markdown, part) => host.summary(hide(markdown), part),
    mask: value => {
      if (value.length >= shortest) masked.add(value)
      host.mask(value)
    },
  }
  return { host: remembering, hide }
}
