import { readXml } from './xml.ts'

/** The styles whose text does not stand on paper. */
export function hiddenStylesIn(stylesXml: string): ReadonlySet<string> {
  const hidden = new Set<string>()
  let style = ''
  readXml(stylesXml, {
    open(name, attribute) {
      if (name === 'w:style') style = attribute('w:styleId') ?? ''
      else if (name === 'w:vanish' && style !== '' && isOn(attribute('w:val'))) hidden.add(style)
    },
    close(name) {
      if (name === 'w:style') style = ''
    },
    text() {},
  })
  return hidden
}

/** A property that is named is on, unless it says otherwise. */
export const isOn = (value: string | undefined): boolean => value === undefined || !/^(?:0|false|off)$/i.test(value)
