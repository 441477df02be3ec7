/** Adds copy buttons to commands and digests, and a search for components. Without scripts, the page lacks only these. */
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
const place = document.getElementById('search')
if (place) {
  const field = document.createElement('input')
  field.type = 'search'
  field.placeholder = 'Search components'
  field.setAttribute('aria-label', 'Search components by name or version')
  const lists = [...document.querySelectorAll('details.components')]
  field.addEventListener('input', () => {
    const wanted = field.value.trim().toLowerCase()
    let found = 0
    for (const list of lists) {
      let own = 0
      for (const row of list.querySelectorAll('tbody tr')) {
        row.hidden = wanted !== '' && !row.textContent.toLowerCase().includes(wanted)
        if (!row.hidden) own += 1
      }
      list.open = wanted !== '' && own > 0
      list.hidden = own === 0
      found += own
    }
    status.textContent = found + ' found'
  })
  place.append(field)
}
`
