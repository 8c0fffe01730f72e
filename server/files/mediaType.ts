import PizZip from 'pizzip'

/** What people prove things with. `id` is what a browser is told, `name` what an official reads. */
const signatures: readonly { readonly id: string, readonly begins: readonly number[], readonly at?: number }[] = [
  { id: 'application/pdf', begins: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { id: 'image/png', begins: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { id: 'image/jpeg', begins: [0xff, 0xd8, 0xff] },
  { id: 'image/webp', begins: [0x57, 0x45, 0x42, 0x50], at: 8 },
  { id: 'image/tiff', begins: [0x49, 0x49, 0x2a, 0x00] },
  { id: 'image/tiff', begins: [0x4d, 0x4d, 0x00, 0x2a] },
]

/** The part that tells one package from another. */
const packages: readonly { readonly id: string, readonly holds: string }[] = [
  { id: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', holds: 'word/document.xml' },
  { id: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', holds: 'xl/workbook.xml' },
  { id: 'application/ofd', holds: 'OFD.xml' },
]

/**
 * What a file is by its content, whatever it is called; nothing where it is none of PDF, OFD (GB/T 33190), DOCX, XLSX, an image or
 * plain text in UTF-8 or GB18030.
 */
export function mediaTypeOf(bytes: Buffer): string | undefined {
  const known = signatures.find(({ begins, at = 0 }) => begins.every((byte, index) => bytes[at + index] === byte))
  if (known) return known.id
  if (bytes.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004'))) return packageType(bytes)
  return isText(bytes) ? 'text/plain' : undefined
}

function packageType(bytes: Buffer): string | undefined {
  try {
    const { files } = new PizZip(bytes)
    return packages.find(({ holds }) => holds in files)?.id
  } catch {
    return undefined // a broken package proves nothing
  }
}

function isText(bytes: Buffer): boolean {
  if (bytes.some(byte => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c)) return false
  return ['utf-8', 'gb18030'].some(encoding => decodes(bytes, encoding))
}

function decodes(bytes: Buffer, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
