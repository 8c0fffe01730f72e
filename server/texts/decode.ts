/** UTF-8, UTF-16 or GB18030, as texts from authorities come. A sign that cannot be read becomes U+FFFD. */
export function decodeText(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes)
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const head = bytes.subarray(0, 4096)
  // Without a mark at the beginning, the zero bytes of line breaks and digits betray UTF-16.
  const wide = head.includes(0) ? ['utf-16le', 'utf-16be'].find((encoding) => readsAsChinese(new TextDecoder(encoding).decode(head))) : undefined
  if (wide !== undefined) return wide
  return isUtf8(bytes) ? 'utf-8' : 'gb18030'
}

const readsAsChinese = (text: string): boolean => (text.match(/[\u4e00-\u9fff\u3000-\u3015\uff01-\uff1f\s\d]/g)?.length ?? 0) > text.length * 0.8

/** A file that is UTF-8 but for a few broken signs (cut off in the middle of one) is still UTF-8. */
function isUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes)
  const broken = text.split('\uFFFD').length - 1
  return broken === 0 || broken * 50 < (text.match(/[\u4e00-\u9fff]/g)?.length ?? 0)
}
