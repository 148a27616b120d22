// breaks: directory-core-is-pure
import { find } from '../index.ts'
export const unit = find
