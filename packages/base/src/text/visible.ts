import { stripVTControlCharacters } from 'node:util'

/** Scripts whose letters need joiners (U+200C, U+200D) to be written correctly: https://www.unicode.org/reports/tr31/#A1. */
const joiningScripts = 'Arab Beng Deva Gujr Guru Knda Mlym Mong Orya Sinh Syrc Taml Telu'

/**
 * Characters that a reader cannot see, or that change what a reader sees: control characters (C0, DEL, C1), changes of text direction,
 * zero-width characters, the separators U+2028 and U+2029, and halves of a surrogate pair. Not among them are line feed and tab, the
 * invisible parts of an emoji, and joiners inside a word of a script that needs them.
 */
function compileUnseen(): RegExp {
  const joining = joiningScripts.replace(/(\w+) ?/g, '\\p{scx=$1}')
  return new RegExp(
    [
      '(?![\\n\\t])\\p{Cc}',
      '\\p{Cs}',
      '\\p{Zl}',
      '\\p{Zp}',
      '(?<!\\p{Emoji})[\\ufe0e\\ufe0f]',
      `(?<![\\ufe0f\\p{Emoji_Modifier}\\p{Extended_Pictographic}${joining}])[\\u200c\\u200d]`,
      `[\\u200c\\u200d](?![\\p{Extended_Pictographic}${joining}])`,
      '(?![\\u200c\\u200d\\ufe0e\\ufe0f])[\\p{Cf}\\p{Default_Ignorable_Code_Point}]',
    ].join('|'),
    'gu',
  )
}

/** Compiled at its first use: that takes milliseconds, which an action would need before it reads its inputs. */
let unseen: RegExp | undefined

/** Replaces each character that a reader cannot see. `show` gets one character, and gives what a reader sees instead. */
export function replaceUnseen(text: string, show: (character: string) => string): string {
  unseen ??= compileUnseen()
  return text.replace(unseen, show)
}

/** Marks above and below one letter. No script needs as many; more would cover the lines around it. */
const piledMarks = /(\p{M}{6})\p{M}+/gu

/**
 * Text of others without what a reader cannot see. Line ends become line feeds, colours and other sequences for a terminal disappear
 * (they can hide text), every other invisible character is shown as �, and so are marks that pile up on one letter.
 */
export function visible(text: string): string {
  const seen = replaceUnseen(stripVTControlCharacters(text).replace(/\r\n?/g, '\n'), () => '\ufffd')
  return seen.replace(piledMarks, '$1\ufffd')
}

/** The same on one line, without blanks at its ends. */
export function oneLine(text: string): string {
  return visible(text.replace(/[\s\u0085]+/g, ' ')).trim()
}

/** The first `limit` characters, and `…` if there are more. Cuts no surrogate pair. */
export function cut(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit).replace(/[\ud800-\udbff]$/, '')}…`
}
