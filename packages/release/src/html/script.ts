/** Adds copy buttons to commands and digests. Without scripts, the page lacks only these buttons. */
export const script = `
'use strict'
const status = document.getElementById('status')
const copy = async text => {
  try { await navigator.clipboard.writeText(text) } catch {
    const area = document.createElement('textarea')
    area.value = text
    document.body.append(area)
    area.select()
    document.execCommand('copy')
    area.remove()
  }
}
for (const target of document.querySelectorAll('[data-copy]')) {
  const button = document.createElement('button')
  const label = target.dataset.copy
  button.type = 'button'
  button.textContent = 'Copy'
  button.setAttribute('aria-label', 'Copy ' + label)
  button.addEventListener('click', async () => {
    await copy((target.dataset.text ? document.getElementById(target.dataset.text) : target.querySelector('code') || target).textContent)
    button.textContent = 'Copied'
    status.textContent = 'Copied ' + label
    setTimeout(() => { button.textContent = 'Copy' }, 1500)
  })
  target.append(button)
}
`
