import '../../../web/ui/styles.ts'
import '../../../web/staff/frame.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { StaffTheme } from '../../../web/staff/staff-theme.tsx'
import { Gallery } from './gallery.tsx'

const place = document.getElementById('app')
if (place === null) throw new Error('the gallery has no place')
createRoot(place).render(
  <StrictMode>
    <StaffTheme>
      <Gallery />
    </StaffTheme>
  </StrictMode>,
)
