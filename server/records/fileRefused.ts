/** A file that cannot be taken at all: one sentence, one stable code, and the line where it shows. */
export class FileRefused extends Error {
  override name = 'FileRefused'
  readonly code: string
  readonly line: number | null

  constructor(code: string, sentence: string, line: number | null = null) {
    super(sentence)
    this.code = code
    this.line = line
  }
}
