import { randomBytes, randomInt } from 'node:crypto'
import type { Deps } from '../deps.ts'
import { hashToken } from '../identity/sessions.ts'
import type { Acting } from '../store/acting.ts'
import { audit } from '../store/audit.ts'
import { addFeed, type FeedRow, feedsOf, revokeFeed } from '../store/reminders/feeds.ts'
import { chooseKinds, deadMails, mailSettingOf, proposeAddress, proveAddress, removeAddress } from '../store/reminders/mail.ts'
import { notFound, refused } from '../store/refused.ts'
import { reminderRuleOf, ruleSetters, setReminderRule } from '../store/settings.ts'
import { reading, worker } from '../store/within.ts'
import * as contract from './contract/settings.ts'
import { serve, type App } from './serve.ts'

/** What a person settles for himself, and an office for its people. */
export function settings(app: App, deps: Deps): void {
  serve(app, deps, contract.settings, async ({ who, read }) => await read(async tx => {
    const { rule, ...set } = await reminderRuleOf(tx, who.organ.id)
    return {
      mail: { available: deps.outside?.post !== undefined, setting: await mailSettingOf(tx, who.account.id) ?? null },
      feeds: (await feedsOf(tx, who.account.id)).map(feedOut), revealing: deps.outside?.fullTitles ?? false,
      reminders: { rule: { ...rule, before: [...rule.before], credentials: [...rule.credentials] }, ...set, mayChange: who.roles.some(role => ruleSetters.includes(role)) },
      dead: isOperator(who) ? [...await reading(deps.sql, worker, deadMails)] : null,
    }
  }))
  mail(app, deps)
  feeds(app, deps)
  serve(app, deps, contract.setReminders, async ({ who, body, write }) => await write(tx => setReminderRule(tx, who, body, deps.today())))
}

const isOperator = ({ roles }: Acting): boolean => roles.every(role => role === 'operator')

function mail(app: App, deps: Deps): void {
  serve(app, deps, contract.proposeMail, async ({ who, body, write }) => await write(async tx => {
    if (!deps.outside?.post) throw refused('mail.off', 409, '本平台没有配置发信服务器，不能发送邮件。请由系统管理员按部署说明配置后再登记。')
    const code = String(randomInt(1_000_000)).padStart(6, '0')
    if (!await proposeAddress(tx, who.account.id, body.address, code, deps.now(), deps.today())) throw refused('mail.tooSoon', 429, '验证码一分钟内只发一次。请先查看邮箱，一分钟后再发。')
    await audit(tx, who, { act: 'settings.mailProposed', subject: { kind: 'account', id: who.account.id } })
  }))
  serve(app, deps, contract.proveMail, async ({ who, body, write }) => await write(async tx => {
    const became = await proveAddress(tx, who.account.id, body.code, deps.now())
    if (became === 'proved') await audit(tx, who, { act: 'settings.mailProved', subject: { kind: 'account', id: who.account.id } })
    return { became }
  }))
  serve(app, deps, contract.chooseMail, async ({ who, body, write }) => await write(async tx => {
    if (!await chooseKinds(tx, who.account.id, body)) throw refused('mail.none', 409, '还没有登记电子邮箱。请先登记并验证邮箱。')
    await audit(tx, who, { act: 'settings.mailKinds', subject: { kind: 'account', id: who.account.id }, detail: body })
  }))
  serve(app, deps, contract.removeMail, async ({ who, write }) => await write(async tx => {
    await removeAddress(tx, who.account.id)
    await audit(tx, who, { act: 'settings.mailRemoved', subject: { kind: 'account', id: who.account.id } })
  }))
}

function feeds(app: App, deps: Deps): void {
  serve(app, deps, contract.addFeed, async ({ who, body, write }) => {
    if (body.reveals && !deps.outside?.fullTitles) throw refused('feed.masked', 409, '本平台规定日历里只显示案号和要做的事。请去掉“显示机关名称”。')
    const token = randomBytes(32).toString('base64url')
    const added = await write(async tx => {
      if ((await feedsOf(tx, who.account.id)).length >= 10) throw refused('feed.tooMany', 409, '已经有十个订阅地址。请先停用不再使用的。')
      const id = await addFeed(tx, who, hashToken(token), body)
      await audit(tx, who, { act: 'settings.feedAdded', subject: { kind: 'calendarFeed', id } })
      return { id, hash: hashToken(token) } // what is kept for a repeated request must not open the feed
    })
    return { id: added.id, path: added.hash === hashToken(token) ? `/calendar/${token}.ics` : null }
  })
  serve(app, deps, contract.revokeFeed, async ({ who, params, write }) => await write(async tx => {
    if (!await revokeFeed(tx, who.account.id, params.id)) throw notFound('个订阅地址')
    await audit(tx, who, { act: 'settings.feedRevoked', subject: { kind: 'calendarFeed', id: params.id } })
  }))
}

const feedOut = ({ id, name, organId, organName, scope, reveals, createdAt, usedOn }: FeedRow): contract.FeedOut =>
  ({ id, name, organ: { id: organId, shortName: organName }, scope, reveals, createdAt, usedOn })
