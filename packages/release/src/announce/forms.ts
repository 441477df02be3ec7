import { html, Markup, withoutBreakers } from '@release-tools/base'
import { renderMarkdown } from '../html/page-markdown.ts'
import type { LinkBase } from '../markdown/parse.ts'
import type { Announced, Announcement } from './announced.ts'
import { announcementOf } from './announcement.ts'
import { plainText } from './plain-text.ts'

/** Where an announcement goes. Each gets a text that can be sent as it is. */
export type AnnouncementForm = 'discussion' | 'website' | 'mail'

/**
 * The text of an announcement. `discussion`: Markdown for GitHub, without its title. `website`: an element of HTML for a page of a site, without
 * scripts, styles and images. `mail`: a message without sender and receiver (RFC 5322), as `sendmail -t` takes it after they were added.
 */
export function announce(release: Announced, form: AnnouncementForm): string {
  const { source } = release.manifest
  const base = { root: `${source.repository}/blob/${encodeURI(source.tag)}/`, directory: '' }
  return forms[form](announcementOf(release), base)
}

/** All forms, in the order of the help. */
export const announcementForms: AnnouncementForm[] = ['discussion', 'website', 'mail']

const forms: Record<AnnouncementForm, (announcement: Announcement, base: LinkBase) => string> = {
  discussion: ({ text }) => text,
  website: ({ title, text }, base) => {
    const body = renderMarkdown(withoutBreakers(text), base)
    // What site generators read as a template: Liquid of Jekyll, shortcodes of Hugo.
    const inert = new Markup(html`<article>\n<h2>${title}</h2>\n${body}\n</article>\n`.text.replaceAll('{', '&#123;'))
    return inert.text
  },
  mail: ({ title, text }, base) =>
    [
      `Subject: ${encodedWords(title)}`,
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: 8bit',
      '',
      plainText(withoutBreakers(text), base),
    ].join('\n'),
}

/** The value of a field of a message: text that is not ASCII, or is long, in encoded words of at most 75 characters (RFC 2047). */
function encodedWords(text: string): string {
  if (/^[\x20-\x7e]{1,200}$/.test(text)) return text
  const pieces: string[] = ['']
  for (const character of text) {
    const last = pieces.at(-1) ?? ''
    if (Buffer.byteLength(last + character) <= 42) pieces[pieces.length - 1] = last + character
    else pieces.push(character)
  }
  return pieces.map(piece => `=?utf-8?B?${Buffer.from(piece).toString('base64')}?=`).join('\n ')
}
