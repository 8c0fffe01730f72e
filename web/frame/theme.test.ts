import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { theme } from 'antd'
import { antTheme, customProperties } from './theme.ts'

/** WCAG 2.2: relative luminance, and the contrast of two colours. */
const luminance = (colour: string): number => {
  const [red, green, blue] = [1, 3, 5].map(at => Number.parseInt(colour.slice(at, at + 2), 16) / 255).map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
}
const contrast = (one: string, other: string): number => {
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return (light! + 0.05) / (dark! + 0.05)
}

/** What lies under something that can have the focus. */
const grounds = ['ground', 'surface', 'head', 'hover', 'accent-back', 'late-back', 'soon-back', 'done-back', 'tentative-back', 'ended-back']

for (const [appearance, name] of [['light', '浅色'], ['dark', '深色']] as const) {
  describe(`${name}：焦点框看得见（对比度不低于3:1，WCAG 2.2 第1.4.11条）`, () => {
    const colours = new Map([...customProperties(appearance).matchAll(/--([a-z-]+):(#[0-9A-F]{6})/gi)].map(([, key, colour]) => [key, colour!]))
    const { colorPrimaryBorder, colorPrimary, colorBorder } = theme.getDesignToken(antTheme(appearance))
    const rings = { '一般的焦点框': colours.get('accent')!, '按钮的焦点框': colorPrimaryBorder, '输入框的边': colorPrimary, '没有焦点的输入框的边': colorBorder }
    for (const [what, ring] of Object.entries(rings)) {
      test(what, () => {
        const under = what.startsWith('没有') ? ['surface', 'ground'] : grounds
        assert.deepEqual(under.filter(ground => contrast(ring, colours.get(ground)!) < 3), [])
      })
    }
  })
}

test('黑与白的对比度是21:1', () => { assert.equal(contrast('#000000', '#FFFFFF'), 21) })
