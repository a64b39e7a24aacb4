import { z } from 'zod'
import type { Authority, Provider } from '#core/model/corridor.ts'
import { authorityLevels } from '#core/model/rule.ts'
import { decoder, idSchema } from './decoder.ts'
import { claimSchema, readClaim, textSchema } from './estimate.ts'

const authoritySchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  hub: idSchema,
  level: z.enum(authorityLevels),
  competence: z.array(z.string().min(1)).default([]),
  signsProgramme: z.boolean(),
  claim: claimSchema,
})

/** `authorities.yaml`: who decides on what in the corridor's hubs. */
export const decodeAuthorities = decoder(
  z.strictObject({
    format: z.literal('lodestone.corridor-authorities/1'),
    authorities: z.array(authoritySchema),
  }),
  (raw, ledger): Authority[] =>
    raw.authorities.map((authority) => ({
      ...authority,
      claim: readClaim(authority.claim, `authority/${authority.id}`, ledger),
    })),
)

const providerSchema = z
  .strictObject({
    id: idSchema,
    name: textSchema,
    hub: idSchema,
    illustrative: z.boolean(),
    claim: claimSchema,
  })
  .refine(({ illustrative, name }) => illustrative === namedIllustrative(name), {
    error: 'An assumed organization is named as one in both languages, a real one is not',
    path: ['name'],
    params: {
      code: 'not-illustrative',
      remedy:
        "Begin the names with 'Illustrative' and '示意', or set illustrative to false and cite",
    },
  })
  .refine(({ illustrative, claim }) => illustrative || claim.basis !== 'assumption', {
    error: 'A real organization is never assumed',
    path: ['claim', 'basis'],
    params: { code: 'assumed-of-real', remedy: 'Cite a source, or make the provider illustrative' },
  })

/** `providers.yaml`: real organizations with cited claims, and illustrative ones. */
export const decodeProviders = decoder(
  z.strictObject({
    format: z.literal('lodestone.corridor-providers/1'),
    providers: z.array(providerSchema),
  }),
  (raw, ledger): Provider[] =>
    raw.providers.map((provider) => ({
      ...provider,
      claim: readClaim(provider.claim, `provider/${provider.id}`, ledger),
    })),
)

const namedIllustrative = (name: { en: string; zh: string }): boolean =>
  name.en.startsWith('Illustrative') && name.zh.startsWith('示意')
