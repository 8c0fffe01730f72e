import { ListColumns, useColumns } from '../parts/ListColumns.tsx'
import { words } from '../words/index.ts'

/** The columns that this person takes away, as the query of an export names them; undefined: all as usual. The first always goes along. */
export function useExportColumns(kept: string, columns: Readonly<Record<string, string>>) {
  const chosen = useColumns(Object.entries(columns).map(([key, head]) => ({ key, head })), kept)
  const keys = chosen.shown.map(({ key }) => key).join()
  return { query: keys === Object.keys(columns).join() ? undefined : keys, choice: <ListColumns columns={chosen} name={words.recordExport.columns} /> }
}
