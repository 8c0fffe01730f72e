import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Trouble } from '../trouble.ts'

/** The part of the compiled Typst addon that is used here. Its own wrapper package adds nothing else. */
interface Addon {
  readonly NodeCompiler: {
    create(options: { workspace: string, fontArgs: readonly { fontPaths: readonly string[] }[] }): Compiler
  }
}
interface Compiler {
  compile(source: { mainFileContent: string, inputs: Readonly<Record<string, string>> }): Compiled
  fetchDiagnostics(error: Diagnostics): readonly { readonly message: string }[]
  pdf(document: TypstDocument, options?: { pdfStandard: 'a-2b' }): Buffer
  mapShadow(path: string, content: Buffer): void
  unmapShadow(path: string): void
}
interface Compiled {
  readonly result: TypstDocument | null
  takeWarnings(): Diagnostics | null
  takeDiagnostics(): Diagnostics | null
}
interface TypstDocument { readonly numOfPages: number }
declare const diagnostics: unique symbol
interface Diagnostics { readonly [diagnostics]: never }

/** A file that the source may name and that lies on no disk. */
export interface Shadow { readonly name: string, readonly bytes: Uint8Array }

export interface Typst {
  /** The same bytes for the same input; PDF/A-2b unless not `archival`. Throws Trouble for a missing font or character. */
  pdf(source: string, inputs: Readonly<Record<string, string>>, more?: { readonly shadows?: readonly Shadow[], readonly archival?: boolean }): { pdf: Buffer, pages: number }
}

/** Compiling is synchronous and leaks some memory with each paper: run it in a process that can be thrown away. */
export function typst(fontFolders: readonly string[]): Typst {
  const compiler = addon().NodeCompiler.create({ workspace: import.meta.dirname, fontArgs: [{ fontPaths: fontFolders }] })
  const pathOf = ({ name }: Shadow): string => join(import.meta.dirname, name)
  const made: Typst['pdf'] = (source, inputs, { archival = true } = {}) => {
    const compiled = compiler.compile({ mainFileContent: source, inputs })
    const warnings = compiled.takeWarnings()
    if (warnings) throw explained(compiler.fetchDiagnostics(warnings).map(({ message }) => message).join('\n'))
    const document = compiled.result
    if (!document) {
      const error = compiled.takeDiagnostics()
      throw explained(error ? compiler.fetchDiagnostics(error).map(({ message }) => message).join('\n') : 'no document')
    }
    try {
      return { pdf: archival ? compiler.pdf(document, { pdfStandard: 'a-2b' }) : compiler.pdf(document), pages: document.numOfPages }
    } catch (error) {
      throw explained(error instanceof Error ? error.message : String(error))
    }
  }
  return {
    pdf(source, inputs, more = {}) {
      for (const shadow of more.shadows ?? []) compiler.mapShadow(pathOf(shadow), Buffer.from(shadow.bytes))
      try {
        return made(source, inputs, more)
      } finally {
        for (const shadow of more.shadows ?? []) compiler.unmapShadow(pathOf(shadow))
      }
    },
  }
}

function addon(): Addon {
  const name = `@myriaddreamin/typst-ts-node-compiler-${process.platform}-${process.arch}-gnu`
  try {
    return createRequire(import.meta.url)(name) as Addon
  } catch (error) {
    throw new Trouble('paper.engine', `本机（${process.platform} ${process.arch}）没有可用的 PDF 排版引擎 ${name}，不能出文书。请在 Linux x64 上运行，或安装相应的软件包。`, error)
  }
}

/** Typst's own words for what an office can do something about; anything else is a fault of the template. */
function explained(message: string): Error {
  const text = /the text `\\?"(?<text>.+?)\\?"` could not be displayed/u.exec(message)?.groups?.['text']
  if (text) return missingCharacters(text)
  const family = /unknown font family: (?<family>[^\n]+)/.exec(message)?.groups?.['family']
  if (family) return new Trouble('paper.font', `找不到字体“${family}”，不能出文书。请运行 ./xiezhi up 重新取得字体，或检查 XIEZHI_FONTS 目录中的字体和 fonts.json。`)
  return new Error(`Typst: ${message}`)
}

/** Rust prints characters it holds for unprintable as \u{…}. */
function missingCharacters(printed: string): Trouble {
  const text = printed.replace(/\\{1,2}u\{([0-9a-f]+)\}/gi, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16)))
  const named = [...new Set(text)].map(character => `“${character}”（U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}）`)
  return new Trouble('paper.glyph', `字体中没有${named.join('、')}，不能出文书。请改用规范字，或在 XIEZHI_FONTS 目录中加入含有这个字的字体。`)
}
