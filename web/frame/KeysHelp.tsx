import { Dialog } from './Dialog.tsx'
import { words } from '../words/index.ts'

/** All keys by where they work, on `?`. */
export function KeysHelp({ onClose }: { onClose: () => void }) {
  return (
    <Dialog titled="keys-title" onClose={onClose}>
      <h2 id="keys-title" tabIndex={-1} autoFocus>{words.keys.title}</h2>
      {words.keys.groups.map(([where, list]) => (
        <section key={where} aria-label={where}>
          <h3>{where}</h3>
          <dl className="keys">
            {list.map(([keys, says]) => <div key={keys}><dt>{keys.split(' ').map((key) => <kbd key={key}>{key}</kbd>)}</dt><dd>{says}</dd></div>)}
          </dl>
        </section>
      ))}
      <p className="faint">{words.keys.note}</p>
      <form method="dialog"><button type="submit" className="text-button">{words.frame.close}</button></form>
    </Dialog>
  )
}
