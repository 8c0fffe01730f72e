import { readXml } from './xml.ts'

/** A part that another part of a package points at. */
export interface Relation {
  readonly id: string
  /** The last word of its type: officeDocument, numbering, aFChunk. */
  readonly kind: string
  /** The name of the part in the package. */
  readonly target: string
}

/** Where a part keeps what it points at: word/document.xml → word/_rels/document.xml.rels */
export const relationsOf = (part: string): string => part.replace(/([^/]*)$/, '_rels/$1.rels')

/** `xml`: the relations of `part`, the name of the part they start from. What lies outside the package is left out. */
export function relationsIn(xml: string, part: string): Relation[] {
  const found: Relation[] = []
  readXml(xml, {
    open(name, attribute) {
      if (!/(?:^|:)Relationship$/.test(name) || attribute('TargetMode') === 'External') return
      found.push({ id: attribute('Id') ?? '', kind: (attribute('Type') ?? '').replace(/^.*\//, ''), target: resolved(attribute('Target') ?? '', part) })
    },
    close() {},
    text() {},
  })
  return found
}

/** As addresses are resolved: /word/a.xml from the root, a.xml and ../a.xml from the folder of the part. */
function resolved(target: string, part: string): string {
  const names = target.startsWith('/') ? [] : part.split('/').slice(0, -1)
  for (const name of target.split('/')) {
    if (name === '..') names.pop()
    else if (name !== '' && name !== '.') names.push(name)
  }
  return names.join('/')
}
