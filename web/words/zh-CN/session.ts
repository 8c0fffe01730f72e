export const session = {
  signIn: '登录',
  signOut: '退出登录',
  login: '账号',
  password: '密码',
  openToAll: '不用登录',
  again: '请重新登录',
  againWhy: '登录已经过期。本页的内容都在，登录后接着办。',
  appearance: '外观',
  appearances: { system: '跟随系统', light: '浅色', dark: '深色' },
  shortcuts: '启用单键快捷键',
  roles: {
    clerk: '监督承办人', chief: '科长', leader: '分管领导', agencyLegal: '法规科', officer: '执法人员', operator: '系统管理员',
  },
}
