import type { Id } from '../../../src/kernel/ids.ts'
import {
  Attribute,
  addTypes,
  Duty,
  ListItem,
  NewMatterType,
  openDraft,
  publishDraft,
  replaceContent,
} from '../../../src/modules/duties/index.ts'
import { taxonomyNodes } from '../taxonomy.ts'
import type { Town } from '../town.ts'
import type { Settled } from './ground.ts'
import type { TownIds } from './ids.ts'

/** Gives the county its taxonomy and publishes its first duty list. */
export const settleList = async (town: Town, { call, territoryOf, unitOf }: Settled, ids: TownIds): Promise<void> => {
  const typeOf = (id: string): Id => ids.of('type', id)
  await addTypes(
    call,
    taxonomyNodes.map(({ node, parent }) =>
      NewMatterType.parse({
        id: typeOf(node.id),
        parentId: parent === null ? null : typeOf(parent),
        code: node.id,
        name: node.name.zh,
        nameEn: node.name.en,
        words: 'words' in node ? node.words.zh : [],
        wordsEn: 'words' in node ? node.words.en : [],
        urgency: 'limit' in node ? node.limit : null,
        action: 'action' in node ? node.action : null,
      }),
    ),
  )

  const { items, duties, delegations, attributes, order } = town.list
  const draft = await openDraft(call, { id: ids.of('list', 'first'), title: town.dates.from.slice(0, 7) })
  const filled = await replaceContent(
    call,
    {
      order,
      attributes: attributes.map((attribute) => Attribute.parse(attribute)),
      items: items.map((item) =>
        ListItem.parse({ ...item, id: ids.of('item', item.id), territory: territoryOf(item.territory).id }),
      ),
      duties: duties.map((duty) =>
        Duty.parse({
          ...duty,
          id: ids.of('duty', duty.id),
          assignee: 'unit' in duty.assignee ? { unit: unitOf(duty.assignee.unit) } : duty.assignee,
          matter: typeOf(duty.matter),
          territory: territoryOf(duty.territory).id,
          exceptTerritories: duty.exceptTerritories.map((code) => territoryOf(code).id),
          item: ids.of('item', duty.item),
        }),
      ),
      delegations: delegations.map((one) => ({
        ...one,
        duty: ids.of('duty', one.duty),
        to: unitOf(one.to),
        by: null,
      })),
    },
    draft.version,
  )
  await publishDraft(call, filled.version)
}
