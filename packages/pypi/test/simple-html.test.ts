import { describe, expect, test } from '@jest/globals'
import { filesInHtml } from '../src/simple-html.ts'

const digest = 'a'.repeat(64)
const base = 'https://index.example/simple/widget/'

describe('a list of files in HTML', () => {
  test('gives names, absolute addresses, digests, and what is yanked or attested', () => {
    const html = `<a href="../../files/widget-1.0.tar.gz#sha256=${digest}" data-yanked>widget-1.0.tar.gz</a>
      <a data-provenance='https://index.example/p' HREF='https://files.example/widget-1.0-py3-none-any.whl?a=1&amp;b=2#sha256=${digest.toUpperCase()}'> widget-1.0-py3-none-any.whl </a>
      <a href=/w/widget-0.9.zip#md5=1>widget-0.9.zip</a><a href="/">home</a><a href="https://[">widget-0.1.zip</a><a name=top>widget-0.2.zip</a>
      <a href="/&unknown;/">&lt;widget-0.3.zip</a>`
    expect(filesInHtml(html, base)).toEqual([
      {
        file: 'widget-1.0.tar.gz',
        url: 'https://index.example/files/widget-1.0.tar.gz',
        sha256: digest,
        attested: undefined,
        yanked: true,
      },
      {
        file: 'widget-1.0-py3-none-any.whl',
        url: 'https://files.example/widget-1.0-py3-none-any.whl?a=1&b=2',
        sha256: digest,
        attested: true,
        provenance: 'https://index.example/p',
        yanked: false,
      },
      {
        file: 'widget-0.9.zip',
        url: 'https://index.example/w/widget-0.9.zip',
        sha256: undefined,
        attested: undefined,
        yanked: false,
      },
      {
        file: '<widget-0.3.zip',
        url: 'https://index.example/&unknown;/',
        sha256: undefined,
        attested: undefined,
        yanked: false,
      },
    ])
  })

  test('may be empty, if the page says that it is a list', () => {
    expect(filesInHtml('<meta name="pypi:repository-version" content="1.0">', base)).toEqual([])
    expect(filesInHtml('<title>Links for widget</title>', base)).toEqual([])
  })

  test('is read in one pass, also if its links never end', () => {
    const repeated = (piece: string) => piece.repeat(500_000)
    const last = '<a href="/widget-1.0.zip">widget-1.0.zip</a>'
    expect(filesInHtml(repeated('<a '), base)).toBeUndefined()
    expect(filesInHtml(repeated('<a x>'), base)).toBeUndefined()
    expect(filesInHtml(`${repeated('<a ')}>${last}`, base)).toHaveLength(1)
    expect(filesInHtml(`<a ${repeated('long')} href="/widget-0.9.zip">widget-0.9.zip</a>${last}`, base)).toHaveLength(2)
    expect(filesInHtml(`<a ${repeated('b ')} href="/widget-0.9.zip">widget-0.9.zip</a>${last}`, base)).toHaveLength(2)
  })

  test('is not the page of somebody else', () => {
    expect(filesInHtml('<title>Log in</title><a href="/login">Log in</a>', base)).toBeUndefined()
  })
})
