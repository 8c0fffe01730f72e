import type { Body, Entry, HeldCredential, Officer } from '../core/registers/index.ts'

/** A body as an example needs it: qualified since 2019, of one county. */
export const bodyIn = (changes: Partial<Body> = {}): Body => ({
  id: 'B1', name: '甲县市场监督管理局', type: 'ORGAN', level: 'county', area: '422801', areas: ['422801'], fields: [], vertical: false, penaltyPower: true, coercionPower: true, executionPower: false,
  fineMax: null, penaltyKinds: null, qualified: [{ from: '2019-04-01', to: null }], abolished: null, from: '2019-04-01', to: null, ...changes,
})

/** An entry that is published and holds for good, unless the example says otherwise. */
export const entryIn = <E extends Entry>(own: Omit<E, keyof Entry> & Partial<Entry>): E => ({ organ: 'B1', document: '某文件', publishedOn: '2022-01-01', from: '2022-01-01', to: null, ...own }) as unknown as E

export const credentialIn = (changes: Partial<HeldCredential> = {}): HeldCredential => ({
  id: 'c1', kind: 'enforcement', number: '0001', from: '2021-03-03', to: '2026-03-02', areas: [], fields: [], history: [{ status: 'valid', from: '2021-03-03' }], officer: 'O1', holder: '某甲', organ: 'B1', ...changes,
})

export const officerIn = (changes: Partial<Officer> = {}): Officer => ({
  officer: 'O1', account: null, name: '某甲', organ: 'B1', auxiliary: false, leader: false, relatives: [], enterprises: [], service: [], qualifications: [], credentials: [], ...changes,
})
