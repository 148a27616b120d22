import { App, ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US.js'
import zhCN from 'antd/locale/zh_CN.js'
import type { ReactNode } from 'react'
import { staffTheme } from '../ui/theme.ts'
import { useLocale } from '../ui/words.ts'

/** Ant Design in our colours and in the language shown now. */
export const StaffTheme = ({ children }: { readonly children: ReactNode }) => (
  <ConfigProvider
    theme={staffTheme}
    locale={useLocale() === 'en' ? enUS.default : zhCN.default}
    wave={{ disabled: true }}
  >
    <App>{children}</App>
  </ConfigProvider>
)
