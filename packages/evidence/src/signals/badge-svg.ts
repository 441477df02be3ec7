import { html } from '@release-tools/base'
import { textWidth } from './verdana.ts'

/** The words of a badge, in ASCII, and the colour behind its message. The words say everything: nobody needs to see the colour. */
export interface BadgeText {
  label: string
  message: string
  /** `#1a7f37` */
  color: string
}

/** Space at both sides of a text, in pixels. */
const padding = 5
const labelColor = '#555'

/**
 * A badge as a picture of 20 pixels height, laid out as shields.io lays out its own. `textLength` makes it the same with every font. It has no
 * identifiers, so that several may be in one page, no scripts and no fonts; a screen reader reads its words.
 */
export function badgeSvg({ label, message, color }: BadgeText): string {
  const [labelWidth, messageWidth] = [textWidth(label), textWidth(message)]
  const [left, right] = [labelWidth + 2 * padding, messageWidth + 2 * padding]
  const words = `${label}: ${message}`
  const text = (content: string, width: number, start: number) =>
    html`<text transform="scale(.1)" x="${10 * (start + padding) + 5 * width}" y="140" textLength="${10 * width}">${content}</text>`
  return `${
    html`<svg xmlns="http://www.w3.org/2000/svg" width="${left + right}" height="20" role="img" aria-label="${words}">
<title>${words}</title>
<path fill="${labelColor}" d="M3 0h${left - 3}v20h-${left - 3}a3 3 0 0 1-3-3v-14a3 3 0 0 1 3-3z"/>
<path fill="${color}" d="M${left} 0h${right - 3}a3 3 0 0 1 3 3v14a3 3 0 0 1-3 3h-${right - 3}z"/>
<g fill="#fff" text-anchor="middle" font-family="Verdana,Geneva,DejaVu Sans,sans-serif" text-rendering="geometricPrecision" font-size="110">
${text(label, labelWidth, 1)}
${text(message, messageWidth, left - 1)}
</g>
</svg>`.text
  }\n`
}
