import encodeQr from 'qr'

/** The dark modules of a QR code, row by row: where each run begins and how long it is; with the number of modules at a side. */
export interface QrCode {
  readonly size: number
  readonly runs: readonly (readonly [x: number, y: number, length: number])[]
}

const options = { ecc: 'medium', border: 1 } as const

export function qrCode(text: string): QrCode {
  const rows = encodeQr(text, 'raw', options)
  const runs = rows.flatMap((row, y) => {
    const starts = row.flatMap((dark, x) => dark && !row[x - 1] ? [x] : [])
    return starts.map((x): [number, number, number] => [x, y, (row.indexOf(false, x) < 0 ? row.length : row.indexOf(false, x)) - x])
  })
  return { size: rows.length, runs }
}

/** The same as a picture, for DOCX. */
export const qrGif = (text: string): Uint8Array => encodeQr(text, 'gif', { ...options, scale: 6 })
