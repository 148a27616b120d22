import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Feature, FeatureCollection } from 'geojson'
import { useState } from 'react'
import { Geometry, isInside } from '../../../src/kernel/geometry.ts'
import { isPublicEntry } from '../../../src/modules/matters/core/entry.ts'
import type { MatterView } from '../../../src/modules/matters/core/views.ts'
import { siteQuery, useJurisdiction } from '../../api/jurisdiction.ts'
import { matterQuery } from '../../api/matters.ts'
import { meQuery, unitsOfMe } from '../../api/people.ts'
import { areasQuery } from '../../api/places.ts'
import { Action } from '../../ui/action.tsx'
import { useParam } from '../../ui/address.ts'
import { Card } from '../../ui/card.tsx'
import { type MapDot, PlaceMap } from '../../ui/map.tsx'
import { useNames } from '../../ui/names.ts'
import { Page } from '../../ui/page.tsx'
import { WithPanel } from '../../ui/side-panel.tsx'
import { Stamp } from '../../ui/stamp.tsx'
import { useWhen } from '../../ui/when.ts'
import { useWords } from '../../ui/words.ts'
import { AlikeCard } from './alike-card.tsx'
import { Entries } from './entries.tsx'
import { GoesWith, JoinedCard } from './going-with.tsx'
import { MatterActs } from './matter-acts.tsx'
import { PhotosOfMatter } from './photos-shown.tsx'
import { Contact } from './reveal.tsx'
import { isRunning, stateKind } from './standing.ts'
import { Supply } from './supply.tsx'
import { Together } from './together.tsx'
import { WhyPanel } from './why.tsx'

type Seen = { readonly view: MatterView }

/** The reporter's words, and their contact behind a stated purpose. */
const SaidCard = ({ view }: Seen) => {
  const words = useWords().screens.view
  const { matter } = view
  return (
    <Card>
      <p className="said">{view.text === null ? words.redacted : words.quoted(view.text)}</p>
      {view.placeText !== null && <p className="small muted">{view.placeText}</p>}
      <PhotosOfMatter id={matter.id} photos={view.photos.filter((photo) => photo.side === 'reporter')} />
      <AlsoSaid view={view} />
      <Contact id={matter.id} hasContact={view.hasContact} mayReveal={view.may.reveal} />
    </Card>
  )
}

/** What those said who joined it, without who they are. */
const AlsoSaid = ({ view }: Seen) => {
  const words = useWords().matters.join
  const when = useWhen(useJurisdiction().timeZone)
  if (view.alsoSaid.length === 0) return null
  return (
    <div className="stack-s small">
      <div className="muted">
        {words.reporters(view.reporters)} · {words.alsoSaid}
      </div>
      <ul className="plain-list stack-s">
        {view.alsoSaid.map((one) => (
          <li key={one.id}>
            {one.text ?? words.redacted}{' '}
            <span className="muted nowrap">
              {when.shortMoment(one.at)}
              {one.left && ` · ${words.left}`}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

const ThreadCard = ({ view }: Seen) => {
  const words = useWords().screens.view
  const [isPublicOnly, setPublicOnly] = useState(false)
  const photoWords = useWords().matters.photo
  const ofUnits = view.photos.filter((photo) => photo.side === 'unit' && photo.entryNo !== null)
  const entries = view.entries.filter((entry) => !isPublicOnly || isPublicEntry(entry.kind))
  return (
    <Card
      title={words.thread}
      aside={
        <span className="chips">
          <button type="button" className="chip" aria-pressed={!isPublicOnly} onClick={() => setPublicOnly(false)}>
            {words.filter.all}
          </button>
          <button type="button" className="chip" aria-pressed={isPublicOnly} onClick={() => setPublicOnly(true)}>
            {words.filter.public}
          </button>
        </span>
      }
    >
      <Entries entries={entries} names={view.names} />
      {ofUnits.length > 0 && (
        <div className="stack-s">
          <div className="small muted">{photoWords.withAnswer}</div>
          <PhotosOfMatter id={view.matter.id} photos={ofUnits} />
        </div>
      )}
    </Card>
  )
}

const dotsOf = ({ matter, nearby }: MatterView): MapDot[] => {
  const near = nearby.flatMap((one): MapDot[] =>
    one.point === null
      ? []
      : [{ id: one.id, at: [one.point.lon, one.point.lat], kind: isRunning(one) ? 'near' : 'past', label: one.title }],
  )
  const { point } = matter
  return point === null
    ? near
    : [...near, { id: matter.id, at: [point.lon, point.lat], kind: 'here', label: matter.title }]
}

/** The area drawn as chosen: the matter's own territory, else the one its point lies in. */
const areaUnder = (areas: FeatureCollection, { territoryId, point }: MatterView['matter']): string | null => {
  const idOf = (area: Feature): string => String(area.properties?.id)
  if (areas.features.some((area) => idOf(area) === territoryId)) return territoryId
  const around = areas.features.find((area) => {
    const geometry = Geometry.safeParse(area.geometry)
    return point !== null && geometry.success && isInside(point, geometry.data)
  })
  return around === undefined ? null : idOf(around)
}

const NearbyCard = ({ view }: Seen) => {
  const words = useWords()
  const { sign, timeZone } = useJurisdiction()
  const when = useWhen(timeZone)
  const areas = useQuery(areasQuery(sign)).data
  const tiles = useQuery(siteQuery).data?.tiles ?? null
  const dots = dotsOf(view)
  return (
    <Card title={words.screens.view.nearby}>
      {areas !== undefined && (areas.features.length > 0 || tiles !== null) && (
        <PlaceMap
          areas={areas}
          tiles={tiles}
          heightPx={180}
          label={words.screens.view.nearby}
          selectedId={areaUnder(areas, view.matter)}
          dots={dots}
        />
      )}
      {view.nearby.length === 0 && <p className="small muted">{words.screens.view.nearbyNone}</p>}
      <ul className="plain-list small stack-s">
        {view.nearby.map((one) => (
          <li key={one.id}>
            <Link to="/$sign/matters/$id" params={{ sign, id: one.id }}>
              {one.title}
            </Link>{' '}
            · {when.near(one.reportedAt)} · {words.matters.state[one.state]}
          </li>
        ))}
      </ul>
    </Card>
  )
}

const Marks = ({ view }: Seen) => {
  const words = useWords()
  const said = useNames()
  const when = useWhen(useJurisdiction().timeZone)
  const { matter, names } = view
  const territory = names.territories[matter.territoryId]
  return (
    <>
      <Stamp kind={stateKind(matter.state)}>{words.matters.state[matter.state]}</Stamp>
      <Stamp kind="plain">{said.of(names.types, matter.typeId) ?? words.screens.matter.noType}</Stamp>
      {territory !== undefined && (
        <Stamp kind="plain">
          {[said.within(territory), said.short(territory)].filter((part) => part !== null).join(' ')}
        </Stamp>
      )}
      <Stamp kind="plain">
        {words.matters.channel[matter.channel]} · {when.shortMoment(matter.reportedAt)}
      </Stamp>
      {matter.urgency === 'urgent' && <Stamp kind="late">{words.matters.urgency.urgent}</Stamp>}
      {view.reporters > 1 && <Stamp kind="plain">{words.matters.join.reporters(view.reporters)}</Stamp>}
      {matter.confidential && <Stamp kind="plain">{words.screens.view.confidential}</Stamp>}
    </>
  )
}

/** One matter for those who work on it: what was said, who does what until when, what happened, and why this unit. */
export const MatterScreen = () => {
  const words = useWords().screens.view
  const { sign } = useJurisdiction()
  const id = useParam('id')
  const view = useSuspenseQuery(matterQuery(sign, id)).data
  const me = useSuspenseQuery(meQuery(sign)).data
  const [isPanelOpen, setPanelOpen] = useState(false)
  const [isSupplying, setSupplying] = useState(false)
  const { matter } = view
  return (
    <Page
      title={matter.title}
      crumbs={
        <>
          <Link to="/$sign" params={{ sign }} activeOptions={{ exact: true }}>
            {words.crumb}
          </Link>{' '}
          › {matter.number}
        </>
      }
      marks={<Marks view={view} />}
      actions={
        <>
          {view.may.dispatch && <Action label={words.supply} shortcut="s" onPress={() => setSupplying(true)} />}
          <MatterActs view={view} />
        </>
      }
    >
      <GoesWith view={view} />
      <Supply view={view} isOpen={isSupplying} onClose={() => setSupplying(false)} />
      <WithPanel
        label={words.panel}
        isOpen={isPanelOpen}
        onOpenChange={setPanelOpen}
        panel={
          <>
            <WhyPanel view={view} />
            {view.may.join && <AlikeCard view={view} />}
            <JoinedCard view={view} />
            <NearbyCard view={view} />
          </>
        }
      >
        <SaidCard view={view} />
        <Together view={view} ours={unitsOfMe(me)} />
        <ThreadCard view={view} />
      </WithPanel>
    </Page>
  )
}
