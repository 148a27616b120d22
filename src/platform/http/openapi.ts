import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'
import { anyone } from './access.ts'

/** The API's own description: OpenAPI 3.1 at `/api/openapi.json`, a page to browse it at `/api/docs`. */
export const documentApi = async (app: FastifyInstance): Promise<void> => {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Wardwork',
        description:
          'The work platform of community-level governance. Writes from a browser need the header `x-wardwork`.',
        version: '1',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: 'wardwork_session' },
          bearer: { type: 'http', scheme: 'bearer' },
        },
      },
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  })
  await app.register(swaggerUi, { routePrefix: '/api/docs', staticCSP: true })
  app.get(
    '/api/openapi.json',
    { onRequest: anyone('the description of the API holds nothing of anybody'), schema: { hide: true } },
    async () => app.swagger(),
  )
}
