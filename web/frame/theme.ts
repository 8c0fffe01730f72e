import { theme as ant, type ThemeConfig } from 'antd'

export type Appearance = 'light' | 'dark'

/**
 * Every colour of the product, by meaning. Contrast was measured on the surface of each appearance: text at least 4.5,
 * edges of controls at least 3. `late` is the only red there is; the badges are for alert levels alone.
 */
const light = {
  text: '#1F2329', textQuiet: '#4E5661', textFaint: '#646A73',
  accent: '#1A56A8', accentBack: '#E8F1FB', onAccent: '#FFFFFF',
  late: '#B42318', lateBack: '#FDECEA',
  soon: '#8A4B00', soonBack: '#FFF4E0',
  done: '#1D6F42', doneBack: '#E8F5EC',
  tentative: '#6B3FA0', tentativeBack: '#F3EDFA',
  ended: '#4E5661', endedBack: '#EEF0F2',
  edge: '#868E99', line: '#DDE1E6',
  ground: '#F4F6F8', surface: '#FFFFFF', head: '#EEF0F2', hover: '#F0F5FB',
  shadow: 'rgb(31 35 41 / 18%)', veil: 'rgb(31 35 41 / 45%)',
  badgeRed: '#C8321F', onBadgeRed: '#FFFFFF', badgeYellow: '#F5B800', onBadgeYellow: '#3D2C00', badgeYellowEdge: '#8A4B00',
  badgeBlue: '#1A56A8', onBadgeBlue: '#FFFFFF',
}

export type Palette = Readonly<typeof light>

const dark: Palette = {
  text: '#E6E8EB', textQuiet: '#A9B0BA', textFaint: '#A0A7B1',
  accent: '#7FB2F0', accentBack: '#17293F', onAccent: '#0B1725',
  late: '#FF9A8F', lateBack: '#3B1B18',
  soon: '#F2B661', soonBack: '#33260F',
  done: '#7FD0A0', doneBack: '#142A1D',
  tentative: '#C7A8F0', tentativeBack: '#271D37',
  ended: '#A9B0BA', endedBack: '#242930',
  edge: '#6D7580', line: '#2D333B',
  ground: '#0F1216', surface: '#16191D', head: '#1F242A', hover: '#1B2430',
  shadow: 'rgb(0 0 0 / 55%)', veil: 'rgb(0 0 0 / 60%)',
  badgeRed: '#C8321F', onBadgeRed: '#FFFFFF', badgeYellow: '#F5B800', onBadgeYellow: '#3D2C00', badgeYellowEdge: '#8A4B00',
  badgeBlue: '#1A56A8', onBadgeBlue: '#FFFFFF',
}

const palettes: Readonly<Record<Appearance, Palette>> = { light, dark }

const fontFamily = '"Noto Sans SC","Source Han Sans SC","PingFang SC","HarmonyOS Sans SC","Microsoft YaHei",system-ui,'
  + 'sans-serif,"Noto Sans CJK SC","Noto Serif CJK SC"'

/** The palette as custom properties: `textQuiet` is `--text-quiet` in every style sheet. */
export function customProperties(appearance: Appearance): string {
  const name = (key: string) => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  const colours = Object.entries(palettes[appearance]).map(([key, value]) => `--${name(key)}:${value}`)
  return `:root{color-scheme:${appearance};--font:${fontFamily};${colours.join(';')}}`
}

export function antTheme(appearance: Appearance): ThemeConfig {
  const p = palettes[appearance]
  return {
    algorithm: appearance === 'dark' ? ant.darkAlgorithm : ant.defaultAlgorithm,
    token: {
      fontFamily,
      colorPrimary: p.accent, colorLink: p.accent, colorInfo: p.accent,
      colorPrimaryBorder: p.accent, // the ring of what has the focus: Ant's own tint of it is too faint to be seen
      colorSuccess: p.done, colorWarning: p.soon, colorError: p.soon, colorErrorText: p.soon,
      colorText: p.text, colorTextSecondary: p.textQuiet, colorTextTertiary: p.textFaint,
      colorTextQuaternary: p.textFaint, colorTextPlaceholder: p.textFaint, colorTextDisabled: p.textFaint,
      colorBorder: p.edge, colorBorderSecondary: p.line, colorBgLayout: p.ground,
      colorBgContainer: p.surface, colorBgElevated: p.surface, colorTextLightSolid: p.onAccent,
      fontSize: 14, lineHeight: 1.6, controlHeight: 32, controlHeightSM: 28, borderRadius: 4, controlInteractiveSize: 18,
      motionDurationMid: '0.1s', motionDurationSlow: '0.15s',
    },
    components: {
      Button: { primaryColor: p.onAccent, primaryShadow: 'none', defaultShadow: 'none', contentFontSizeSM: 14 },
      Select: { optionSelectedBg: p.accentBack },
    },
  }
}
