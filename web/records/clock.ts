/** 09:41, in Chinese time, of what `Date.now()` said. */
export const clock = (at: number): string => new Date(at).toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Shanghai' })

/** 11月20日 02:10, in Chinese time, of an instant. */
export const dayAndTime = (instant: string): string => `${new Date(instant).toLocaleDateString('zh-CN', { month: 'long', day: 'numeric', timeZone: 'Asia/Shanghai' })} ${clock(Date.parse(instant))}`
