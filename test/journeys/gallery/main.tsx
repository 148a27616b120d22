import '../../../web/ui/styles.ts'
import '../../../web/staff/frame.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { StaffTheme } from '../../../web/staff/staff-theme.tsx'
import { pageWords } from '../../../web/ui/page-words.ts'
import { startWords } from '../../../web/ui/words.ts'
import { Gallery } from './gallery.tsx'

const place = document.getElementById('app')
if (place === null) throw new Error('the gallery has no place')
await startWords(pageWords)
createRoot(place).render(
  <StrictMode>
    <StaffTheme>
      <Gallery />
    </StaffTheme>
  </StrictMode>,
)
