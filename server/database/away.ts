const codes = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EPIPE', 'CONNECT_TIMEOUT', 'CONNECTION_CLOSED', 'CONNECTION_ENDED', 'CONNECTION_DESTROYED', '57P01', '57P02', '57P03', '53300', '08006', '08001'])

/** Whether an error says that the database, or the connection to it, has gone. */
export const isAway = (error: unknown): boolean => codes.has(String((error as { code?: unknown } | null)?.code))

/** Whether an error says that a disk is full, the database's or one of ours. Of a quota PostgreSQL tells only in words. */
export function isFull(error: unknown): boolean {
  const { code, message } = (error ?? {}) as { code?: unknown, message?: unknown }
  return ['53100', 'ENOSPC', 'EDQUOT'].includes(String(code)) || (/^(XX000|58030)$/.test(String(code)) && /Disk quota exceeded|File too large/.test(String(message)))
}
