import { parseXml, type XmlDocument, XmlElement, XmlError, type XmlNode } from '@rgrove/parse-xml'
import type { Unsupported } from '../../../modules/duties/core/decision-table/unsupported.ts'

/** An element of a DMN file. `name` has no prefix; elements of other vocabularies have `model` false. `line` counts from 1. */
export type Element = {
  readonly name: string
  readonly model: boolean
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Element[]
  readonly text: string
  readonly line: number
}

/** A file as its root element, or what keeps it from being read. */
export type Parsed =
  | { readonly ok: true; readonly root: Element }
  | { readonly ok: false; readonly unsupported: readonly Unsupported[] }

/** The longest file, in characters, and how deep elements may lie within each other. */
export const fileLimits = { length: 16_000_000, depth: 200, tables: 1_000 }

const models: readonly string[] = ['20130901', '20151101', '20180521', '20191111', '20211108', '20230324', '20240513']

const isModel = (namespace: string): boolean => {
  const found = /^https?:\/\/www\.omg\.org\/spec\/DMN\/(\d{8})(?:\/MODEL\/?|\/dmn(?:11)?\.xsd|\/?)$/.exec(namespace)
  return found !== null && models.includes(found[1] ?? '')
}

/** Which line a place of the text stands on; places are asked in any order. */
const linesOf = (text: string): ((at: number) => number) => {
  const starts = [0]
  for (const { index, 0: end } of text.matchAll(/\r\n|\r|\n/g)) starts.push(index + end.length)
  return (at) => {
    let [low, high] = [0, starts.length - 1]
    while (low < high) {
      const half = (low + high + 1) >> 1
      if ((starts[half] ?? 0) <= at) low = half
      else high = half - 1
    }
    return low + 1
  }
}

type Spaces = Readonly<Record<string, string>>

const spacesIn = (element: XmlElement, around: Spaces): Spaces => {
  const own = Object.entries(element.attributes).flatMap(([name, value]) => {
    if (name === 'xmlns') return [['', value] as const]
    return name.startsWith('xmlns:') ? [[name.slice('xmlns:'.length), value] as const] : []
  })
  return own.length === 0 ? around : { ...around, ...Object.fromEntries(own) }
}

const elementsIn = (element: XmlElement): readonly XmlElement[] =>
  element.children.filter((child) => child instanceof XmlElement)

const textIn = (element: XmlElement): string =>
  element.children.map((child) => ('text' in child && !(child instanceof XmlElement) ? child.text : '')).join('')

const depthOf = (root: XmlElement): number => {
  let level: readonly XmlElement[] = [root]
  let depth = 0
  while (level.length > 0) {
    level = level.flatMap(elementsIn)
    depth += 1
  }
  return depth
}

const converted = (element: XmlElement, lineAt: (at: number) => number, around: Spaces): Element => {
  const spaces = spacesIn(element, around)
  const colon = element.name.indexOf(':')
  return {
    name: element.name.slice(colon + 1),
    model: isModel(spaces[colon < 0 ? '' : element.name.slice(0, colon)] ?? ''),
    attributes: element.attributes,
    children: elementsIn(element).map((child) => converted(child, lineAt, spaces)),
    text: textIn(element),
    line: lineAt(element.start),
  }
}

const refused = (code: Unsupported['code'], name: string, line: number): Parsed => ({
  ok: false,
  unsupported: [{ code, name: name.slice(0, 120), line }],
})

/** Parses, or says why not. Very deep nesting ends in a `RangeError` of the machine itself. */
const documentOf = (text: string): XmlDocument | XmlError | RangeError => {
  try {
    return parseXml(text, { includeOffsets: true, preserveDocumentType: true })
  } catch (error) {
    if (error instanceof XmlError || error instanceof RangeError) return error
    throw error
  }
}

const isDoctype = (node: XmlNode): boolean => node.type === 'doctype'

/**
 * Reads a text as XML with the line of every element.
 *
 * Refused: what is not well-formed, a document type (and with it every entity of its own), a root that is no `definitions` of DMN 1.0 to 1.6, files beyond `fileLimits`.
 */
export const parseElements = (text: string): Parsed => {
  if (text.length > fileLimits.length) return refused('limit', `characters: > ${fileLimits.length}`, 1)
  const document = documentOf(text)
  if (document instanceof RangeError) return refused('limit', `depth: > ${fileLimits.depth}`, 1)
  const lineAt = linesOf(text)
  if (document instanceof XmlError) {
    const doctype = text.indexOf('<!DOCTYPE')
    if (doctype >= 0 && doctype <= document.pos) return refused('doctype', 'DOCTYPE', lineAt(doctype))
    return refused('xml', document.message.split('\n')[0] ?? '', lineAt(document.pos))
  }
  const doctype = document.children.find(isDoctype)
  if (doctype !== undefined) return refused('doctype', 'DOCTYPE', lineAt(doctype.start))
  const { root } = document
  if (root === null) return refused('xml', 'no root element', 1)
  if (depthOf(root) > fileLimits.depth) return refused('limit', `depth: > ${fileLimits.depth}`, lineAt(root.start))
  const element = converted(root, lineAt, {})
  if (element.name !== 'definitions' || !element.model) return refused('not-dmn', root.name, element.line)
  return { ok: true, root: element }
}

/** Children of this name that belong to DMN. */
export const childrenOf = (element: Element, name: string): readonly Element[] =>
  element.children.filter((child) => child.model && child.name === name)

export const childOf = (element: Element | undefined, name: string): Element | undefined =>
  element === undefined ? undefined : childrenOf(element, name)[0]
