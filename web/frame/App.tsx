import { ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useAppearance } from './appearance.ts'
import { queries } from './queries.ts'
import { router } from './router.tsx'
import { antTheme } from './theme.ts'

export function App() {
  const appearance = useAppearance()
  const theme = useMemo(() => antTheme(appearance), [appearance])
  return (
    <ConfigProvider locale={zhCN} theme={theme} button={{ autoInsertSpace: false }} wave={{ disabled: true }}>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </ConfigProvider>
  )
}
