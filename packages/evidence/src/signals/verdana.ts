/**
 * Advance widths of Verdana at 11 pixels, of the characters from U+0020 to U+007E: the font and the size for which shields.io lays out its
 * badges. Measured by anafanafo 2.0.0 (MIT), which a test asks again.
 */
const widths = [
  ...[3.87, 4.33, 5.05, 9, 6.99, 11.84, 7.99, 2.95, 5, 5, 6.99, 9, 4, 5, 4, 5],
  ...[6.99, 6.99, 6.99, 6.99, 6.99, 6.99, 6.99, 6.99, 6.99, 6.99, 5, 5, 9, 9, 9, 6],
  ...[11, 7.52, 7.54, 7.68, 8.48, 6.96, 6.32, 8.53, 8.27, 4.63, 5, 7.62, 6.12, 9.27, 8.23, 8.66],
  ...[6.63, 8.66, 7.65, 7.52, 6.78, 8.05, 7.52, 10.88, 7.54, 6.77, 7.54, 5, 5, 5, 9, 6.99],
  ...[6.99, 6.61, 6.85, 5.73, 6.85, 6.55, 3.87, 6.85, 6.96, 3.02, 3.79, 6.51, 3.02, 10.7, 6.96, 6.68],
  ...[6.85, 6.85, 4.69, 5.73, 4.33, 6.96, 6.51, 9, 6.51, 6.51, 5.78, 6.98, 5, 6.98, 9],
]

/** Width of a text of ASCII in pixels, as badges need it: whole and odd, so that its middle is on a pixel. */
export function textWidth(text: string): number {
  const sum = [...text].reduce((total, character) => total + (widths[character.charCodeAt(0) - 32] ?? 0), 0)
  return Math.floor(sum) | 1
}
