import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deliveryOf, filesNamed, readRecord, webHost } from './index.ts'

const [hash, other] = ['a'.repeat(64), 'b'.repeat(64)]
const act = (more: object) => readRecord({ actionKind: 'penalty', ...more }).record!

test('一项行为指明的文件：附件，以及有哈希或者存储索引的证据、音像、文书', () => {
  const named = filesNamed(act({
    attachments: [{ name: '询问笔录.pdf', mediaType: 'application/pdf', size: 2048, sha256: hash.toUpperCase(), url: 'https://files.example.cn/1' }],
    evidence: [{ evidenceId: 'Z1', name: '账册', sha256: hash }, { evidenceId: 'Z2', name: '物品' }],
    media: [{ mediaId: 'Y1', storageUrl: 'NAS/2026/1' }], docs: [{ documentId: 'W1', docType: 'PENALTY_DECISION', docNo: '甲市监罚〔2026〕1号', fileHash: hash }],
  }))
  assert.deepEqual(named.map(({ key, name, size, sha256 }) => [key, name, size, sha256]), [
    ['attachments:询问笔录.pdf', '询问笔录.pdf', 2048, hash], ['evidence:Z1', '账册', null, hash], ['media:Y1', 'Y1', null, null], ['docs:W1', '处罚决定书 甲市监罚〔2026〕1号', null, hash],
  ])
})

const named = filesNamed(act({ attachments: [{ name: '甲', sha256: hash }, { name: '乙' }] }))

for (const [says, at, received, delivery] of [
  ['没有交来', 0, [], 'missing'], ['交来的是它', 0, [{ key: 'attachments:甲', sha256: hash }], 'intact'], ['交到别的名下，哈希相同', 0, [{ key: 'attachments:乙', sha256: hash }], 'intact'],
  ['交来的是另一个', 0, [{ key: 'attachments:甲', sha256: other }], 'other'], ['先错后对', 0, [{ key: 'attachments:甲', sha256: other }, { key: 'attachments:甲', sha256: hash }], 'intact'],
  ['来源没有报哈希', 1, [{ key: 'attachments:乙', sha256: other }], 'unproven'],
] as const) {
  test(`附件：${says}`, () => assert.equal(deliveryOf(named[at]!, received).delivery, delivery))
}

test('只有网页地址可以打开；脚本、本机文件和对方自己的索引都不行', () => {
  assert.deepEqual(['https://files.example.cn/1', 'http://10.1.2.3:8080/f', 'javascript:alert(1)', 'file:///etc/passwd', 'NAS/2026/1', null].map(webHost), ['files.example.cn', '10.1.2.3:8080', null, null, null, null])
})
