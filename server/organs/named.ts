import type { OrganRow } from '../store/organs/organs.ts'

/** Organs as files name them: by full name, 统一社会信用代码 or id. */
export class NamedOrgans {
  readonly #byName = new Map<string, OrganRow[]>()

  constructor(organs: readonly OrganRow[]) {
    for (const organ of organs) for (const name of new Set([organ.id, organ.name, organ.uscc])) if (name) this.#byName.set(name, [...this.#byName.get(name) ?? [], organ])
  }

  /** The one that is called so, or why none is meant. */
  called(name: string): OrganRow | { readonly code: 'organ.unknown' | 'organ.several', readonly says: string } {
    const found = this.#byName.get(name) ?? this.#byName.get(name.normalize('NFKC').toUpperCase()) ?? this.#byName.get(name.normalize('NFKC').toLowerCase()) ?? []
    if (found.length === 1) return found[0]!
    return found.length === 0 ? { code: 'organ.unknown', says: `名录中没有“${name}”。请写规范全称、统一社会信用代码或者机关标识，或者先登记它。` }
      : { code: 'organ.several', says: `有${found.length}个机关叫“${name}”。请改写统一社会信用代码或者机关标识。` }
  }
}
