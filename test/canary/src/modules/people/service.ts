// breaks: nobody-imports-a-gateway
import { gateway } from '../../gateways/open311/index.ts'
export const service = gateway
