import { actor, closing, stage } from '../../core/norms/index.ts'

/** Those who act under this law alone: 会商室 sits in the justice department, 市评审会 above it; 评议员 have no account. */
export const room = actor('consultationRoom')
export const board = actor('reviewBoard')
export const assessor = actor('assessor')

export const registered = stage('registered')
export const notStayed = stage('notStayed')
export const stayed = stage('stayed')
export const remedying = stage('remedying')
export const remedyOverdue = stage('remedyOverdue')

export const transferred = closing('transferred')
export const sanctioned = closing('sanctioned')
