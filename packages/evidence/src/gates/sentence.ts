/** With a capital letter, and a full stop at the end. A name that begins it stays as it is written. */
export function sentence(text: string): string {
  const ended = /[.!?]$/.test(text) ? text : `${text}.`
  return /^[a-z]+\b(?![._/-]|:\S)/.test(ended) ? `${ended.charAt(0).toUpperCase()}${ended.slice(1)}` : ended
}
