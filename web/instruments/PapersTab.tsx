import type { Matter } from '../../server/http/contract/index.ts'
import { Papers } from '../matters/Papers.tsx'
import { MatterDrafts } from './MatterDrafts.tsx'

/** 文书: what is being written, and what was issued. */
export const PapersTab = ({ matter }: { matter: Matter }) => <><MatterDrafts matter={matter.id} /><Papers matter={matter} /></>
