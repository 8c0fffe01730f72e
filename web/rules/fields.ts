import { field as fieldNames } from '../../core/records/codes.ts'

export { fieldNames }

/** A field of enforcement by its name; a code that no catalogue has stands as it is. */
export const nameOfField = (code: string): string => (fieldNames as Readonly<Record<string, string>>)[code] ?? code
