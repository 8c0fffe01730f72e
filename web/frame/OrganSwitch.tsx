import { words } from '../words/index.ts'
import { useActingOrgan, useSession } from './acting.ts'
import { useQueryOfAddress } from './address.ts'

/** For which organ this tab acts. A choice only where the person holds posts at several. */
export function OrganSwitch() {
  const session = useSession()
  const post = useActingOrgan()
  const [, change] = useQueryOfAddress()
  if (!session || !post) return null
  if (session.posts.length === 1) return <span className="organ" title={post.organ.name}>{post.organ.name}</span>
  return (
    <label className="organ">
      <span className="visually-hidden">{words.frame.actingFor}</span>
      <select value={post.organ.id} onChange={(event) => change({ organ: event.target.value }, { replace: false })}>
        {session.posts.map(({ organ }) => <option key={organ.id} value={organ.id}>{organ.name}</option>)}
      </select>
    </label>
  )
}
