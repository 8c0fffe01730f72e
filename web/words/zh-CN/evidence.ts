export const evidence = {
  tab: '证据',
  none: '还没有证据。采取监督措施后会记在这里，也可以直接登记。',
  noneToAgency: '本案没有要求你们提供的材料。',
  count: (count: number) => `证据 ${count} 项`,
  number: (number: number) => `证据${number}`,
  add: '登记证据', correct: '更正', submit: '登记证据', submitCorrection: '保存更正',
  kind: '证据种类', name: '证据名称', source: '来源', sourceHelp: '从哪个机关、哪个人、哪里取得。',
  obtainedOn: '取得日期', obtainedTime: '取得时间', timeHelp: '如 09:30', place: '取得地点', obtainedBy: '取证人员', obtainedByHelp: '两名以上；回车分隔。',
  original: '原件存放处', originalHelp: '平台里存的是复制件或者电子文件，原件在哪里要写明。', measure: '取证的监督措施', file: '文件',
  fileHelp: 'PDF、OFD、图片、录音、录像、DOCX、XLSX、PPTX、纯文本、ZIP，每个不超过2GB。可以暂停；网页关了，再选同一个文件就接着传。物证没有文件，可以不传。',
  explanation: '时间不同的原因', reasons: '更正理由',
  kinds: { document: '书证', object: '物证', audioVisual: '视听资料', electronicData: '电子数据', testimony: '证人证言', statement: '当事人的陈述', appraisal: '鉴定意见', siteRecord: '勘验笔录、现场笔录' },
  noFile: '没有电子文件',
  open: '查看', close: '收起', nameAria: (what: string, name: string) => `${what}：${name}`, download: '下载',
  obtained: '取得', by: '由', byMeasure: '措施', hash: '哈希', taken: '照片内记录', takenPlace: (latitude: number, longitude: number) => `北纬${latitude}°，东经${longitude}°`,
  differs: '时间不同', explained: (why: string) => `说明：${why}`,
  replaced: '已更正', replaces: (reasons: string) => `更正登记：${reasons}`, recordedBy: (person: string) => `${person}登记于`,
  checked: { true: '与入卷时一致', false: '与入卷时不一致，或者文件已经丢失' }, neverChecked: '入卷后还没有核对过', check: '核对哈希',
  custody: '保管链', custodyCaption: '证据的保管链', enter: '登记移交、退还、封存', custodyAct: '事项',
  custodyActs: { handedOver: '移交', returned: '退还', sealed: '封存' }, other: '对方', otherHelp: '移交给谁，或者从谁那里退回。', custodySays: '说明', saveCustody: '登记',
  column: { act: '事项', who: '经手', when: '时间', says: '说明' },
  intact: { true: '一致', false: '不一致' },
  notShown: '这种文件不在页面里显示，请下载后查看。下载会记入保管链。', viewNoted: '查看全文会记入保管链。',
  facts: '查明的事实', factsNone: '还没有写明事实。逐项写，并指明证据；拟制文书时直接带入。', addFact: '写一项事实', fact: '事实', ground: '情形', proof: '证据', proves: '证明什么', saveFact: '保存', removeFact: '删除', changeFact: '修改',
  unproved: '没有引用证据', noGround: '不指明情形',
  // Uploads
  choose: '选择文件', photograph: '拍照', sending: (percent: number) => `已上传 ${percent}%`, checking: '正在核对内容', pause: '暂停', resume: '继续', cancel: '不传了', again: '再试', paused: '已暂停',
  pauseAria: (name: string) => `暂停：${name}`, resumeAria: (name: string) => `继续：${name}`, cancelAria: (name: string) => `不传了：${name}`, remove: '移除', removeAria: (name: string) => `移除：${name}`,
  unfinished: (names: readonly string[]) => `上次没有传完：${names.join('、')}。再选同一个文件就接着传。`,
  broke: '上传中断了。网络恢复后点“继续”，从停下的地方接着传。',
  size: (bytes: number) => bytes < 1024 ? `${bytes} B` : bytes < 1024 ** 2 ? `${Math.round(bytes / 1024)} KB` : bytes < 1024 ** 3 ? `${(bytes / 1024 ** 2).toFixed(1)} MB` : `${(bytes / 1024 ** 3).toFixed(2)} GB`,
  waitForFiles: '文件传完才能提交。',
}

export const measures = {
  records: '措施记录', noRecords: '还没有措施记录。', recordsCaption: '监督措施记录',
  before: '动手之前', team: (least: number, onSite: boolean) => `${onSite ? '现场' : '各项'}监督不少于${least}人`, noTeam: '本法没有规定人数，建议两人以上。', showFirst: '现场须先出示监督证件',
  people: '参加的监督人员', peopleHelp: '自人员登记；不能参加的写明原因。', noCredential: '没有监督证件', credential: (number: string) => `证件 ${number}`,
  from: '开始时间', to: '结束时间', place: '地点', object: '监督对象', objectHelp: '哪个机关、哪类案卷、哪项执法。', found: '查明的情况',
  recorded: '记录方式', recordedWays: { text: '文字', audio: '录音', video: '录像', photo: '照片' },
  shownTo: '向谁出示证件', shownToHelp: '现场监督要写；没有出示的留空。', rightsTold: '已告知权利和义务', products: '取得的材料', productsHelp: '传上来即成为本案证据，取证人员、日期、地点随本记录。', productName: '证据名称',
  unsigned: '对方拒绝签名', unsignedWho: '拒绝签名的人', unsignedSays: '拒绝的情况', witness: '见证人', witnessAs: '见证人身份',
  obstruction: '有拒绝、阻挠、不配合的情况', obstructionWho: '何人', obstructionFacts: '拒绝、阻挠的事实', obstructionOn: '由本案另行立件，事实带过去，不用再填：', obstructionNote: '事实记在这里，可以作为追究责任或者制发情况记录的依据。',
  yes: '有', no: '没有',
  // 询问
  asked: '被询问人', askedAs: '身份', askedOrgan: '单位', contact: '联系方式', answers: '问答', question: '问', answer: '答', addAnswer: '再加一问', removeAnswer: (at: number) => `删除第${at}问`,
  nth: (at: number) => `第${at}问`, readBack: '核对方式', readBacks: { read: '本人核对', readAloud: '向其宣读' }, corrections: '本人要求的更正', addCorrection: '加一处更正', correctionAt: '第几问', was: '原文', now: '更正为',
  confirm: { read: '以上笔录我看过，和我说的相符。', readAloud: '以上笔录已向我宣读，和我说的相符。' },
  signatures: '签名', signer: '姓名', signAs: '身份', draw: '在屏幕上签', clear: '重签', keep: '用这个签名', photographSigned: '或者拍签名页', drawn: '已签', signHere: (name: string) => `请${name || '签名人'}在框内签名`, addSignature: '再加一人签名', signedOn: '签名日期',
  signAses: { supervisor: '监督人员', asked: '被询问人', present: '在场人员', recorder: '记录人', witness: '见证人', interpreter: '翻译' },
  // 检查
  topics: '检查清单', topicsSeen: (seen: number, all: number) => `已看 ${seen}／${all}`, topicsNone: '本法没有列监督内容，只写查明的情况。', topicFindings: { none: '没有发现问题', problems: '有问题' }, topicSays: '问题是什么',
  // 调取
  files: '调取清单', filesTitle: '通知名称', due: '提供期限', item: '材料名称', form: '形式', forms: { original: '原件', copy: '复制件', electronic: '电子文件' }, addItem: '再加一项', removeItem: (at: number) => `删除第${at}项`,
  atHand: '平台已有', search: '查平台已有的', atHandNote: '平台已有的列在清单里，不要求对方再报（国家条例第8条）。', searchHelp: '案号、决定书文号或者材料名称', useIt: '就是这份', nothingAtHand: '平台里没有找到，可以调取。',
  // 委托
  body: '受委托的机构或者专家', qualification: '资质', qualifiedTo: '资质有效期至', commissioned: '委托事项', conflict: '利害关系声明', conflicts: { none: '声明没有利害关系', declared: '申报有利害关系' }, conflictSays: '利害关系的情况',
  // 会议
  meetingForm: '形式', meetingForms: { hearing: '听证会', expertMeeting: '论证会', discussion: '座谈会' }, notice: '会前通知', noNotice: '没有登记通知', host: '主持人', participants: '参加人', participantAs: '身份', present: '到会', addParticipant: '再加一人', opinions: '各方意见', result: '结果',
  announce: '登记会议通知', announced: '已通知', subject: '事由', heldOn: '举行日期', time: '时间', invited: '通知了谁', toldOn: '通知日期', meetings: '听证、论证、座谈', notHeld: '还没有举行', held: '已举行',
  // Records
  additions: { result: '结果', correction: '更正', note: '补记' }, addition: '补记结果或者更正', additionKind: '事项', additionSays: '内容', save: '登记', print: '打印', printed: '监督措施记录',
  kinds: { plain: '监督措施记录', interview: '询问笔录', inspection: '检查记录', files: '调取材料', commission: '委托', meeting: '会议记录' },
  time_: (from: string, to: string) => `${from}—${to}`, refusedToSign: (who: string, says: string, witness: string, as: string) => `${who}拒绝签名：${says}。见证人：${witness}（${as}）`,
  fields: { time: '时间', place: '地点', object: '监督对象', people: '监督人员', shownTo: '出示证件', rights: '权利义务', recorded: '记录方式', found: '查明的情况', asked: '被询问人', commission: '委托', conflict: '利害关系', host: '主持人', participants: '参加人', opinions: '各方意见', result: '结果', obstruction: '拒绝、阻挠', signatures: '签名', evidence: '取得的证据', corrections: '更正' },
  told: '已告知', shown: (to: string) => `向${to}出示`, correctionLine: (at: number, was: string, now: string) => `第${at}问原记“${was}”，更正为“${now}”`, absent: '未到会',
  // Handovers
  handovers: '调取的材料', handedOverNone: '没有调取过材料。', askedOn: '调取', dueOn: '提供期限', lateNote: '已过提供期限',
  entry: { delivered: '交付', received: '出具收据', returned: '登记退还' }, person: '经手人（对方）', entrySays: '页数、份数和状况', takenBy: '收取人员', entryOn: '日期', upload: '文件', receiptOf: (who: string, organ: string) => `${who}（${organ}）`, saveEntry: '登记',
  // On site
  onSite: '现场记录', onSiteTitle: (agency: string) => `现场监督：${agency}`, signIn: '一、签到', signInNote: '到场的监督人员逐一点选。', showCredential: '二、出示证件', checklist: '三、检查清单', pictures: '四、拍照录音', sign: '五、当场签字', finish: '六、提交',
  submitOnSite: '提交现场记录', nowTime: '现在', pending: (count: number) => `${count}条未上传`, offline: '现在没有网络。内容存在本机，联网后再提交。', allSent: '已全部提交', kept: '随写随存在本机', whichMeasure: '监督措施', noPendingPictures: '照片、录音要联网上传；没有网络时先记录，照片留在相机里。', goOnSite: '手机现场记录', notOpen: '现在不能采取监督措施，原因见办件页。', backToMatter: '回到办件',
}
