/** With a capital letter, and a full stop at the end. A name that begins it stays as it is written. */
export function sentence(text: string): string {
  const whole = ended(text)
  return /^[a-z]+\b(?![._/-]|:\S)/.test(whole) ? `${whole.charAt(0).toUpperCase()}${whole.slice(1)}` : whole
}

/** With a full stop at the end, if it has none. */
export function ended(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`
}
