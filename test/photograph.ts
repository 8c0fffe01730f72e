/** A picture as a telephone makes it, with the tags that matter, in as few bytes as the format allows. */
export function photograph({ at, latitude, longitude }: { at?: string, latitude?: readonly [number, number, number], longitude?: readonly [number, number, number] } = {}): Buffer {
  const start = Buffer.from([0xff, 0xd8])
  const picture = Buffer.from([0xff, 0xdb, 0, 4, 0, 0, 0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xd9])
  if (!at && !latitude) return Buffer.concat([start, picture])
  const tags = Buffer.concat([Buffer.from('Exif\0\0'), tiff(at, latitude, longitude)])
  const head = Buffer.from([0xff, 0xe1, 0, 0])
  head.writeUInt16BE(tags.length + 2, 2)
  return Buffer.concat([start, head, tags, picture])
}

interface Tag { readonly tag: number, readonly type: number, readonly count: number, readonly value: Buffer }

const ascii = (tag: number, text: string): Tag => ({ tag, type: 2, count: text.length + 1, value: Buffer.from(`${text}\0`) })
const long = (tag: number, value: number): Tag => ({ tag, type: 4, count: 1, value: uint32(value) })
const rationals = (tag: number, parts: readonly number[]): Tag => ({ tag, type: 5, count: parts.length, value: Buffer.concat(parts.flatMap(part => [uint32(part), uint32(1)])) })
const uint32 = (value: number): Buffer => { const bytes = Buffer.alloc(4); bytes.writeUInt32LE(value); return bytes }

/** Three directories one after the other: the picture's, the camera's, the place's. */
function tiff(at = '2026:01:01 00:00:00', latitude?: readonly number[], longitude?: readonly number[]): Buffer {
  const place = latitude && longitude ? [ascii(1, 'N'), rationals(2, latitude), ascii(3, 'E'), rationals(4, longitude)] : []
  const sizes = [directory([long(0x8769, 0), long(0x8825, 0)], 0).length, directory([ascii(0x9003, at)], 0).length]
  const [photo, gps] = [8 + sizes[0]!, 8 + sizes[0]! + sizes[1]!]
  return Buffer.concat([
    Buffer.from([0x49, 0x49, 0x2a, 0, 8, 0, 0, 0]), directory([long(0x8769, photo), ...place.length > 0 ? [long(0x8825, gps)] : [long(0x0100, 1)]], 8),
    directory([ascii(0x9003, at)], photo), ...place.length > 0 ? [directory(place, gps)] : [],
  ])
}

function directory(tags: readonly Tag[], start: number): Buffer {
  const count = Buffer.alloc(2)
  count.writeUInt16LE(tags.length)
  let behind = start + 2 + tags.length * 12 + 4
  const [entries, values]: [Buffer[], Buffer[]] = [[], []]
  for (const { tag, type, count: many, value } of tags) {
    const entry = Buffer.alloc(12)
    entry.writeUInt16LE(tag, 0)
    entry.writeUInt16LE(type, 2)
    entry.writeUInt32LE(many, 4)
    if (value.length <= 4) value.copy(entry, 8)
    else {
      entry.writeUInt32LE(behind, 8)
      values.push(value)
      behind += value.length
    }
    entries.push(entry)
  }
  return Buffer.concat([count, ...entries, Buffer.alloc(4), ...values])
}
