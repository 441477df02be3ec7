import { TextDecoder } from 'node:util'
import { messageOf, Problem } from '@release-tools/base'
import { SaxesParser } from 'saxes'

/** An element of an answer. S3's have no attributes that mean anything. */
export interface XmlElement {
  name: string
  /** Its own text, without that of its children. */
  text: string
  children: XmlElement[]
}

/** Greatest nesting of elements. S3's answers have six. */
const mostDepth = 20

/** Reads an answer. Throws a Problem unless it is well-formed XML without declarations. The caller bounds its size. */
export function readXml(bytes: Uint8Array, what: string): XmlElement {
  const top: XmlElement = { name: '', text: '', children: [] }
  const open = [top]
  const parser = new SaxesParser()
  parser.on('error', error => {
    throw error
  })
  parser.on('doctype', () => {
    throw new Error('it has a DOCTYPE')
  })
  parser.on('opentag', ({ name }) => {
    if (open.length > mostDepth) throw new Error(`its elements are nested more than ${mostDepth} levels deep`)
    const element = { name, text: '', children: [] }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  const addText = (text: string) => {
    const element = open.at(-1)
    if (element !== undefined) element.text += text
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('closetag', () => void open.pop())
  try {
    parser.write(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).close()
  } catch (error) {
    throw new Problem(`read ${what}`, {
      found: `it is not the XML of S3 (${messageOf(error).replace(/\.$/, '')}).`,
      next: 'Check that the endpoint is that of a store with the API of S3, and the proxies in between.',
    })
  }
  return top.children[0] ?? top
}

/** The children with this name. */
export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter(child => child.name === name) ?? []
}

/** The text of the first element at a path below `element`; undefined if there is none. */
export function textOf(element: XmlElement | undefined, ...path: string[]): string | undefined {
  const found = path.reduce<XmlElement | undefined>((parent, name) => childrenOf(parent, name)[0], element)
  return found?.text.trim()
}
