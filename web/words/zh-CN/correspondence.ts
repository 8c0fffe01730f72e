export const correspondence = {
  tab: '往来',
  caption: '双方往来，按日期排列',
  none: '还没有往来。制发给对方的文书、对方报送的情况和申请列在这里。',
  column: { on: '日期', from: '发出', to: '发给', what: '文书或者事项', received: '签收' },
  handedIn: '平台报送',
  serving: '送达记录',
  urgings: (count: number) => `催办${count}次`,
  urgingsNote: '只是提醒，没有法律效果',
}
