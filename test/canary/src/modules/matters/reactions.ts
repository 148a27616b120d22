// breaks: matters-shells-stay-in-the-house
import { screen } from '../../../web/ui/page.tsx'
export const reactions = screen
