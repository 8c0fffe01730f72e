import readExif from 'exif-reader'
import type { Taken } from '../../core/evidence/index.ts'

/** What the camera wrote into a picture, read from its first bytes; nothing where there is nothing, or it cannot be read. */
export function takenOf(mediaType: string, head: Buffer): Taken | null {
  const written = segmentOf(mediaType, head)
  if (!written) return null
  try {
    const { Photo, Image, GPSInfo } = readExif(written)
    const at = Photo?.DateTimeOriginal ?? Photo?.DateTimeDigitized ?? Image?.DateTime
    const device = [Image?.Make, Image?.Model].filter(part => typeof part === 'string').map(part => String(part).replaceAll('\0', '').trim()).filter(Boolean).join(' ')
    const taken = { at: at instanceof Date && !Number.isNaN(at.getTime()) ? at.toISOString().slice(0, 16) : null, place: placeOf(GPSInfo), device: device.slice(0, 100) || null }
    return taken.at || taken.place || taken.device ? taken : null
  } catch {
    return null // a camera that writes nonsense tells nothing
  }
}

/** The TIFF block that holds the tags, wherever the format keeps it. */
function segmentOf(mediaType: string, head: Buffer): Buffer | undefined {
  if (mediaType === 'image/jpeg') return inJpeg(head)
  if (mediaType === 'image/png') return inChunks(head, 8, (at, name) => name === 'eXIf' ? head.subarray(at + 8, at + 8 + head.readUInt32BE(at)) : undefined, at => 12 + head.readUInt32BE(at), at => head.toString('latin1', at + 4, at + 8))
  if (mediaType === 'image/webp') return inChunks(head, 12, (at, name) => name === 'EXIF' ? head.subarray(at + 8, at + 8 + head.readUInt32LE(at + 4)) : undefined, at => 8 + head.readUInt32LE(at + 4) + (head.readUInt32LE(at + 4) % 2), at => head.toString('latin1', at, at + 4))
  return mediaType === 'image/tiff' ? head : undefined
}

function inJpeg(head: Buffer): Buffer | undefined {
  for (let at = 2; at + 4 <= head.length && head[at] === 0xff;) {
    const length = head.readUInt16BE(at + 2)
    if (head[at + 1] === 0xe1 && head.toString('latin1', at + 4, at + 8) === 'Exif') return head.subarray(at + 4, at + 2 + length)
    if (head[at + 1] === 0xda) return undefined
    at += 2 + length
  }
  return undefined
}

function inChunks(head: Buffer, start: number, take: (at: number, name: string) => Buffer | undefined, sizeAt: (at: number) => number, nameAt: (at: number) => string): Buffer | undefined {
  for (let at = start; at + 8 <= head.length; at += sizeAt(at)) {
    const found = take(at, nameAt(at))
    if (found) return found
  }
  return undefined
}

type Gps = { GPSLatitude?: unknown, GPSLatitudeRef?: unknown, GPSLongitude?: unknown, GPSLongitudeRef?: unknown } | undefined

function placeOf(gps: Gps): Taken['place'] {
  const latitude = degrees(gps?.GPSLatitude, gps?.GPSLatitudeRef === 'S')
  const longitude = degrees(gps?.GPSLongitude, gps?.GPSLongitudeRef === 'W')
  return latitude !== undefined && longitude !== undefined && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : null
}

function degrees(parts: unknown, negative: boolean): number | undefined {
  if (!Array.isArray(parts) || parts.length !== 3 || !parts.every(part => typeof part === 'number' && Number.isFinite(part))) return undefined
  const [whole, minutes, seconds] = parts as [number, number, number]
  return Number(((whole + minutes / 60 + seconds / 3600) * (negative ? -1 : 1)).toFixed(6))
}
