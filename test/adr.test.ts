import { describe, expect, test } from '@jest/globals'
import { decisionRecords, headOf } from '../scripts/shared/adr.ts'

const records = decisionRecords()

test('there are decision records, each with a number of its own', () => {
  const numbers = records.map(({ file }) => file.slice(0, 4))
  expect(numbers).toContain('0001')
  expect(new Set(numbers).size).toBe(numbers.length)
})

describe.each(records)('$file', record => {
  const { number, title, status } = headOf(record)

  test('has its number in name and title, and a status that exists', () => {
    expect(record.file).toMatch(new RegExp(`^${number}-[a-z0-9-]+\\.md$`))
    expect(title).not.toMatch(/\.$/)
    expect(status).toMatch(/^(accepted|superseded by \[\d{4}\]\(\d{4}-[a-z0-9-]+\.md\))$/)
  })

  test('says context, decision and consequences, in this order and nothing else', () => {
    const sections = record.text.split(/^## /m).slice(1)
    expect(sections.map(section => section.split('\n')[0])).toEqual(['Context', 'Decision', 'Consequences'])
    for (const section of sections) expect(section.split('\n').slice(1).join('').length).toBeGreaterThan(40)
  })
})
