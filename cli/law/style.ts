import { styleText } from 'node:util'

/** Where a command writes: the terminal, or a test. */
export type Out = Pick<Console, 'log' | 'error'>

type Style = Parameters<typeof styleText>[0]

/** Coloured only on a terminal that wants colour; Node looks at NO_COLOR and FORCE_COLOR too. */
export const paint = (style: Style, text: string): string => styleText(style, text, { stream: process.stdout })

/** Pads to a width in which a Chinese character takes two places. */
export const padTo = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)))

const widthOf = (text: string): number => [...text].reduce((width, character) => width + (character > '\u2e7f' ? 2 : 1), 0)
