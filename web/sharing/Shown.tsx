import { Button } from 'antd'
import { words } from '../words/index.ts'

/** What is shown once, and gone when it was copied. */
export function Shown({ about, secret, onCopied }: { about: string; secret: string; onCopied?: () => void }) {
  return (
    <div role="status">
      <p>{about}</p>
      <p><code className="sender-key">{secret}</code></p>
      {onCopied && <p><Button onClick={onCopied}>{words.sharing.copied}</Button></p>}
    </div>
  )
}
